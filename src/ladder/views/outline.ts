// How lists of items are arranged: pure groupings with the fragments that the addresses promise.
import { KINDS } from '../kinds.ts';
import type { Kind } from '../kinds.ts';
import type { Expectation, Item, Placement, Section, Track } from '../model/ladder.ts';
import { kindList, placementFragment } from '../permalinks.ts';
import { listShownSections } from '../model/sections.ts';
import { EVERY_LEVEL } from '../track-files.ts';

/** An item in a list; the first time it is on a page it carries its id as fragment. */
export interface ListedItem {
  item: Item;
  first: boolean;
}

/** The items of one kind in a group. */
export interface KindGroup {
  kind: Kind;
  /** The fragment of the heading, for the first list of the kind at a level. */
  fragment: string | undefined;
  /** The fragment of the list itself, in a section. */
  sectionFragment: string | undefined;
  entries: ListedItem[];
}

/** The items of a section of a track at a level, or those in no section. */
export interface SectionGroup {
  section: Section | undefined;
  fragment: string | undefined;
  /** What the section means at this level, else in the track. */
  summary: string | undefined;
  kinds: KindGroup[];
}

/** What a track expects at a level, or at every level. */
export interface TrackLevelOutline {
  expectation: Expectation;
  groups: SectionGroup[];
}

/** Tells which of the items of a page is on it for the first time. */
export type Seen = Set<string>;

/**
 * Groups items by kind.
 * @param items items in the order of the page
 * @param seen the items that are on the page already; those given are added
 * @returns a group for each kind that has items, in the order of the kinds
 */
export function groupByKind(items: readonly Item[], seen: Seen): KindGroup[] {
  return KINDS.flatMap(({ id: kind }) => {
    const own = items.filter((item) => item.kind === kind);
    if (own.length === 0) return [];
    const entries = own.map((item) => ({ item, first: isFirst(item, seen) }));
    return [{ kind, fragment: undefined, sectionFragment: undefined, entries }];
  });
}

function isFirst(item: Item, seen: Seen): boolean {
  if (seen.has(item.id)) return false;
  seen.add(item.id);
  return true;
}

/**
 * Arranges what a track expects at a level: by section, then kind.
 * @param expectation the track's words on the level
 * @param seen the items that are on the page already; those given are added
 * @returns the groups, first what is in no section, then the track's sections that hold items
 *   or have words here, and those that they are in
 */
export function outlineExpectation(expectation: Expectation, seen: Seen): SectionGroup[] {
  const level = expectation.level?.id ?? EVERY_LEVEL;
  const kindsSeen = new Set<Kind>();
  const group = (section: Section | undefined, places: Placement[]): SectionGroup => ({
    section,
    fragment: section && placementFragment(level, section.id),
    summary: section && (expectation.sectionSummaries.get(section.id) ?? section.summary),
    kinds: groupByKind(
      places.map(({ item }) => item),
      seen,
    ).map((kind) => {
      const list = kindList(kind.kind);
      const first = !kindsSeen.has(kind.kind);
      kindsSeen.add(kind.kind);
      return {
        ...kind,
        fragment: first ? placementFragment(level, list) : undefined,
        sectionFragment: section && placementFragment(level, section.id, list),
      };
    }),
  });
  const inSection = (wanted: Section | undefined) =>
    expectation.placements.filter(({ section }) => section === wanted);
  const own = inSection(undefined);
  return [
    ...(own.length > 0 ? [group(undefined, own)] : []),
    ...listShownSections(expectation).map((section) => group(section, inSection(section))),
  ];
}

/**
 * Arranges everything that a track expects, level by level.
 * @param track the track
 * @returns what holds at every level first, then the levels in ladder order
 */
export function outlineTrack(track: Track): TrackLevelOutline[] {
  const seen: Seen = new Set();
  return track.expectations.map((expectation) => ({
    expectation,
    groups: outlineExpectation(expectation, seen),
  }));
}
