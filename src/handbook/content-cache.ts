import type { Problem } from '../ladder/problem.ts';
import type { LadderFiles } from '../ladder/files/read-content.ts';

/** The content as it stands: its well-formed files, and its problems. */
export interface CheckedFiles {
  files: LadderFiles;
  problems: Problem[];
}

// Astro evaluates its configuration and the content configuration in two module graphs; a memory of
// the whole process lets both work on one reading. This file imports nothing, because what the
// content configuration imports is compiled anew for every build.
const memory = globalThis as { [key: symbol]: CheckedFiles | undefined };
const key = Symbol.for('handrail.content');

/** @returns the last reading of the content, until it is forgotten */
export function recallFiles(): CheckedFiles | undefined {
  return memory[key];
}

/**
 * Keeps a reading for the whole process.
 * @param checked the reading; undefined forgets the last one
 */
export function rememberFiles(checked: CheckedFiles | undefined): void {
  memory[key] = checked;
}
