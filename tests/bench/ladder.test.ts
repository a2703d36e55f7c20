import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { writeLadder } from '../../bench/ladder.ts';
import { joinLadder } from '../../src/ladder/model/join-ladder.ts';
import { findProblems } from '../../src/ladder/rules/find-problems.ts';
import { readContent } from '../../src/ladder/files/read-content.ts';

test.each([60, 601])('a made-up ladder of %i items is a ladder of so many', (size) => {
  const folder = join(inject('sites'), `made-up-${size}`);
  writeLadder(folder, size);
  const reading = readContent(folder);
  expect(findProblems(reading)).toEqual([]);
  const { items, tracks, levels, traits } = joinLadder(reading.files);
  expect(items).toHaveLength(size);
  expect([tracks, levels, traits].map(({ length }) => length)).toEqual([3, 5, 4]);
  expect(items.filter(({ buildsOn }) => buildsOn.length > 0).length).toBeGreaterThan(size / 10);
  for (const track of tracks) expect(track.expectations).toHaveLength(5);
});

test('it is the same each time', () => {
  const [one, other] = ['made-up-once', 'made-up-again'].map((name) => {
    const folder = join(inject('sites'), name);
    writeLadder(folder, 60);
    return globSync(join(folder, '**/*.{yaml,mdx}'))
      .sort()
      .map((file) => readFileSync(file, 'utf8'));
  });
  expect(one).toEqual(other);
  expect(one!.length).toBeGreaterThan(15);
});
