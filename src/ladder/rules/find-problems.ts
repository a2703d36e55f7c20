import { formatProblem, sortProblems } from '../problem.ts';
import type { Problem, Report } from '../problem.ts';
import type { ReadResult } from '../files/content-files.ts';
import { checkBrand } from './brand.ts';
import { checkEditionTexts } from './edition-texts.ts';
import { checkIds } from './ids.ts';
import { checkImages } from './images.ts';
import { indexNames } from './name-index.ts';
import { checkLevels } from './levels.ts';
import { checkPublished } from './published.ts';
import { checkReleased } from './released.ts';
import { checkReferences, checkRepeats } from './references.ts';
import { checkSections } from './sections.ts';
import { checkSwallowed } from './swallowed.ts';
import { checkTexts } from './texts.ts';
import { checkBuildsOn } from './builds-on.ts';

const RULES = [
  checkIds,
  checkLevels,
  checkReferences,
  checkImages,
  checkRepeats,
  checkSections,
  checkBuildsOn,
  checkTexts,
  checkSwallowed,
  checkEditionTexts,
  checkPublished,
  checkReleased,
  checkBrand,
];

/**
 * Finds every mistake in a ladder's files.
 * @param result what reading the folder gave
 * @returns the problems of each file, and then those between files, many of which they cause, each in
 *   the order of the files
 */
export function findProblems(result: ReadResult): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (position, message) => problems.push({ ...position, message });
  const names = indexNames(result);
  for (const check of RULES) check(result, names, report);
  return [...sortProblems(result.problems), ...gatherNames(sortProblems(problems))];
}

/** How many of the places are named at which a name is that names nothing. */
const PLACES = 3;

/** A name that names nothing is one problem, at however many places: most often something was renamed. */
function gatherNames(problems: readonly Problem[]): Problem[] {
  const gathered = Map.groupBy(problems, ({ message, ...position }) =>
    message.startsWith('unknown ') ? message : formatProblem({ message, ...position }),
  );
  return [...gathered.values()].map(([first, ...others]) => {
    if (others.length === 0) return first!;
    const named = others.slice(0, PLACES).map(({ file, line }) => `${file}:${line}`);
    const left = others.length - named.length;
    const places = left > 0 ? `${named.join(', ')} and ${left} more` : named.join(', ');
    return { ...first!, message: `${first!.message} (also at ${places})` };
  });
}
