import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Puts a finished folder in the place of another one, so that at no moment a half-written one is
 * there. A symbolic link stays, and what it leads to is replaced. Where the folder itself cannot be
 * moved, as with the root of a volume, what is in it is replaced file by file.
 * @param finished the new folder, which is gone afterwards
 * @param place the folder to be replaced, which may be missing
 * @throws Error where the disk is full or the place may not be written
 */
export function replaceFolder(finished: string, place: string): void {
  restoreFolder(place);
  const target = resolveLink(place);
  mkdirSync(dirname(target), { recursive: true });
  try {
    const next = siblingOf(target, 'next');
    rmSync(next, { recursive: true, force: true });
    moveFolder(finished, next);
    swap(next, target);
  } catch (error) {
    if (!['EBUSY', 'EXDEV'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    const next = siblingOf(target, 'next');
    const source = existsSync(next) ? next : finished;
    replaceContents(source, target);
    rmSync(source, { recursive: true, force: true });
  }
}

/**
 * Puts a folder back that was taken away by a {@link replaceFolder} that was killed in between.
 * @param place the folder
 */
export function restoreFolder(place: string): void {
  const target = resolveLink(place);
  const last = siblingOf(target, 'last');
  if (!existsSync(target) && existsSync(last)) renameSync(last, target);
}

function swap(next: string, target: string): void {
  const last = siblingOf(target, 'last');
  rmSync(last, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, last);
  renameSync(next, target);
  rmSync(last, { recursive: true, force: true });
}

/** A rename, or a copy where that would lead to another volume. */
function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}

/**
 * Makes the content of a folder that of another: new files first, then away with those that are no
 * more, so that no page lacks what it loads.
 * @param from the folder to copy
 * @param to the folder to be changed
 */
export function replaceContents(from: string, to: string): void {
  const list = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true });
  cpSync(from, to, { recursive: true, force: true });
  const old = list(to).filter(
    (entry) => !existsSync(join(from, join(entry.parentPath, entry.name).slice(to.length))),
  );
  for (const entry of old)
    if (!entry.isDirectory()) rmSync(join(entry.parentPath, entry.name), { force: true });
  // The deepest first.
  for (const entry of old.toReversed())
    if (entry.isDirectory()) rmdirSync(join(entry.parentPath, entry.name));
}

function siblingOf(folder: string, ending: 'next' | 'last'): string {
  return join(dirname(folder), `.${basename(folder)}.${ending}`);
}

function resolveLink(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const leads = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  return leads ? resolve(dirname(path), readlinkSync(path)) : path;
}
