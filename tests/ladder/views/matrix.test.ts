import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { buildMatrix } from '../../../src/ladder/views/matrix.ts';
import { writeWideLadder } from '../../support/wide-ladder.ts';
import { readHandbook } from '../../support/ladders.ts';

const { ladder: wide } = readHandbook(writeWideLadder(join(inject('sites'), 'wide-content')));
const { ladder: lighthouse } = readHandbook('tests/fixtures/lighthouse');
const charts = buildMatrix(wide.tracks[0]!, true);

test('a matrix has the sections of its track down and its levels across', () => {
  expect(charts.columns.map(({ level }) => level?.id)).toEqual([
    undefined,
    ...wide.levels.slice(0, 8).map(({ id }) => id),
  ]);
  expect(charts.rows.map(({ section }) => section?.title).slice(0, 5)).toEqual([
    undefined,
    'Survey',
    'Depth',
    'Sounding',
    'Coast',
  ]);
  expect(charts.rows).toHaveLength(13);
});

test('a cell holds the responsibilities of its section and level, and counts the rest', () => {
  const cell = charts.rows.find(({ section }) => section?.id === 'sale')!.cells[2]!;
  expect(cell.heads.map(({ id }) => id)).toEqual(['chart-2-9', 'chart-2-10']);
  expect(cell.counts).toEqual([
    { kind: 'example', count: 2 },
    { kind: 'anti-pattern', count: 1 },
  ]);
  expect(cell.href).toBe('/tracks/charts/grade-2/#grade-2--sale');
});

test('every item of a track is in the cells of its matrix', () => {
  for (const track of lighthouse.tracks) {
    const cells = buildMatrix(track, true).rows.flatMap((row) => row.cells);
    const counted = cells.map(
      ({ heads, counts }) => heads.length + counts.reduce((sum, { count }) => sum + count, 0),
    );
    const placements = track.expectations.flatMap((expectation) => expectation.placements);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(placements.length);
  }
});

test('an empty cell leads nowhere, and what holds at every level to the page of the track', () => {
  const [first, survey] = charts.rows;
  expect(survey!.cells[0]).toEqual({ heads: [], counts: [], href: undefined });
  expect(first!.cells[0]!.href).toBe('/tracks/charts/#every-level');
});

test('without pages of roles, cells lead to their places on the page of the track', () => {
  const hrefs = buildMatrix(lighthouse.tracks[1]!, false)
    .rows.flatMap(({ cells }) => cells.map(({ href }) => href))
    .filter((href) => href !== undefined);
  expect(hrefs).toContain('/tracks/lights/#keeper--optics');
});
