import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { listTrackItems } from '../../../src/ladder/views/page-outlines.ts';
import { drawPicture } from '../../../src/ladder/views/picture.ts';
import type { Picture } from '../../../src/ladder/views/picture.ts';
import type { Handbook } from '../../../src/handbook/handbook.ts';
import type { Ladder } from '../../../src/ladder/model/ladder.ts';
import { readHandbook } from '../../support/ladders.ts';
import { writeWideLadder } from '../../support/wide-ladder.ts';

const lighthouse = readHandbook('tests/fixtures/lighthouse');
const wide = readHandbook(writeWideLadder(join(inject('sites'), 'wide-content')));
const draw = ({ messages }: Handbook, ladder: Ladder) => drawPicture(ladder, messages);

/** The ladder of the lighthouse in which only some of the items have traits. */
function withTraits(share: number): Ladder {
  const { ladder } = lighthouse;
  const [trait] = ladder.traits;
  const items = ladder.items.map((item, index) => ({
    ...item,
    traits: index < ladder.items.length * share ? [trait!] : [],
  }));
  return { ...ladder, items };
}

test('columns are traits where at least half of the items have one, otherwise levels', () => {
  expect(draw(lighthouse, withTraits(0.5)).columnsAre).toBe('trait');
  expect(draw(lighthouse, withTraits(0.45)).columnsAre).toBe('level');
  expect(draw(wide, wide.ladder).columnsAre).toBe('level');
});

test('all cells are drawn to one scale', () => {
  expect(draw(lighthouse, lighthouse.ladder).scale).toBe('marks');
  const { scale, most } = draw(wide, wide.ladder);
  expect(scale).toBe('bars');
  expect(most).toBe(30);
});

test('a large picture gathers the tracks by group, a small one does not', () => {
  const groups = draw(wide, wide.ladder).groups;
  expect(groups.map(({ title, rows }) => [title, rows.length])).toEqual([
    ['Water', 7],
    ['Shore', 7],
    ['Office', 6],
  ]);
  expect(draw(lighthouse, lighthouse.ladder).groups.map(({ title }) => title)).toEqual([undefined]);
});

test('a cell of a level leads to the role, and an empty one to the track', () => {
  const picture = draw(wide, wide.ladder);
  const cellOf = (track: string, column: string) =>
    picture.groups
      .flatMap(({ rows }) => rows)
      .find((row) => row.track.id === track)!
      .cells.find((cell) => cell.column === column)!;
  expect(cellOf('radio', 'Grade 8').href).toBe('/tracks/radio/');
  expect(cellOf('charts', 'Grade 3').href).toBe('/tracks/charts/grade-3/');
  expect(cellOf('charts', wide.messages.item.everyLevel).href).toBe('/tracks/charts/#every-level');
  expect(cellOf('charts', 'Expert').label).toBe('Charts, Expert: none');
});

test('kinds that do not occur are not named', () => {
  const { ladder } = lighthouse;
  const items = ladder.items.filter(({ kind }) => kind !== 'anti-pattern');
  expect(draw(lighthouse, { ...ladder, items }).kinds).toEqual(['responsibility', 'example']);
});

test('the picture has a row for each track and a column for each trait, and one for items without', () => {
  const { columns, groups } = drawPicture(lighthouse.ladder, lighthouse.messages);
  expect(columns.map(({ title }) => title)).toEqual([
    ...lighthouse.ladder.traits.map(({ title }) => title),
    'No quality',
  ]);
  expect(columns.at(-1)!.href).toBeUndefined();
  expect(groups.flatMap(({ rows }) => rows).map(({ track }) => track)).toEqual(
    lighthouse.ladder.tracks,
  );
});

test('a cell counts the items of its track and trait by kind, says so in words, and leads to them', () => {
  const { ladder, messages } = lighthouse;
  const [{ rows }] = drawPicture(ladder, messages).groups as [Picture['groups'][number]];
  const watch = rows.find(({ track }) => track.id === 'watch')!;
  const [calm] = watch.cells;
  const items = ladder.items.filter(
    ({ traits, placements }) =>
      traits.some(({ id }) => id === 'calm') &&
      placements.some(({ expectation }) => expectation.track.id === 'watch'),
  );
  expect(calm!.total).toBe(items.length);
  for (const { kind, count } of calm!.counts)
    expect(count).toBe(items.filter((item) => item.kind === kind).length);
  expect(calm!.label).toBe('Watch and response, Calm: 7 Responsibilities, 4 Examples, 3 Red flags');
  expect(calm!.href).toBe('/traits/calm/#watch');
  const empty = watch.cells.find(({ total }) => total === 0)!;
  expect(empty).toMatchObject({ counts: [], label: 'Watch and response, Thrift: none' });
});

test('a ladder without traits is drawn by its levels', () => {
  const { ladder: smallest, messages: words } = readHandbook('tests/fixtures/smallest');
  const { columns, groups } = drawPicture(smallest, words);
  expect(columns.map(({ title }) => title)).toEqual(smallest.levels.map(({ title }) => title));
  expect(groups[0]!.rows[0]!.cells[0]).toMatchObject({ total: 1, href: '/tracks/lamp/#keeper' });
});

test('where there are too many cells for a page, each track has one for all of its items', () => {
  const { ladder, messages } = lighthouse;
  const tracks = Array.from({ length: 200 }, () => ladder.tracks).flat();
  const { columns, groups, columnsAre, repeats } = draw(lighthouse, { ...ladder, tracks });
  expect(columns.map(({ title }) => title)).toEqual([messages.item.everyLevel]);
  expect([columnsAre, repeats]).toEqual(['level', false]);
  const [row] = groups[0]!.rows;
  expect(row!.cells.map(({ href, total }) => [href, total])).toEqual([
    [row!.href, listTrackItems(row!.track).length],
  ]);
});
