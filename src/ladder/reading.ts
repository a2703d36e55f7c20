import { findProblems } from './problems.ts';
import { contentFolder, readFiles } from './read.ts';
import type { LadderFiles } from './read.ts';
import type { Problem } from './problem.ts';

/** The content as it stands: its well-formed files, and its problems. */
export interface CheckedFiles {
  files: LadderFiles;
  problems: Problem[];
}

// Astro evaluates its configuration and the content configuration in two module graphs; a memory of
// the whole process lets both work on one reading.
const memory = globalThis as { [key: symbol]: CheckedFiles | undefined };
const key = Symbol.for('handrail.content');

/**
 * Reads and checks the content folder, once until it is forgotten.
 * @returns the files and every problem in them
 */
export function readCheckedFiles(): CheckedFiles {
  const known = memory[key];
  if (known) return known;
  const reading = readFiles(contentFolder());
  return (memory[key] = { files: reading.files, problems: findProblems(reading) });
}

/** Forgets the last reading, so that the next one sees the files as they are then. */
export function forgetReading(): void {
  memory[key] = undefined;
}

/**
 * Finds the origin at which the handbook is published.
 * @returns the SITE variable, else `site` in `handbook.yaml`, else undefined
 */
export function findSite(): string | undefined {
  return process.env['SITE'] || readCheckedFiles().files.handbook[0]?.data.site;
}
