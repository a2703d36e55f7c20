import { expect, test } from 'vitest';
import { buildTrackChecklist, listChecklistItems } from '../../../src/ladder/views/checklist.ts';
import { listLastItems } from '../../../src/ladder/views/last-items.ts';
import { readHandbook } from '../../support/ladders.ts';

const { ladder, messages } = readHandbook('tests/fixtures/lighthouse');
const checklist = buildTrackChecklist(ladder, ladder.tracks[0]!, messages);

test('the last items of a sheet are from its end, and at most five', () => {
  const last = listLastItems(checklist);
  expect(last.length).toBeGreaterThan(0);
  expect(last.length).toBeLessThanOrEqual(5);
  expect(last).toEqual(listChecklistItems(checklist).slice(-last.length));
});

test('questions take the place of items', () => {
  const ask = (count: number) => ({
    ...checklist,
    questions: Array.from({ length: count }, () => 'Who keeps the lamp?'),
  });
  expect(listLastItems(ask(2)).length).toBeLessThan(listLastItems(checklist).length);
  expect(listLastItems(ask(8))).toEqual([]);
});
