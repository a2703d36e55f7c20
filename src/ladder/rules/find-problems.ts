import { sortProblems } from '../problem.ts';
import type { Problem, Report } from '../problem.ts';
import type { ReadResult } from '../files/content-files.ts';
import { checkIds } from './ids.ts';
import { indexNames } from './name-index.ts';
import { checkLevels } from './levels.ts';
import { checkPublished } from './published.ts';
import { checkReferences, checkRepeats } from './references.ts';
import { checkSections } from './sections.ts';
import { checkTexts } from './texts.ts';
import { checkThreads } from './builds-on.ts';

const RULES = [
  checkIds,
  checkLevels,
  checkReferences,
  checkRepeats,
  checkSections,
  checkThreads,
  checkTexts,
  checkPublished,
];

/**
 * Finds every mistake in a ladder's files.
 * @param reading what reading the folder gave
 * @returns the problems of each file and between files, in the order of the files
 */
export function findProblems(reading: ReadResult): Problem[] {
  const problems = [...reading.problems];
  const report: Report = (position, message) => problems.push({ ...position, message });
  const known = indexNames(reading);
  for (const check of RULES) check(reading, known, report);
  return sortProblems(problems);
}
