// Where a list of items would be too long for a page: how many there are, and where.
import type { Kind } from '../kinds.ts';
import type { Expectation, Ladder, Level, Track } from '../model/ladder.ts';
import { kindList, placementPath, trackPath } from '../permalinks.ts';
import { EVERY_LEVEL } from '../track-files.ts';
import { listItems } from './page-outlines.ts';

/** The items of a track, and where they are in it. */
export interface TrackCount {
  track: Track;
  href: string;
  count: number;
  /** Empty where there are too many levels in all of the tracks to name each. */
  levels: { level: Level | undefined; href: string; count: number }[];
}

/**
 * The most items and headings that one page lists. At 6,000 made-up items an entry took 280 bytes on the
 * page of its kind and 190 in the handbook as one document, so that either stays below 1.5 MB.
 */
const MOST_LISTED = 4000;

/** The most levels of tracks that are named with a count, which take about 150 bytes each. */
const MOST_COUNTED = 2000;

/**
 * Tells whether the items of a ladder are too many to be listed on one page.
 * @param ladder the ladder
 * @param kind the kind of items; all of them if left out
 * @returns whether they are counted instead, at each place where they are
 */
export function isTooLong(ladder: Ladder, kind?: Kind): boolean {
  const places = listExpectations(ladder).map((one) => countKind(one, kind));
  return places.length + places.reduce((sum, count) => sum + count, 0) > MOST_LISTED;
}

/**
 * Counts the items of a ladder by track and level.
 * @param ladder the ladder
 * @param kind the kind of items; all of them if left out
 * @returns each track, or where a kind is named each that has such items, with a link to each place where
 *   they are listed
 */
export function countItems(ladder: Ladder, kind?: Kind): TrackCount[] {
  const isBrief = listExpectations(ladder).length > MOST_COUNTED;
  return ladder.tracks.flatMap((track) => {
    const levels = track.expectations.flatMap((expectation) => {
      const count = countKind(expectation, kind);
      const { level } = expectation;
      const list = kind && kindList(kind);
      const href = placementPath(track.id, level?.id ?? EVERY_LEVEL, list);
      return count === 0 ? [] : [{ level, href, count }];
    });
    const count = levels.reduce((sum, one) => sum + one.count, 0);
    if (kind && count === 0) return [];
    return [{ track, href: trackPath(track.id), count, levels: isBrief ? [] : levels }];
  });
}

function listExpectations({ tracks }: Ladder): Expectation[] {
  return tracks.flatMap(({ expectations }) => expectations);
}

function countKind(expectation: Expectation, kind: Kind | undefined): number {
  const items = listItems(expectation);
  return kind === undefined ? items.length : items.filter((item) => item.kind === kind).length;
}
