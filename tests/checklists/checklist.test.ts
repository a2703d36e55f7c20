import { describe, expect, test } from 'vitest';
import {
  drawLevelChecklist,
  drawTrackChecklist,
  drawTraitChecklist,
  listChecklistItems,
} from '../../src/ladder/views/checklist.ts';
import type { Checklist } from '../../src/ladder/views/checklist.ts';
import { listSubjects, readLadder } from '../support/ladders.ts';

function draw(folder: string): Checklist[] {
  const { ladder, words } = readLadder(folder);
  return [
    ...ladder.traits.map((trait) => drawTraitChecklist(ladder, trait, words)),
    ...ladder.tracks.map((track) => drawTrackChecklist(ladder, track, words)),
    ...ladder.levels.map((level) => drawLevelChecklist(ladder, level, words)),
  ];
}

const folders = [
  'content',
  'tests/fixtures/lighthouse',
  'tests/fixtures/leuchtturm',
  'tests/fixtures/smallest',
];

describe.each(folders)('the checklists of %s', (folder) => {
  const checklists = draw(folder);

  test.each(listSubjects(readLadder(folder).ladder))(
    'the one of the $sort $id holds each of its items once, and no other',
    ({ sort, id, items }) => {
      const checklist = checklists.find((one) => one.sort === sort && one.id === id)!;
      const ids = listChecklistItems(checklist).map((item) => item.id);
      expect(ids.toSorted()).toEqual(items.map((item) => item.id).toSorted());
    },
  );

  test('keep the kinds apart, in the order of the kinds', () => {
    const order = ['responsibility', 'example', 'anti-pattern'];
    for (const { parts } of checklists) {
      const kinds = parts.map(({ kind }) => kind);
      expect(kinds).toEqual(order.filter((kind) => kinds.includes(kind as never)));
      for (const { kind, groups } of parts)
        for (const { entries } of groups)
          expect(entries.map(({ item }) => item.kind)).toEqual(entries.map(() => kind));
    }
  });

  test('name every level at which an item of theirs stands', () => {
    for (const { sort, parts, levels } of checklists) {
      if (sort === 'level') continue;
      for (const { groups } of parts)
        for (const { level, entries } of groups)
          for (const { also } of entries)
            for (const id of [level, ...(also?.split(' ') ?? [])])
              if (id !== 'every-level') expect(levels.map((one) => one.id)).toContain(id);
    }
  });
});

test('an item that stands at several levels tells so once', () => {
  const { ladder } = readLadder('tests/fixtures/lighthouse');
  const shared = ladder.items.filter(({ places }) => {
    const levels = places.filter(
      ({ expectation }) => expectation.track === places[0].expectation.track,
    );
    return new Set(levels.map(({ expectation }) => expectation.level)).size > 1;
  });
  expect(shared.length).toBeGreaterThan(0);
  const tracks = draw('tests/fixtures/lighthouse').filter(({ sort }) => sort === 'track');
  const entries = tracks.flatMap(({ parts }) =>
    parts.flatMap(({ groups }) =>
      groups.flatMap((group) => group.entries.map((entry) => ({ ...entry, level: group.level }))),
    ),
  );
  for (const item of shared) {
    const { track } = item.places[0].expectation;
    const levels = item.places
      .filter(({ expectation }) => expectation.track === track)
      .map(({ expectation }) => expectation.level?.id ?? 'every-level');
    const found = entries
      .filter((entry) => entry.item.id === item.id && levels.includes(entry.level))
      .map(({ level, also }) => [level, ...(also?.split(' ') ?? [])].toSorted());
    expect(found).toContainEqual([...new Set(levels)].toSorted());
  }
});
