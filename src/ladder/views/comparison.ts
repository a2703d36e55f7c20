import type { Item, Ladder, Level, Placement, Section, Track } from '../model/ladder.ts';
import type { ListedItem, Seen } from './outline.ts';
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
 * Lists the items that are at a level, or at every level.
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
    /** Where the words that are extended are: the lower level, else where they were written. */
    level: Level | undefined;
  }[];
}

/** The entries of a comparison that are in one track, by its sections. */
export interface ComparedTrack<Entry> {
  track: Track;
  sections: { section: Section | undefined; entries: Entry[] }[];
}

/** How much of a comparison is in a track. */
export interface ComparedCounts {
  track: Track;
  added: number;
  extended: number;
  carriedOn: number;
}

/** A comparison as its page shows it. */
export interface ComparisonOutline {
  added: ComparedTrack<ListedItem>[];
  extended: ComparedTrack<ExtendedItem>[];
  carriedOn: ComparedTrack<ListedItem>[];
  counts: ComparedCounts[];
}

/**
 * Arranges what a level expects beyond one that it follows.
 * @param ladder the ladder
 * @param level the higher level
 * @param other the level below it
 * @returns the parts of the page by track and section, in which each item carries its id as a fragment
 *   once, and how much is in each track
 */
export function outlineComparison(ladder: Ladder, level: Level, other: Level): ComparisonOutline {
  const { added, extended, carriedOn } = compareLevels(ladder, level, other);
  const seen: Seen = new Set();
  const list = (item: Item): ListedItem => {
    const first = !seen.has(item.id);
    seen.add(item.id);
    return { item, first };
  };
  const byTrack = <Entry extends { item: Item }>(entries: readonly Entry[], at: Level) =>
    groupByTrack(ladder, entries, at);
  const addedEntries = added.map(list);
  for (const { item } of extended) seen.add(item.id);
  // A lower item may be extended by several: only its first place carries its id.
  const pairs = extended.map(({ item, from }) => ({
    item,
    bases: from.map((base) => ({
      item: base,
      id: list(base).first ? base.id : undefined,
      level: findPlacement(base, other).expectation.level,
    })),
  }));
  const outline = {
    added: byTrack(addedEntries, level),
    extended: byTrack(pairs, level),
    carriedOn: byTrack(carriedOn.map(list), other),
  };
  return { ...outline, counts: countByTrack(ladder, outline) };
}

function groupByTrack<Entry extends { item: Item }>(
  ladder: Ladder,
  entries: readonly Entry[],
  level: Level,
): ComparedTrack<Entry>[] {
  const placed = entries.map((entry) => ({ entry, at: findPlacement(entry.item, level) }));
  return ladder.tracks.flatMap((track) => {
    const own = placed.filter(({ at }) => at.expectation.track === track);
    const sections = [undefined, ...track.sections]
      .map((section) => ({
        section,
        entries: own.filter(({ at }) => at.section === section).map(({ entry }) => entry),
      }))
      .filter((group) => group.entries.length > 0);
    return sections.length > 0 ? [{ track, sections }] : [];
  });
}

function countByTrack(
  ladder: Ladder,
  { added, extended, carriedOn }: Omit<ComparisonOutline, 'counts'>,
): ComparedCounts[] {
  const count = (groups: readonly ComparedTrack<unknown>[], track: Track) =>
    groups
      .filter((group) => group.track === track)
      .flatMap(({ sections }) => sections)
      .reduce((sum, { entries }) => sum + entries.length, 0);
  return ladder.tracks
    .map((track) => ({
      track,
      added: count(added, track),
      extended: count(extended, track),
      carriedOn: count(carriedOn, track),
    }))
    .filter((counts) => counts.added + counts.extended + counts.carriedOn > 0);
}

function findPlacement({ placements }: Item, level: Level): Placement {
  return placements.find(({ expectation }) => expectation.level === level) ?? placements[0];
}
