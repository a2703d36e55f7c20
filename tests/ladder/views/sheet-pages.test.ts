import { expect, test } from 'vitest';
import { countSheetPages } from '../../../src/ladder/views/sheet-pages.ts';

const sheet = (items: number, length: number) => ({
  parts: [[Array.from({ length: items }, () => length)]],
  questions: [],
  hasRoom: true,
});

test('a sheet of one item is one page', () => {
  expect(countSheetPages(sheet(1, 60))).toBe(1);
});

test('more items, longer ones and questions take more pages, and leaving out the notes fewer', () => {
  const pages = countSheetPages(sheet(60, 60));
  expect(pages).toBeGreaterThan(2);
  expect(countSheetPages(sheet(120, 60))).toBeGreaterThan(pages);
  expect(countSheetPages(sheet(60, 600))).toBeGreaterThan(pages);
  expect(
    countSheetPages({ ...sheet(60, 60), questions: Array.from({ length: 40 }, () => 60) }),
  ).toBeGreaterThan(pages);
  expect(countSheetPages({ ...sheet(60, 60), hasRoom: false })).toBeLessThan(pages);
});

test('a sheet without items still has its header', () => {
  expect(countSheetPages({ parts: [], questions: [], hasRoom: true })).toBe(1);
});
