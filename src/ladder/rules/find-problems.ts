import { sortProblems } from '../problem.ts';
import type { Problem, Report } from '../problem.ts';
import type { ReadResult } from '../files/content-files.ts';
import { checkIds } from './ids.ts';
import { indexNames } from './name-index.ts';
import { checkLevels } from './levels.ts';
import { checkPublished } from './published.ts';
import { checkReleased } from './released.ts';
import { checkReferences, checkRepeats } from './references.ts';
import { checkSections } from './sections.ts';
import { checkTexts } from './texts.ts';
import { checkBuildsOn } from './builds-on.ts';

const RULES = [
  checkIds,
  checkLevels,
  checkReferences,
  checkRepeats,
  checkSections,
  checkBuildsOn,
  checkTexts,
  checkPublished,
  checkReleased,
];

/**
 * Finds every mistake in a ladder's files.
 * @param result what reading the folder gave
 * @returns the problems of each file and between files, in the order of the files
 */
export function findProblems(result: ReadResult): Problem[] {
  const problems = [...result.problems];
  const report: Report = (position, message) => problems.push({ ...position, message });
  const names = indexNames(result);
  for (const check of RULES) check(result, names, report);
  return sortProblems(problems);
}
