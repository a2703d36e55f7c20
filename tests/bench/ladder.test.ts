import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { writeManyPlaces, writeManyTracks } from '../../bench/extreme-ladders.ts';
import { writeLadder } from '../../bench/ladder.ts';
import { joinLadder } from '../../src/ladder/model/join-ladder.ts';
import { findProblems } from '../../src/ladder/rules/find-problems.ts';
import { readContent } from '../../src/ladder/files/read-content.ts';

function readLadder(name: string, write: (folder: string) => void) {
  const folder = join(inject('sites'), name);
  write(folder);
  const reading = readContent(folder);
  expect(findProblems(reading)).toEqual([]);
  return joinLadder(reading.files);
}

test.each([60, 601])('a made-up ladder of %i items is a ladder of so many', (size) => {
  const { items, tracks, levels, traits } = readLadder(`made-up-${size}`, (folder) =>
    writeLadder(folder, size),
  );
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

test('a ladder of many tracks has an item at each level of each, and each trait', () => {
  const counts = { tracks: 9, levels: 5, traits: 4 };
  const { items, tracks, levels, traits } = readLadder('many-tracks', (folder) =>
    writeManyTracks(folder, counts),
  );
  expect({ tracks: tracks.length, levels: levels.length, traits: traits.length }).toEqual(counts);
  expect(items).toHaveLength(45);
  expect(new Set(items.flatMap((item) => item.traits))).toEqual(new Set(traits));
});

test('a ladder of many places has each item in each track', () => {
  const { items } = readLadder('many-places', (folder) =>
    writeManyPlaces(folder, { tracks: 6, items: 7 }),
  );
  expect(items.map(({ placements }) => placements.length)).toEqual(Array(7).fill(6));
});
