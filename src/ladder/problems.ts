import { sortProblems } from './problem.ts';
import type { Problem, Report } from './problem.ts';
import type { Reading } from './read.ts';
import { checkIds } from './rules/ids.ts';
import { collectKnown } from './rules/known.ts';
import { checkLevels } from './rules/levels.ts';
import { checkPublished } from './rules/published.ts';
import { checkReferences, checkRepeats } from './rules/references.ts';
import { checkSections } from './rules/sections.ts';
import { checkTexts } from './rules/texts.ts';
import { checkThreads } from './rules/threads.ts';

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
export function findProblems(reading: Reading): Problem[] {
  const problems = [...reading.problems];
  const report: Report = (position, message) => problems.push({ ...position, message });
  const known = collectKnown(reading);
  for (const check of RULES) check(reading, known, report);
  return sortProblems(problems);
}
