import { sortProblems } from './problem.ts';
import type { Problem, Report } from './problem.ts';
import type { Reading } from './read.ts';
import { checkIds } from './rules/ids.ts';
import { collectKnown } from './rules/known.ts';
import { checkLevels, checkThreads } from './rules/levels.ts';
import { checkReferences, checkRepeats, checkSections } from './rules/references.ts';
import { checkTexts } from './rules/texts.ts';

/**
 * Finds every mistake in a ladder's files.
 * @param reading what reading the folder gave
 * @returns the problems of each file and between files, in the order of the files
 */
export function findProblems(reading: Reading): Problem[] {
  const problems = [...reading.problems];
  const report: Report = (position, message) => problems.push({ ...position, message });
  const known = collectKnown(reading);
  for (const check of [
    checkIds,
    checkLevels,
    checkReferences,
    checkRepeats,
    checkSections,
    checkThreads,
    checkTexts,
  ])
    check(reading, known, report);
  return sortProblems(problems);
}
