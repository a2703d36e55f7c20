import { describe, expect, test } from 'vitest';
import {
  buildLevelChecklist,
  buildTrackChecklist,
  buildTraitChecklist,
  listChecklistItems,
} from '../../../src/ladder/views/checklist.ts';
import type { Checklist } from '../../../src/ladder/views/checklist.ts';
import { listSubjects } from '../../support/subjects.ts';
import { readHandbook } from '../../support/ladders.ts';

function draw(folder: string): Checklist[] {
  const { ladder, messages: words } = readHandbook(folder);
  return [
    ...ladder.traits.map((trait) => buildTraitChecklist(ladder, trait, words)),
    ...ladder.tracks.map((track) => buildTrackChecklist(ladder, track, words)),
    ...ladder.levels.map((level) => buildLevelChecklist(ladder, level, words)),
  ];
}

const folders = [
  'tests/fixtures/lighthouse',
  'tests/fixtures/leuchtturm',
  'tests/fixtures/smallest',
];

describe.each(folders)('the checklists of %s', (folder) => {
  const checklists = draw(folder);

  test.each(listSubjects(readHandbook(folder).ladder))(
    'the one of the $type $id holds each of its items once, and no other',
    ({ type, id, items }) => {
      const checklist = checklists.find((one) => one.type === type && one.id === id)!;
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

  test('name every level at which an item of theirs is', () => {
    for (const { type, parts, levels } of checklists) {
      if (type === 'level') continue;
      for (const { groups } of parts)
        for (const { level, entries } of groups)
          for (const { otherLevels } of entries)
            for (const id of [level, ...(otherLevels?.split(' ') ?? [])])
              if (id !== 'every-level') expect(levels.map((one) => one.id)).toContain(id);
    }
  });
});

test('an item that is at several levels tells so once', () => {
  const { ladder } = readHandbook('tests/fixtures/lighthouse');
  const shared = ladder.items.filter(({ placements: places }) => {
    const levels = places.filter(
      ({ expectation }) => expectation.track === places[0].expectation.track,
    );
    return new Set(levels.map(({ expectation }) => expectation.level)).size > 1;
  });
  expect(shared.length).toBeGreaterThan(0);
  const tracks = draw('tests/fixtures/lighthouse').filter(({ type }) => type === 'track');
  const entries = tracks.flatMap(({ parts }) =>
    parts.flatMap(({ groups }) =>
      groups.flatMap((group) => group.entries.map((entry) => ({ ...entry, level: group.level }))),
    ),
  );
  for (const item of shared) {
    const { track } = item.placements[0].expectation;
    const levels = item.placements
      .filter(({ expectation }) => expectation.track === track)
      .map(({ expectation }) => expectation.level?.id ?? 'every-level');
    const found = entries
      .filter((entry) => entry.item.id === item.id && levels.includes(entry.level))
      .map(({ level, otherLevels }) => [level, ...(otherLevels?.split(' ') ?? [])].toSorted());
    expect(found).toContainEqual([...new Set(levels)].toSorted());
  }
});
