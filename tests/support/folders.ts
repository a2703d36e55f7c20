import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';

/**
 * Files by their path in a folder: text, bytes, a link's target, a folder, or null for what is not
 * there.
 */
export type Files = Record<
  string,
  string | Uint8Array | { link: string } | { folder: true } | null
>;

/**
 * Makes an empty folder, which goes when the run ends.
 * @param name how its name begins
 * @returns its absolute path
 */
export function makeFolder(name = 'folder'): string {
  return mkdtempSync(join(inject('sites'), `${name}-`));
}

/**
 * Writes files into a folder, and removes those that are null.
 * @param folder the folder
 * @param files the files
 */
export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    if (content === null) rmSync(path, { recursive: true, force: true });
    else {
      mkdirSync(dirname(path), { recursive: true });
      if (typeof content === 'string' || content instanceof Uint8Array)
        writeFileSync(path, content);
      else if ('link' in content) symlinkSync(content.link, path);
      else mkdirSync(path, { recursive: true });
    }
  }
}

/**
 * Writes files into a folder of their own, which goes when the run ends.
 * @param files the files
 * @returns the folder
 */
export function writeFolder(files: Files): string {
  const folder = makeFolder();
  writeFiles(folder, files);
  return folder;
}
