import { describe, expect, test } from 'vitest';
import { KINDS } from '../../../src/ladder/kinds.ts';
import { outlineTrack } from '../../../src/ladder/views/outline.ts';
import {
  listTrackItems,
  outlineKind,
  outlineLevel,
  outlineLevelBelow,
  outlineTrait,
} from '../../../src/ladder/views/page-outlines.ts';
import { readHandbook } from '../../support/ladders.ts';

const { ladder } = readHandbook('tests/fixtures/lighthouse');
const listEntries = (groups: readonly { entries: { item: { id: string }; first: boolean }[] }[]) =>
  groups.flatMap(({ entries }) => entries);

describe.each(ladder.tracks.map((track) => [track.id, track] as const))(
  'the outline of the track %s',
  (_, track) => {
    const groups = outlineTrack(track).flatMap((level) => level.groups);
    const lists = groups.flatMap(({ kinds }) => kinds);

    test('holds every item at every place, and marks its first as its fragment', () => {
      const entries = listEntries(lists);
      const placed = track.expectations.flatMap(({ placements }) => placements);
      expect(entries.map(({ item }) => item.id).toSorted()).toEqual(
        placed.map(({ item }) => item.id).toSorted(),
      );
      const firsts = entries.filter(({ first }) => first).map(({ item }) => item.id);
      expect(firsts.toSorted()).toEqual(
        listTrackItems(track)
          .map(({ id }) => id)
          .toSorted(),
      );
    });

    test('gives no two headings or lists the same fragment', () => {
      const fragments = [
        ...groups.map(({ fragment }) => fragment),
        ...lists.flatMap(({ fragment, sectionFragment }) => [fragment, sectionFragment]),
      ].filter((fragment) => fragment !== undefined);
      expect(fragments.length).toBeGreaterThan(0);
      expect(new Set(fragments).size).toBe(fragments.length);
    });
  },
);

test('a section of a track is named by its level, and the first list of a kind there by the level', () => {
  const lights = ladder.tracks.find(({ id }) => id === 'lights')!;
  const keeper = outlineTrack(lights).find(
    ({ expectation }) => expectation.level?.id === 'keeper',
  )!;
  const optics = keeper.groups.find(({ section }) => section?.id === 'optics')!;
  expect(optics.fragment).toBe('keeper--optics');
  expect(optics.summary).toBe('At this grade: measuring what is there');
  expect(optics.kinds[0]).toMatchObject({
    kind: 'responsibility',
    fragment: 'keeper--responsibilities',
    sectionFragment: 'keeper--optics--responsibilities',
  });
});

test.each(ladder.levels.map((level) => [level.id, level] as const))(
  'the page of the level %s holds what each track expects there, and in brief what is new below',
  (_, level) => {
    const seen = new Set<string>();
    const own = outlineLevel(ladder, level, seen);
    const shown = own.flatMap(({ kinds, everyLevel }) => listEntries([...kinds, ...everyLevel]));
    const expected = ladder.items.filter(({ placements }) =>
      placements.some(({ expectation }) => (expectation.level ?? level) === level),
    );
    expect(new Set(shown.map(({ item }) => item.id))).toEqual(
      new Set(expected.map(({ id }) => id)),
    );
    for (const lower of level.follows)
      for (const { kinds } of outlineLevelBelow(ladder, lower, seen))
        for (const { item, first } of listEntries(kinds)) {
          expect(first).toBe(true);
          expect(expected).not.toContain(item);
        }
  },
);

test('a trait is arranged by track, and names the tracks that have none of it', () => {
  for (const trait of ladder.traits) {
    const { groups, without } = outlineTrait(ladder, trait);
    const firsts = groups.flatMap(({ kinds }) => listEntries(kinds)).filter(({ first }) => first);
    expect(firsts.map(({ item }) => item.id).toSorted()).toEqual(
      trait.items.map(({ id }) => id).toSorted(),
    );
    expect([...groups.map(({ track }) => track), ...without]).toHaveLength(ladder.tracks.length);
  }
});

test('every item is on the page of its kind and on no other', () => {
  for (const { id: kind } of KINDS) {
    const lists = outlineKind(ladder, kind).flatMap(({ levels }) => levels);
    const firsts = listEntries(lists.map(({ group }) => group)).filter(({ first }) => first);
    expect(firsts.map(({ item }) => item.id).toSorted()).toEqual(
      ladder.items
        .filter((item) => item.kind === kind)
        .map(({ id }) => id)
        .toSorted(),
    );
  }
});
