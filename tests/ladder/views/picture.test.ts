import { expect, test } from 'vitest';
import { drawPicture } from '../../../src/ladder/views/picture.ts';
import { readHandbook } from '../../support/ladders.ts';

const { ladder, messages } = readHandbook('tests/fixtures/lighthouse');

test('the picture has a row for each track and a column for each trait, and one for items without', () => {
  const { columns, rows } = drawPicture(ladder, messages);
  expect(columns.map(({ title }) => title)).toEqual([
    ...ladder.traits.map(({ title }) => title),
    'No quality',
  ]);
  expect(columns.at(-1)!.href).toBeUndefined();
  expect(rows.map(({ track }) => track)).toEqual(ladder.tracks);
});

test('a cell counts the items of its track and trait by kind, says so in words, and leads to them', () => {
  const watch = drawPicture(ladder, messages).rows.find(({ track }) => track.id === 'watch')!;
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
  const { columns, rows } = drawPicture(smallest, words);
  expect(columns.map(({ title }) => title)).toEqual(smallest.levels.map(({ title }) => title));
  expect(rows[0]!.cells[0]).toMatchObject({ total: 1, href: '/tracks/lamp/#keeper' });
});
