// Why a record is among the results though it does not hold what was typed.
import type { Matches } from './matches.ts';
import type { QueryTerm } from './query-terms.ts';
import type { Rank } from './ranking.ts';

/** Other words by which a record was found. */
export interface Reason {
  /** What the record holds. */
  found: string;
  /** What was typed. */
  typed: string;
}

/**
 * Explains why records were found.
 * @param ranks the records
 * @param terms what was asked
 * @param matches for each term the records that hold it
 * @returns for each record that holds other words than those typed, which for which
 */
export function explain(
  ranks: readonly Rank[],
  terms: readonly QueryTerm[],
  matches: readonly Matches[],
): Map<number, Reason[]> {
  const reasons = new Map<number, Reason[]>();
  for (const { number } of ranks) {
    const own = terms.flatMap(({ words }, at): Reason[] => {
      const match = matches[at]!.get(number);
      if (!match || match.isTyped || !('words' in match.by)) return [];
      const found = match.by.phrase ?? match.by.words.map(({ word }) => word).join(' ');
      const typed = words.join(' ');
      // A part of what was typed needs no explanation.
      return words.includes(found) ? [] : [{ found, typed }];
    });
    if (own.length > 0) reasons.set(number, own);
  }
  return reasons;
}
