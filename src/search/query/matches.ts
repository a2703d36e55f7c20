// Which records hold one of the things that a query is about, and how well.
import type { Records } from '../format/metadata.ts';
import type { Alternative, QueryTerm, TermLookup } from './query-terms.ts';

/** The records that hold a word, by number, each with the positions of the word in it. */
export type TokenPositions = ReadonlyMap<number, readonly number[]>;

/** Looks up a word in the index. */
export type LookUp = (lookup: TermLookup) => Promise<TokenPositions>;

/** How a record holds a thing. */
export interface Match {
  /** Whether it is in the record's text, which readers see first. */
  inText: boolean;
  /** Whether it is just what was asked, and not only begins like it. */
  whole: boolean;
  /** Where it is, for telling whether it follows another. */
  positions: readonly number[];
}

/** The records that hold a thing, by number. */
export type Matches = ReadonlyMap<number, Match>;

/**
 * Finds the records that hold a thing in any of the ways in which it can be held.
 * @param term the thing
 * @param records the handbook's records
 * @param lookUp looks up a word
 * @returns the best match of each record that holds it
 */
export async function findMatches(
  term: QueryTerm,
  records: Records,
  lookUp: LookUp,
): Promise<Matches> {
  const found = await Promise.all(
    term.alternatives.map((alternative) => findAlternative(alternative, records, lookUp)),
  );
  const best = new Map<number, Match>();
  for (const matches of found)
    for (const [number, match] of matches) {
      const known = best.get(number);
      const better = !known || worthOf(match) > worthOf(known) ? match : known;
      // A word that stands for others has no position of its own beside the next word.
      const positions = known
        ? [...new Set([...known.positions, ...match.positions])]
        : match.positions;
      best.set(number, { ...better, positions });
    }
  return best;
}

/**
 * Tells how much a match is worth.
 * @param match a match
 * @returns more for what is in the text, and for what is just what was asked
 */
export function worthOf({ inText, whole }: Match): number {
  return (inText ? 4 : 1) + (whole ? 1 : 0);
}

async function findAlternative(
  alternative: Alternative,
  records: Records,
  lookUp: LookUp,
): Promise<Matches> {
  if ('facet' in alternative) return findLabelled(alternative, records);
  const { words, whole } = alternative;
  const [first, ...others] = await Promise.all(words.map(lookUp));
  const matches = new Map<number, Match>();
  for (const [number, positions] of first ?? []) {
    const more = others.map((other) => other.get(number));
    if (more.some((own) => own === undefined)) continue;
    const length = records.lengthOf(number);
    const isInText = (own: readonly number[]) => own.some((position) => position < length);
    const inText = isInText(positions) && more.every((own) => isInText(own!));
    matches.set(number, { inText, whole, positions });
  }
  return matches;
}

function findLabelled(
  { facet: key, value }: Extract<Alternative, { facet: unknown }>,
  { metadata }: Records,
): Matches {
  const facet = metadata.facets.find((one) => one.key === key);
  const wanted = facet?.values.findIndex(({ id }) => id === value) ?? -1;
  const matches = new Map<number, Match>();
  facet?.itemValues.forEach((own, number) => {
    if (own.includes(wanted)) matches.set(number, { inText: false, whole: true, positions: [] });
  });
  return matches;
}
