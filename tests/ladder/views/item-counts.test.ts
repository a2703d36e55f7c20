import { expect, test } from 'vitest';
import { KINDS } from '../../../src/ladder/kinds.ts';
import { listFragments } from '../../../src/ladder/editions/fragments.ts';
import { snapshotLadder } from '../../../src/ladder/editions/snapshot.ts';
import { countItems, isTooLong } from '../../../src/ladder/views/item-counts.ts';
import { readHandbook } from '../../support/ladders.ts';

const { ladder } = readHandbook('tests/fixtures/lighthouse');
const repeat = (times: number) => ({
  ...ladder,
  tracks: Array.from({ length: times }, () => ladder.tracks).flat(),
});

test('a list is too long for a page by its places, not by its items', () => {
  expect(isTooLong(ladder)).toBe(false);
  expect(isTooLong(repeat(500))).toBe(true);
  expect(isTooLong(repeat(500), 'example')).toBe(true);
});

test('each count leads to a place at which the items are listed', () => {
  const pages = listFragments(snapshotLadder(ladder));
  for (const { id: kind } of KINDS) {
    const counts = countItems(ladder, kind);
    for (const { href, count } of counts.flatMap(({ levels }) => levels)) {
      const [page, fragment] = href.split('#');
      expect(pages.get(page!)!.has(fragment!), href).toBe(true);
      expect(count).toBeGreaterThan(0);
    }
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(
      ladder.items
        .filter((item) => item.kind === kind)
        .reduce((sum, { placements }) => sum + placements.length, 0),
    );
  }
});

test('the handbook in one document leads to every track, whether it has items or not', () => {
  const [track, ...others] = ladder.tracks;
  const empty = { ...track!, expectations: [] };
  const counts = countItems({ ...ladder, tracks: [empty, ...others] });
  expect(counts.map(({ track: { id }, count }) => [id, count > 0])).toEqual([
    [track!.id, false],
    ...others.map(({ id }) => [id, true]),
  ]);
});

test('the levels of very many tracks are not named one by one', () => {
  const counts = countItems(repeat(500));
  expect(counts).toHaveLength(500 * ladder.tracks.length);
  expect(counts.every(({ levels, count }) => levels.length === 0 && count > 0)).toBe(true);
});
