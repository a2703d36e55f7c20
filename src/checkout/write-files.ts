import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file to write. */
export interface NewFile {
  path: string;
  text: string;
}

/**
 * Writes files so that each is whole or as it was, also when the power fails: first all of them beside
 * their places, flushed to the disk, then into their places in this order.
 * @param files the files; their folders are made
 * @throws Error where one cannot be written: then the first is not there, and the last is as it was
 */
export function writeFiles(files: readonly NewFile[]): void {
  const beside = files.map(({ path }) => join(dirname(path), `.${basename(path)}.new`));
  try {
    files.forEach(({ path, text }, index) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(beside[index]!, text, { flush: true });
    });
    files.forEach(({ path }, index) => renameSync(beside[index]!, path));
    for (const folder of new Set(files.map(({ path }) => dirname(path)))) flushFolder(folder);
  } catch (error) {
    for (const path of beside) rmSync(path, { recursive: true, force: true });
    throw error;
  }
}

/** Renames are in the folder; Windows opens no folder, and flushes them itself. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
