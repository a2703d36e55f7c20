import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { Item } from '../../../src/ladder/model/ladder.ts';
import { listRoles, listTrackRoles } from '../../../src/ladder/model/roles.ts';
import type { Role } from '../../../src/ladder/model/roles.ts';
import { differsByKind, listRoleItems, outlineRole } from '../../../src/ladder/views/role.ts';
import type { RolePart } from '../../../src/ladder/views/role.ts';
import { writeWideLadder } from '../../support/wide-ladder.ts';
import { pickRole, readHandbook } from '../../support/ladders.ts';

const lighthouse = readHandbook('tests/fixtures/lighthouse').ladder;
const wide = readHandbook(writeWideLadder(join(inject('sites'), 'wide-content'))).ladder;

const idOf = ({ id }: Item) => id;

/** A part as its ids: of each responsibility with what is under it, then of the others. */
function nameItems({ heads, others }: RolePart) {
  return {
    heads: heads.map(({ item, related }) => [item.id, ...related.map((one) => one.item.id)]),
    others: others.flatMap(({ entries }) =>
      entries.map(({ item, elsewhere }) => [item.id, ...elsewhere.map(idOf)]),
    ),
  };
}

describe.each([
  ['lighthouse', lighthouse],
  ['the wide ladder', wide],
])('every role of %s', (_, ladder) => {
  test('has each of its items once', () => {
    for (const role of listRoles(ladder)) checkRole(role);
  });

  function checkRole(role: Role) {
    const seen = new Set<string>();
    const listed = outlineRole(role, seen).flatMap(({ own, always }) =>
      [own, always].flatMap(({ heads, others }) => [
        ...heads.flatMap((head) => [head, ...head.related]),
        ...others.flatMap(({ entries }) => entries),
      ]),
    );
    const expected = ladder.items.filter(({ placements }) =>
      placements.some(
        ({ expectation: { track, level } }) =>
          track === role.track && (level ?? role.level) === role.level,
      ),
    );
    const firsts = listed.filter(({ first }) => first).map(({ item }) => item.id);
    expect(firsts.toSorted()).toEqual(expected.map(idOf).toSorted());
    expect(listRoleItems(role).map(idOf).toSorted()).toEqual(firsts.toSorted());
  }
});

test('an example is under the responsibility of its section that it illustrates', () => {
  const [survey] = outlineRole(pickRole(wide, 'charts/grade-2'), new Set()).filter(
    ({ section }) => section?.id === 'survey',
  );
  expect(nameItems(survey!.own)).toEqual({
    heads: [['chart-2-1', 'shows-2-1', 'breaks-2-1'], ['chart-2-2']],
    others: [],
  });
});

test('an example of what is in another section, or of nothing, comes after, with what it is of', () => {
  const [sale] = outlineRole(pickRole(wide, 'charts/grade-2'), new Set()).filter(
    ({ section }) => section?.id === 'sale',
  );
  expect(nameItems(sale!.own).others).toEqual([
    ['shows-elsewhere-2-1', 'chart-2-1'],
    ['shows-nothing-2-1'],
  ]);
});

test('an example of two responsibilities appears once, and names the one that is elsewhere', () => {
  const [power] = outlineRole(pickRole(lighthouse, 'lights/keeper'), new Set()).filter(
    ({ section }) => section?.id === 'power',
  );
  const [head] = power!.own.heads;
  expect(head!.item.id).toBe('measures-before-replacing');
  expect(head!.related.map(({ item, elsewhere }) => [item.id, elsewhere.map(idOf)])).toEqual([
    ['labels-the-spare-fuses', ['keeps-the-log']],
    ['swaps-parts-until-it-works', []],
  ]);
});

test('what holds at every level is in its section, apart', () => {
  const sections = outlineRole(pickRole(lighthouse, 'lights/keeper'), new Set());
  const [optics] = sections.filter(({ section }) => section?.id === 'optics');
  expect(nameItems(optics!.own).heads.map(([id]) => id)).toEqual(['main']);
  expect(nameItems(optics!.always).heads).toEqual([['leaves-the-lens-alone']]);
  expect([optics!.fragment, optics!.alwaysFragment]).toEqual([
    'keeper--optics',
    'every-level--optics',
  ]);
});

test('sections are in the order of the track, each before those in it', () => {
  const sections = outlineRole(pickRole(wide, 'charts/grade-4'), new Set());
  const titles = sections.map(({ section }) => section && `${section.depth} ${section.title}`);
  expect(titles.slice(0, 6)).toEqual([
    undefined,
    '0 Survey',
    '1 Depth',
    '2 Sounding',
    '1 Coast',
    '1 Wrecks',
  ]);
});

test('a section has the words of the level before those of every level and of the track', () => {
  const summaries = (name: string) =>
    outlineRole(pickRole(lighthouse, name), new Set()).map(({ section, summary }) => [
      section?.id,
      summary,
    ]);
  expect(summaries('lights/keeper')).toContainEqual([
    'power',
    'At this grade: *one* circuit at a time',
  ]);
  expect(summaries('lights/keeper')).toContainEqual([
    'upkeep',
    'Nobody is too senior for a harness',
  ]);
  expect(summaries('lights/principal-keeper')).toContainEqual([
    'upkeep',
    'Standards that outlive their authors',
  ]);
});

test('a role without an example under its responsibility reads the same by kind', () => {
  const differs = (ladder: typeof wide, name: string) =>
    differsByKind(outlineRole(pickRole(ladder, name), new Set()));
  expect(differs(wide, 'charts/grade-2')).toBe(true);
  expect(differs(wide, 'radio/expert')).toBe(false);
});

test('a ladder with one level or one track has no pages of roles', () => {
  const { ladder: smallest } = readHandbook('tests/fixtures/smallest');
  expect(listRoles(smallest)).toEqual([]);
  expect(listTrackRoles(smallest.tracks[0]!)).toHaveLength(1);
  expect(listRoles({ ...lighthouse, tracks: lighthouse.tracks.slice(0, 1) })).toEqual([]);
  expect(listRoles({ ...lighthouse, levels: lighthouse.levels.slice(0, 1) })).toEqual([]);
});
