import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A file of the project. */
export interface SourceFile {
  /** From the project's root, with slashes. */
  path: string;
  text: string;
}

/** Folders that hold nothing that was written here. */
const MADE = ['node_modules', '.git', '.astro', 'dist', '.dist', 'test-results'];

/**
 * Reads files of the project.
 * @param patterns globs from the project's root
 * @returns the files, in the order of their paths
 */
export function readSource(...patterns: string[]): SourceFile[] {
  return globSync(patterns, {
    withFileTypes: true,
    exclude: (entry) => MADE.includes(entry.name),
  })
    .filter((entry) => entry.isFile() && !MADE.includes(entry.name))
    .map((entry) => relative('.', join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/**
 * Finds what must not be in a file.
 * @param files the files
 * @param wrong what must not be in any of their lines
 * @returns `path:line words` for each line in which it does
 */
export function findLines(files: readonly SourceFile[], wrong: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (wrong.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
}
