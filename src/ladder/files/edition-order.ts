// Editions follow each other in a line, unless two branches of a repository were released and merged:
// then an edition may have been released without knowing of an earlier one, and one that comes later
// follows both. No file of an edition changes by that.
import type { EditionFile, EditionIndex } from '../schema/edition.ts';

type Entry = Pick<EditionIndex[number], 'edition' | 'hash'>;
type Followed = Pick<EditionFile, 'edition' | 'previous' | 'parallel'>;

/** What puts the list of editions in order after a merge. */
export const REORDER = '"npm run release -- --reorder"';

/**
 * Lists the editions that one follows.
 * @param edition the edition
 * @returns the edition before it and, where branches were merged, the last ones of the others
 */
export function listFollowed({ previous, parallel = [] }: Followed): Entry[] {
  return previous ? [previous, ...parallel] : [];
}

/**
 * Tells what an edition did not know when it was released.
 * @param editions the editions, the oldest first
 * @returns by an edition's date, the dates of the last ones of other branches that are before it and
 *   that it does not follow, where there are any; and the editions that none follows yet
 */
export function traceBranches<Edition extends Followed>(
  editions: readonly Edition[],
): { missed: Map<string, Edition[]>; heads: Edition[] } {
  const missed = new Map<string, Edition[]>();
  let heads: Edition[] = [];
  for (const edition of editions) {
    const followed = new Set(listFollowed(edition).map((one) => one.edition));
    const others = heads.filter((head) => !followed.has(head.edition));
    if (others.length > 0) missed.set(edition.edition, others);
    heads = [...others, edition];
  }
  return { missed, heads };
}

/**
 * Looks for a reason why an edition does not follow those before it.
 * @param edition the edition
 * @param earlier the list of those before it, the oldest first
 * @returns a sentence that names the fix, if there is a reason
 */
export function findOrderFault(
  edition: EditionFile,
  earlier: readonly Entry[],
): string | undefined {
  const [first] = earlier;
  if (!edition.previous && first)
    return `this is the first edition of a ladder, and so is that of ${first.edition}; keep one of the two, and release the words of the other again`;
  for (const followed of listFollowed(edition)) {
    const found = earlier.find((one) => one.edition === followed.edition);
    const which = `the edition of ${followed.edition}, which this one follows,`;
    if (!found)
      return `${which} is not in the list before it; restore both from version control, then run ${REORDER}`;
    if (found.hash !== followed.hash)
      return `${which} has other words here; restore it as this one's branch had it, then run ${REORDER}`;
  }
  return undefined;
}
