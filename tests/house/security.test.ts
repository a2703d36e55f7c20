import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Reads the rows of the tables of a page, each as its cells. */
function readRows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+$/.test(line))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()))
    .filter(([first]) => first !== 'what holds');
}

const listTests = (text: string) =>
  [...text.matchAll(/`(tests\/[^`]+)`/g)].map(([, path]) => path!);

const page = readFileSync('SECURITY.md', 'utf8');

test('each line of SECURITY.md names the tests that hold it', () => {
  const rows = readRows(page);
  expect(rows.length).toBeGreaterThan(12);
  expect(rows.filter(([, heldBy]) => listTests(heldBy ?? '').length === 0)).toEqual([]);
});

test('the tests that SECURITY.md names are there', () => {
  const named = listTests(page);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
