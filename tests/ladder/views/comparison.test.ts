import { describe, expect, test } from 'vitest';
import { compareLevels, outlineComparison } from '../../../src/ladder/views/comparison.ts';
import type { ComparisonOutline } from '../../../src/ladder/views/comparison.ts';
import { readHandbook } from '../../support/ladders.ts';

const { ladder } = readHandbook('tests/fixtures/lighthouse');
const listPairs = ({ extended }: ComparisonOutline) =>
  extended.flatMap(({ sections }) => sections.flatMap(({ entries }) => entries));
const steps = ladder.levels.flatMap((level) => level.follows.map((other) => ({ level, other })));

describe.each(steps.map((step) => [step.other.id, step.level.id, step] as const))(
  'from %s to %s',
  (_, __, { level, other }) => {
    const { added, extended, carriedOn } = compareLevels(ladder, level, other);

    test('no item is added, extended and carried on at once', () => {
      const all = [...added, ...extended.map(({ item }) => item), ...carriedOn];
      expect(all.length).toBeGreaterThan(0);
      expect(new Set(all).size).toBe(all.length);
    });

    test('what is extended builds on an item of below, which is not carried on beside it', () => {
      for (const { item, from } of extended) {
        expect(from.length).toBeGreaterThan(0);
        for (const base of from) {
          expect(item.buildsOn).toContain(base);
          expect(carriedOn).not.toContain(base);
        }
      }
    });

    test('each item carries its id once on the page', () => {
      const outline = outlineComparison(ladder, level, other);
      const ids = [
        ...[...outline.added, ...outline.carriedOn]
          .flatMap(({ sections }) => sections.flatMap(({ entries }) => entries))
          .filter(({ first }) => first)
          .map(({ item }) => item.id),
        ...listPairs(outline).flatMap(({ item, bases }) => [item.id, ...bases.map(({ id }) => id)]),
      ].filter((id) => id !== undefined);
      expect(new Set(ids).size).toBe(ids.length);
    });
  },
);

test('an item of below that several extend is shown at the level at which it is written', () => {
  const senior = ladder.levels.find(({ id }) => id === 'senior-keeper')!;
  const bases = listPairs(outlineComparison(ladder, senior, senior.follows[0]!))
    .flatMap((pair) => pair.bases)
    .filter(({ item }) => item.id === 'hands-over-the-watch');
  expect(bases.map(({ id }) => id)).toEqual(['hands-over-the-watch', undefined]);
  expect(bases.map(({ level }) => level?.id)).toEqual(['keeper', 'keeper']);
});

test('entries are by track and section, each track counted', () => {
  const senior = ladder.levels.find(({ id }) => id === 'senior-keeper')!;
  const { added, extended, carriedOn, counts } = outlineComparison(
    ladder,
    senior,
    senior.follows[0]!,
  );
  for (const tracks of [added, extended, carriedOn])
    for (const { track, sections } of tracks as typeof added)
      for (const { section, entries } of sections)
        for (const { item } of entries)
          expect(
            item.placements.some(
              (place) => place.expectation.track === track && place.section === section,
            ),
            item.id,
          ).toBe(true);
  expect(counts.map(({ track }) => track.id)).toEqual(ladder.tracks.map(({ id }) => id));
  const lights = counts.find(({ track }) => track.id === 'lights')!;
  expect(lights).toMatchObject({ added: 2, extended: 2 });
});
