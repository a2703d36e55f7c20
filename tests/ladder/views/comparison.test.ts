import { describe, expect, test } from 'vitest';
import { compareLevels, outlineComparison } from '../../../src/ladder/views/comparison.ts';
import { readHandbook } from '../../support/ladders.ts';

const { ladder } = readHandbook('tests/fixtures/lighthouse');
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
        ...[...outline.added, ...outline.carriedOn].flatMap(({ entries }) =>
          entries.filter(({ first }) => first).map(({ item }) => item.id),
        ),
        ...outline.extended.flatMap(({ item, bases }) => [item.id, ...bases.map(({ id }) => id)]),
      ].filter((id) => id !== undefined);
      expect(new Set(ids).size).toBe(ids.length);
    });
  },
);

test('an item of below that several extend is shown at the level at which it is written', () => {
  const senior = ladder.levels.find(({ id }) => id === 'senior-keeper')!;
  const { extended } = outlineComparison(ladder, senior, senior.follows[0]!);
  const bases = extended
    .flatMap((pair) => pair.bases)
    .filter(({ item }) => item.id === 'hands-over-the-watch');
  expect(bases.map(({ id }) => id)).toEqual(['hands-over-the-watch', undefined]);
  expect(bases.map(({ level }) => level?.id)).toEqual(['keeper', 'keeper']);
});
