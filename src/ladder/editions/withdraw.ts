import type { EditionIndex } from '../schema/edition.ts';
import { formatIndex } from './format.ts';

/** What taking a release back comes to, or why it cannot be taken back. */
export type Withdrawal =
  | {
      /** The new list of the editions; undefined where none is left. */
      index: string | undefined;
      /** The edition that is the newest then. */
      newest: string | undefined;
    }
  | { refused: string };

/**
 * Takes back the newest edition, while nobody can have cited it.
 * @param editions the list of the released editions, the oldest first
 * @param date the edition to take back
 * @returns what is left, or why it cannot be taken back
 */
export function prepareWithdrawal(editions: EditionIndex, date: string): Withdrawal {
  const last = editions.at(-1);
  if (!editions.some(({ edition }) => edition === date))
    return { refused: `there is no edition of ${date}` };
  if (last!.edition !== date)
    return {
      refused: `the edition of ${last!.edition} came after that of ${date} and builds on it`,
    };
  const left = editions.slice(0, -1);
  return {
    index: left.length === 0 ? undefined : formatIndex(left),
    newest: left.at(-1)?.edition,
  };
}
