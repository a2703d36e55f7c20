import type { Item, Ladder, Level } from '../model/ladder.ts';
import { listItems } from './page-outlines.ts';

/** What a level asks beyond one that it follows. */
export interface Comparison {
  /** Items of the level that extend nothing of the other. */
  added: Item[];
  /** Items of the level with the items of the other that they build on. */
  extended: { item: Item; from: Item[] }[];
  /** Items of the other, and of every level, that hold on as they are. */
  carriedOn: Item[];
}

/**
 * Lists the items that stand at a level, or at every level.
 * @param ladder the ladder
 * @param level the level; undefined for what holds at every level
 * @returns the items once, in the order of the tracks
 */
export function listLevelItems(ladder: Ladder, level: Level | undefined): Item[] {
  const items = ladder.tracks.flatMap((track) =>
    listItems(track.expectations.find((expectation) => expectation.level === level)),
  );
  return [...new Set(items)];
}

/**
 * Compares a level with one that it follows.
 * @param ladder the ladder
 * @param level the higher level
 * @param other the level below it
 * @returns what is added, extended and carried on; what the other level carries on from those
 *   below it is compared on its own page
 */
export function compareLevels(ladder: Ladder, level: Level, other: Level): Comparison {
  const below = new Set([
    ...listLevelItems(ladder, undefined),
    ...[other, ...other.lower].flatMap((one) => listLevelItems(ladder, one)),
  ]);
  const own = listLevelItems(ladder, level).filter((item) => !below.has(item));
  const extended = own
    .map((item) => ({ item, from: item.buildsOn.filter((base) => below.has(base)) }))
    .filter(({ from }) => from.length > 0);
  const bases = new Set(extended.flatMap(({ from }) => from));
  return {
    added: own.filter((item) => !extended.some((pair) => pair.item === item)),
    extended,
    carriedOn: [
      ...new Set([...listLevelItems(ladder, undefined), ...listLevelItems(ladder, other)]),
    ].filter((item) => !bases.has(item)),
  };
}
