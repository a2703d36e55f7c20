// What is on the page of a level, a trait and a kind, in order.
import { KINDS } from '../kinds.ts';
import type { Kind } from '../kinds.ts';
import type { Expectation, Item, Ladder, Level, Track, Trait } from '../model/ladder.ts';
import { traitKindFragment } from '../trait-permalinks.ts';
import { groupByKind } from './outline.ts';
import type { KindGroup, Seen } from './outline.ts';

/** What a track asks at one level, as a page about the level or a kind shows it. */
export interface TrackGroup {
  track: Track;
  /** The track's words on the level, where it has any. */
  expectation: Expectation | undefined;
  kinds: KindGroup[];
  /** What the track asks at every level. */
  everyLevel: KindGroup[];
}

/**
 * Arranges everything that is expected at a level, by track.
 * @param ladder the ladder
 * @param level the level
 * @param seen the items that are on the page already; those given are added
 * @returns a group for each track that says something of the level or of every level
 */
export function outlineLevel(ladder: Ladder, level: Level, seen: Seen): TrackGroup[] {
  return ladder.tracks.flatMap((track) => {
    const own = track.expectations.find((expectation) => expectation.level === level);
    const always = track.expectations.find((expectation) => expectation.level === undefined);
    if (!own && !always) return [];
    return [
      {
        track,
        expectation: own,
        kinds: groupByKind(listItems(own), seen),
        everyLevel: groupByKind(listItems(always), seen),
      },
    ];
  });
}

/**
 * Lists the items of a track that are at a level.
 * @param expectation the track's words on the level, if it has any
 * @returns its items in the order of the file
 */
export function listItems(expectation: Expectation | undefined): Item[] {
  return expectation ? expectation.placements.map(({ item }) => item) : [];
}

/** The items of a trait by track, and the tracks that have none. */
export interface TraitOutline {
  groups: { track: Track; kinds: KindGroup[] }[];
  without: Track[];
}

/**
 * Arranges the items of a trait by track, then kind.
 * @param ladder the ladder
 * @param trait the trait
 * @returns a group for each track that has items of the trait, and the tracks that have none
 */
export function outlineTrait(ladder: Ladder, trait: Trait): TraitOutline {
  const seen: Seen = new Set();
  const kindsSeen = new Set<Kind>();
  const groups = ladder.tracks.map((track) => ({
    track,
    kinds: groupByKind(
      listTrackItems(track).filter((item) => item.traits.includes(trait)),
      seen,
    ).map((group) => {
      if (kindsSeen.has(group.kind)) return group;
      kindsSeen.add(group.kind);
      return { ...group, sectionFragment: traitKindFragment(group.kind) };
    }),
  }));
  return {
    groups: groups.filter(({ kinds }) => kinds.length > 0),
    without: groups.filter(({ kinds }) => kinds.length === 0).map(({ track }) => track),
  };
}

/**
 * Counts the items of a trait.
 * @param trait the trait
 * @returns the kinds that it has items of, each with their number
 */
export function countKinds(trait: Trait): { kind: Kind; count: number }[] {
  return KINDS.map(({ id: kind }) => ({
    kind,
    count: trait.items.filter((item) => item.kind === kind).length,
  })).filter(({ count }) => count > 0);
}

/**
 * Arranges every item of a kind by track and level.
 * @param ladder the ladder
 * @param kind the kind
 * @returns for each track that has such items what it says at each level
 */
export function outlineKind(
  ladder: Ladder,
  kind: Kind,
): { track: Track; levels: { expectation: Expectation; group: KindGroup }[] }[] {
  const seen: Seen = new Set();
  return ladder.tracks.flatMap((track) => {
    const levels = track.expectations.flatMap((expectation) => {
      const items = listItems(expectation).filter((item) => item.kind === kind);
      const [group] = groupByKind(items, seen);
      return group ? [{ expectation, group }] : [];
    });
    return levels.length > 0 ? [{ track, levels }] : [];
  });
}

/**
 * Lists the items of a track.
 * @param track the track
 * @returns every item that is in it, once, in the order of its page
 */
export function listTrackItems(track: Track): Item[] {
  return [...new Set(track.expectations.flatMap(listItems))];
}

/**
 * Arranges what a level carries on from one below it, by track.
 * @param ladder the ladder
 * @param lower the level below
 * @param seen the items that are on the page already; they are left out, the others added
 * @returns a group for each track that says something of that level which the page does not have yet
 */
export function outlineLevelBelow(
  ladder: Ladder,
  lower: Level,
  seen: Seen,
): { track: Track; kinds: KindGroup[] }[] {
  return ladder.tracks.flatMap((track) => {
    const own = track.expectations.find((expectation) => expectation.level === lower);
    const items = listItems(own).filter((item) => !seen.has(item.id));
    return items.length > 0 ? [{ track, kinds: groupByKind(items, seen) }] : [];
  });
}
