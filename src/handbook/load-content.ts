import { recallFiles, rememberFiles } from './content-cache.ts';
import type { CheckedFiles } from './content-cache.ts';
import { findProblems } from '../ladder/rules/find-problems.ts';
import { contentFolder, readFiles } from '../ladder/files/read-content.ts';

/**
 * Reads and checks the content folder, once until it is forgotten.
 * @returns the files and every problem in them
 */
export function readCheckedFiles(): CheckedFiles {
  const known = recallFiles();
  if (known) return known;
  const reading = readFiles(contentFolder());
  const checked = { files: reading.files, problems: findProblems(reading) };
  rememberFiles(checked);
  return checked;
}

/** Forgets the last reading, so that the next one sees the files as they are then. */
export function forgetReading(): void {
  rememberFiles(undefined);
}

/**
 * Finds the origin at which the handbook is published.
 * @returns the SITE variable, else `site` in `handbook.yaml`, else undefined
 */
export function findSite(): string | undefined {
  return process.env['SITE'] || readCheckedFiles().files.handbook[0]?.data.site;
}
