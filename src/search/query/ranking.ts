// The order of results.
import { worthOf } from './matches.ts';
import type { Matches } from './matches.ts';
import type { QueryTerm } from './query-terms.ts';
import type { Records } from '../format/metadata.ts';

/**
 * Ranks the records that hold all that was asked: those whose text has the whole phrase, those whose
 * text has all of it, those that have the phrase elsewhere, those whose text has some of it, and the
 * others; among equals the ladder's order.
 * @param numbers the records
 * @param terms what was asked
 * @param matches for each concept the records that hold it
 * @param records the handbook's records
 * @returns the numbers, best first
 */
export function rankMatches(
  numbers: readonly number[],
  terms: readonly QueryTerm[],
  matches: readonly Matches[],
  records: Records,
): number[] {
  const ranked = numbers.map((number) => {
    const own = matches.map((match) => match.get(number)!);
    const inText = own.filter((match) => match.inText).length;
    const phrase = findPhrase(
      terms.map(({ at }) => at),
      own.map(({ positions }) => positions),
      records.lengthOf(number),
    );
    const worth = own.reduce((sum, match) => sum + worthOf(match), 0);
    const all = inText === own.length;
    const order =
      (phrase === 'text' ? 4_000 : all ? 3_000 : phrase ? 2_000 : 0) + inText * 100 + worth;
    return { number, order };
  });
  return ranked
    .sort((a, b) => b.order - a.order || a.number - b.number)
    .map(({ number }) => number);
}

/**
 * Finds the records that hold the most of what was asked. What few records hold counts for more.
 * @param matches for each concept the records that hold it
 * @param size how many records there are
 * @param isAllowed whether a record may be found
 * @returns the numbers, best first; those worth much less than the best are left out
 */
export function rankPartly(
  matches: readonly Matches[],
  size: number,
  isAllowed: (number: number) => boolean,
): number[] {
  const worth = new Map<number, number>();
  for (const one of matches) {
    const rarity = Math.log((size + 1) / (one.size + 0.5));
    for (const [number, match] of one)
      if (isAllowed(number))
        worth.set(number, (worth.get(number) ?? 0) + rarity * (1 + worthOf(match) / 10));
  }
  const ranked = [...worth].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const best = ranked[0]?.[1] ?? 0;
  const near = ranked.filter(([, own]) => own >= best * WORTH);
  return near.slice(0, MOST_PARTLY).map(([number]) => number);
}

/** How much of the best record's worth another must have to be shown with it. */
const WORTH = 0.6;

/** The most records that are shown when none holds all that was asked. */
const MOST_PARTLY = 30;

function findPhrase(
  offsets: readonly number[],
  positions: readonly (readonly number[])[],
  length: number,
): 'text' | 'rest' | undefined {
  if (offsets.length < 2) return undefined;
  const sets = positions.map((own) => new Set(own));
  const starts = positions[0]!.filter((start) =>
    sets.every((own, index) => own.has(start + offsets[index]! - offsets[0]!)),
  );
  if (starts.length === 0) return undefined;
  return starts.some((start) => start < length) ? 'text' : 'rest';
}
