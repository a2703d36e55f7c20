import type { Ladder } from '../model/ladder.ts';
import type { Editions } from './model.ts';
import { formatEdition, formatIndex, listForIndex } from './format.ts';
import { snapshotLadder, makeEdition, isSameContent } from './snapshot.ts';

/** What a release comes to: files to write, nothing to do, or a reason why it cannot be. */
export type Release =
  | { status: 'released'; message: string; files: { name: string; text: string }[] }
  | { status: 'nothing' | 'refused'; message: string };

/**
 * Freezes what a ladder says as an edition of the date in its `handbook.yaml`.
 * @param ladder a ladder in whose content no problem was found
 * @param editions its releases
 * @param note why it is released, in a sentence
 * @returns the files to write in this order under `editions/`, or why there are none
 */
export function prepareRelease(
  ladder: Ladder,
  { all, newest, heads, unreleased }: Editions,
  note: string | undefined,
): Release {
  const date = ladder.handbook.edition;
  const snapshot = snapshotLadder(ladder);
  const same = newest && isSameContent(newest.snapshot, snapshot);
  if (all.some((edition) => edition.date === date)) {
    if (same && newest.date === date)
      return {
        status: 'nothing',
        message: `the edition of ${date} is released already, in these words`,
      };
    return {
      status: 'refused',
      message: `the edition of ${date} is released already, in other words; write the date of these in "edition" of handbook.yaml`,
    };
  }
  if (newest && date < newest.date)
    return {
      status: 'refused',
      message: `"edition" in handbook.yaml is ${date}, before the last edition of ${newest.date}; write the date of these words`,
    };
  const edition = makeEdition(snapshot, date, note, heads);
  const index = listForIndex([...all.map((one) => one.snapshot), edition]);
  const count = snapshot.items.length;
  const changes = unreleased === 1 ? '1 change' : `${unreleased} changes`;
  const since = newest
    ? `, ${changes} since ${heads.map((head) => head.edition).join(' and ')}`
    : '';
  return {
    status: 'released',
    message: `released the edition of ${date}: ${count} items${since}`,
    files: [
      { name: `${date}.json`, text: formatEdition(edition) },
      { name: 'index.yaml', text: formatIndex(index) },
    ],
  };
}
