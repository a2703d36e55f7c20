import type { Item, Ladder, Level, Placement } from '../model/ladder.ts';
import { groupByKind } from './outline.ts';
import type { KindGroup, Seen } from './outline.ts';
import { listItems } from './page-outlines.ts';

/** What a level expects beyond one that it follows. */
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

/** An item that builds on others, as the page of a comparison shows it. */
export interface ExtendedItem {
  item: Item;
  bases: {
    item: Item;
    /** The item's id as a fragment, where it is on the page for the first time. */
    id: string | undefined;
    /** Where the words that are extended stand: the lower level, else where they were written. */
    level: Level | undefined;
  }[];
}

/** A comparison as its page shows it. */
export interface ComparisonOutline {
  added: KindGroup[];
  extended: ExtendedItem[];
  carriedOn: KindGroup[];
}

/**
 * Arranges what a level expects beyond one that it follows.
 * @param ladder the ladder
 * @param level the higher level
 * @param other the level below it
 * @returns the parts of the page, in which each item carries its id as a fragment once
 */
export function outlineComparison(ladder: Ladder, level: Level, other: Level): ComparisonOutline {
  const { added, extended, carriedOn } = compareLevels(ladder, level, other);
  const seen: Seen = new Set();
  const addedGroups = groupByKind(added, seen);
  for (const { item } of extended) seen.add(item.id);
  // A lower item may be extended by several: only its first place carries its id.
  const takeId = ({ id }: Item) => (seen.has(id) ? undefined : (seen.add(id), id));
  const pairs = extended.map(({ item, from }) => ({
    item,
    bases: from.map((base) => ({
      item: base,
      id: takeId(base),
      level: findPlacement(base, other).expectation.level,
    })),
  }));
  return { added: addedGroups, extended: pairs, carriedOn: groupByKind(carriedOn, seen) };
}

function findPlacement({ placements }: Item, level: Level): Placement {
  return placements.find(({ expectation }) => expectation.level === level) ?? placements[0];
}
