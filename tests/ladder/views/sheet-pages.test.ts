import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { listRoleItems } from '../../../src/ladder/views/role.ts';
import { measureChecklist } from '../../../src/ladder/views/measure-checklist.ts';
import { buildRoleChecklist } from '../../../src/ladder/views/role-checklist.ts';
import { countSheetPages } from '../../../src/ladder/views/sheet-pages.ts';
import { pickRole, readHandbook } from '../../support/ladders.ts';
import { writeWideLadder } from '../../support/wide-ladder.ts';

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

test('a role of some forty items takes two sheets of paper at most', () => {
  const { ladder, messages } = readHandbook(writeWideLadder(join(inject('sites'), 'wide-content')));
  const role = pickRole(ladder, 'charts/grade-3');
  expect(listRoleItems(role).length).toBeGreaterThan(34);
  const checklist = buildRoleChecklist(ladder, role, messages);
  expect(countSheetPages(measureChecklist(checklist))).toBeLessThanOrEqual(4);
});
