import { readdirSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { findNearest } from '../text/edit-distance.ts';
import { suggest } from '../problem.ts';
import type { Position, Report } from '../problem.ts';
import { DEVICE_NAME, DEVICE_RULE, ID_PATTERN, ID_RULE } from '../schema/fields.ts';
import { FAULTS, findKindOfFile } from './text-file.ts';

/** A folder of the content: what is in it, by name without extension. */
export interface Folder {
  path: string;
  files: Map<string, string>;
  folders: Map<string, string>;
}

/** What a folder of the content may hold; `undefined` means any name that is an id. */
export interface Expected {
  /** The endings of its files, the usual one first; none where it holds no files. */
  endings: readonly string[];
  files: readonly string[] | undefined;
  folders: readonly string[] | undefined;
}

// A text editor of Windows saves `x.yaml` as `x.yaml.txt`.
const CONTENT_ENDING = /\.(ya?ml|mdx?)(\.txt)?$/i;

/**
 * Lists a folder and reports what a writer has probably misnamed in it. Hidden files, `README.md`
 * and files of other types than content are left alone.
 * @param path the folder
 * @param expected what may be in it
 * @param report receives each problem
 * @returns its files and folders, or undefined where it cannot be listed, which is then reported
 */
export function listFolder(path: string, expected: Expected, report: Report): Folder | undefined {
  const folder: Folder = { path, files: new Map(), folders: new Map() };
  const names = listNames(path);
  if (!names) {
    report(positionOf(path), FAULTS.other);
    return undefined;
  }
  for (const name of names) {
    if (name.startsWith('.') || name === 'README.md') continue;
    const full = join(path, name);
    const kind = findKindOfFile(full);
    const ending = CONTENT_ENDING.exec(name)?.[0] ?? '';
    if (kind === 'folder' || (kind === 'dangling' && ending === '')) {
      if (kind === 'dangling') report(positionOf(full), FAULTS.dangling);
      else if (checkName(name, expected.folders, full, report)) folder.folders.set(name, full);
      continue;
    }
    const stem = name.slice(0, name.length - ending.length);
    if (ending === '') {
      if (expected.folders?.includes(name)) report(positionOf(full), FAULTS.file);
      continue;
    }
    if (!expected.endings.includes(ending)) reportEnding(full, stem, expected, report);
    else if (folder.files.has(stem))
      report(
        positionOf(full),
        `${stem} has two files, ${relative(path, folder.files.get(stem)!)} and ${name}; keep one`,
      );
    else if (checkName(stem, expected.files, full, report)) folder.files.set(stem, full);
  }
  return folder;
}

function listNames(path: string): string[] | undefined {
  try {
    return readdirSync(path).sort();
  } catch {
    return undefined;
  }
}

function reportEnding(path: string, stem: string, { endings }: Expected, report: Report) {
  const [usual] = endings;
  report(
    positionOf(path),
    usual === undefined
      ? 'this folder holds folders only; move this file into one of them'
      : `files here end in ${usual}; rename this one to ${stem}${usual}, or move it`,
  );
}

function checkName(
  name: string,
  known: readonly string[] | undefined,
  path: string,
  report: Report,
): boolean {
  const isDevice = !known && DEVICE_NAME.test(name);
  if (known ? known.includes(name) : ID_PATTERN.test(name) && !isDevice) return true;
  report(
    positionOf(path),
    known
      ? `nothing called "${name}" belongs here${suggest(findNearest(name, known), 'move or remove it')}`
      : isDevice
        ? `"${name}" is no id; ${DEVICE_RULE}`
        : `"${name}" is no id; rename it: ${ID_RULE}`,
  );
  return false;
}

/**
 * Shows a path to a writer.
 * @param path an absolute path
 * @returns the path from the working directory where the file is below it, else as it is
 */
export function showPath(path: string): string {
  const shown = relative(process.cwd(), path).replaceAll('\\', '/');
  return shown.startsWith('..') || isAbsolute(shown) ? path : shown;
}

/** The place of a fault of a whole file or folder, and of a missing one where it should be. */
export function positionOf(path: string): Position {
  return { file: showPath(path), line: 1, col: 1 };
}
