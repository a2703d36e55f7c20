import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { itemPath } from '../../../src/ladder/permalinks.ts';
import { LIGHTHOUSE } from '../../support/story.ts';
import { makeFolder } from '../../support/folders.ts';
import { readHandbook, readProblems } from '../../support/ladders.ts';

type Entry = Record<string, unknown> & { id?: string; same?: string };
type LevelFile = Record<string, unknown>;

const LISTS = ['responsibilities', 'examples', 'anti-patterns'] as const;
const { ladder: RELEASED, editions: RELEASES } = readHandbook(LIGHTHOUSE);

const listsOf = (file: LevelFile) =>
  LISTS.flatMap((list) => (file[list] ? [[list, file[list] as Entry[]] as const] : []));

/** Numbers that follow from a seed, each below a limit: a linear congruential generator. */
function makeDice(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** A copy of the fixture ladder in which every item is reworded, moved and given other traits. */
function shuffleLadder(seed: number): string {
  const folder = makeFolder();
  cpSync(LIGHTHOUSE, folder, { recursive: true });
  const dice = makeDice(seed);
  const pick = <Thing>(things: readonly Thing[]) => things[dice(things.length)]!;
  const files = new Map(
    globSync(join(folder, 'tracks/*/*.yaml'))
      .sort()
      .filter((path) => basename(path) !== 'track.yaml')
      .map((path) => [path, parse(readFileSync(path, 'utf8')) as LevelFile]),
  );
  const entries = [...files.values()].flatMap((file) => listsOf(file).flatMap(([, list]) => list));
  // What builds on another is above it, and what is in several places in each of them once.
  const bound = new Set(
    entries.flatMap(({ id, same, ...entry }) => {
      const on = (entry['builds-on'] ?? []) as string[];
      return [...on, ...(on.length > 0 ? [id] : []), ...(same ? [same] : [])];
    }),
  );
  for (const [path, file] of files)
    for (const [list, own] of listsOf(file))
      for (const entry of [...own]) {
        if (!entry.id) continue;
        const track = RELEASED.tracks.find(({ id }) => id === basename(dirname(path)))!;
        entry['text'] = `Does as ${entry.id} does, said in way ${dice(1e6)}`;
        entry['traits'] = RELEASED.traits.map(({ id }) => id).filter(() => dice(2) === 1);
        const section = pick([undefined, ...track.sections]);
        delete entry['section'];
        if (section) entry['section'] = section.id;
        if (bound.has(entry.id)) continue;
        const others = [...files.keys()].filter((other) => dirname(other) === dirname(path));
        const other = files.get(pick(others))!;
        own.splice(own.indexOf(entry), 1);
        ((other[list] ??= []) as Entry[]).push(entry);
      }
  for (const [path, file] of files) {
    for (const [list, own] of listsOf(file)) {
      const order = own.map((entry) => ({ entry, at: dice(1e6) }));
      file[list] = order.sort((a, b) => a.at - b.at).map(({ entry }) => entry);
      if (own.length === 0) delete file[list];
    }
    writeFileSync(path, stringify(file, { aliasDuplicateObjects: false }));
  }
  return folder;
}

test('an item keeps its address however it is reworded, moved, reordered and given other traits', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const folder = shuffleLadder(seed);
      expect(readProblems(folder).problems).toEqual([]);
      const { items } = readHandbook(folder).ladder;
      const addresses = (all: typeof items) => all.map(({ id }) => itemPath(id)).sort();
      expect(addresses(items)).toEqual(addresses(RELEASED.items));
      const texts = new Map(RELEASED.items.map(({ id, text }) => [id, text]));
      for (const { id, text } of items) expect(text, id).not.toBe(texts.get(id));
    }),
    { numRuns: 40 },
  );
});

test('every wording ever released is kept in a ladder that has changed since', () => {
  const { editions } = readHandbook(shuffleLadder(7));
  for (const { date, snapshot } of RELEASES.all)
    for (const { id, text } of snapshot.items) {
      if (!RELEASED.itemById.has(id)) continue;
      const { wordings } = editions.historyOf(id);
      expect(wordings.find((one) => one.editions.includes(date))?.text, `${id} of ${date}`).toBe(
        text,
      );
    }
});

test('an item keeps its kind', () => {
  const folder = makeFolder();
  cpSync(LIGHTHOUSE, folder, { recursive: true });
  const path = join(folder, 'tracks/watch/keeper.yaml');
  const text = readFileSync(path, 'utf8');
  const moved = text.replace(/\n {2}- id: checks-twice-before-the-tide\n(?: {4}.*\n)+/, '\n');
  writeFileSync(
    path,
    `${moved.trimEnd()}\n`.replace(
      '\nexamples:\n',
      '\nexamples:\n  - { id: checks-twice-before-the-tide, text: Checks tide and daylight }\n',
    ),
  );
  expect(readProblems(folder).problems).toContainEqual(
    expect.stringMatching(
      /keeper\.yaml:\d+:\d+ "checks-twice-before-the-tide" was of the kind responsibility in the edition of 2026-06-01, and an id keeps its kind; /,
    ),
  );
});
