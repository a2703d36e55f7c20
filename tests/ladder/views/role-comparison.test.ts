import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { Item, Level } from '../../../src/ladder/model/ladder.ts';
import { listLevelPairs, listTrackRoles } from '../../../src/ladder/model/roles.ts';
import { arrangeRungs } from '../../../src/ladder/views/rungs.ts';
import { compareRoles, listRolePairs } from '../../../src/ladder/views/role-comparison.ts';
import type { RoleComparison } from '../../../src/ladder/views/role-comparison.ts';
import type { ListedItem } from '../../../src/ladder/views/outline.ts';
import { listRoleItems } from '../../../src/ladder/views/role.ts';
import { writeWideLadder } from '../../support/wide-ladder.ts';
import { pickRole, readHandbook } from '../../support/ladders.ts';

const { ladder: lighthouse } = readHandbook('tests/fixtures/lighthouse');
const { ladder: wide } = readHandbook(writeWideLadder(join(inject('sites'), 'wide-content')));

const idsOf = (items: readonly Item[]) => items.map(({ id }) => id);

function compare(track: string, level: string, other: string, branches = false): RoleComparison {
  return compareRoles({
    role: pickRole(lighthouse, `${track}/${level}`),
    other: pickRole(lighthouse, `${track}/${other}`),
    step: 1,
    branches,
  });
}

/** A comparison without its sections, as ids. */
function gather({ sections }: RoleComparison) {
  const list = (entries: readonly ListedItem[]) => idsOf(entries.map(({ item }) => item));
  return {
    added: sections.flatMap(({ added }) => list(added)),
    extended: sections.flatMap(({ extended }) =>
      extended.map(({ entry, from }) => list([entry, ...from])),
    ),
    carriedOn: sections.flatMap(({ carriedOn }) => list(carriedOn)),
    notListed: sections.flatMap(({ notListed }) => list(notListed)),
  };
}

test('a comparison tells what is added, extended, carried on and no longer listed', () => {
  expect(gather(compare('lights', 'senior-keeper', 'keeper'))).toEqual({
    added: [
      'sails-the-channel-at-night',
      'gold-plates-the-lantern',
      'patches-on-the-rock',
      'checks-twice-before-the-tide',
    ],
    extended: [
      ['plans-the-sector-light', 'main'],
      ['sizes-the-battery', 'measures-before-replacing'],
    ],
    carriedOn: ['leaves-the-lens-alone', 'climbs-alone'],
    notListed: [
      'times-the-flash',
      'labels-the-spare-fuses',
      'swaps-parts-until-it-works',
      'constructor',
    ],
  });
});

test('what is at both levels is carried on, whoever wrote it', () => {
  const { carriedOn } = gather(compare('lights', 'station-manager', 'senior-keeper'));
  expect(carriedOn).toContain('plans-the-sector-light');
});

test('over two steps an item extends what the one between extends', () => {
  const { extended } = gather(compare('lights', 'principal-keeper', 'keeper'));
  expect(extended).toContainEqual(['writes-the-lantern-standard', 'measures-before-replacing']);
});

describe.each([
  ['lighthouse', lighthouse],
  ['the wide ladder', wide],
])('the pairs of %s', (_, ladder) => {
  test('are written once, and account for every item of both roles', () => {
    for (const track of ladder.tracks) {
      const pairs = listRolePairs(listTrackRoles(track));
      const names = pairs.map(({ role, other }) => [role.level.id, other.level.id].sort().join());
      expect(new Set(names).size).toBe(names.length);
      for (const pair of pairs) {
        const { added, extended, carriedOn, notListed } = gather(compareRoles(pair));
        const own = new Set(idsOf(listRoleItems(pair.role)));
        const before = new Set(idsOf(listRoleItems(pair.other)));
        const mine = [...added, ...extended.map(([id]) => id!), ...carriedOn];
        expect(new Set(mine)).toEqual(own);
        const bases = extended.flatMap(([, ...from]) => from).filter((id) => before.has(id));
        const theirs = [...carriedOn, ...notListed, ...bases];
        expect(new Set(theirs)).toEqual(before);
      }
    }
  });
});

test('levels are compared up to two steps down, and branches with each other', () => {
  const name = (levels: readonly Level[]) =>
    listLevelPairs(levels).map(({ level, other }) => `${level.id} ${other.id}`);
  const twelve = name(wide.levels);
  expect(twelve.filter((pair) => pair.startsWith('grade-3 '))).toEqual([
    'grade-3 grade-2',
    'grade-3 grade-1',
  ]);
  expect(twelve).toContain('overseer expert');
  expect(twelve).not.toContain('director adviser');
  expect(twelve.length).toBeLessThan(wide.levels.length * 2 + 2);
  // A level of which a track says nothing is no step.
  const some = wide.levels.filter(({ id }) => ['grade-1', 'grade-5', 'grade-8'].includes(id));
  expect(name(some)).toEqual(['grade-5 grade-1', 'grade-8 grade-5', 'grade-8 grade-1']);
});

test('a section comes with those that it is in, also where these hold nothing of their own', () => {
  const { sections } = compare('signals', 'principal-keeper', 'keeper');
  const shown = new Set(sections.map(({ section }) => section));
  for (const { section } of sections) if (section?.parent) expect(shown).toContain(section.parent);
  expect(sections.filter(({ section }) => section?.parent)).not.toEqual([]);
});

test('branches share what is at both, and extend nothing of each other', () => {
  const pair = listRolePairs(listTrackRoles(wide.tracks.find(({ id }) => id === 'weather')!)).find(
    ({ branches }) => branches,
  )!;
  const comparison = compareRoles(pair);
  expect(comparison.sideBySide).toBe(true);
  expect(gather(comparison)).toEqual({
    added: ['weather-overseer'],
    extended: [],
    carriedOn: ['signs-off'],
    notListed: ['weather-expert'],
  });
});

test('sections are set side by side where a track says nothing of what builds on what', () => {
  const pairOf = (id: string) =>
    listRolePairs(listTrackRoles(wide.tracks.find((track) => track.id === id)!))[0]!;
  expect(compareRoles(pairOf('radio')).sideBySide).toBe(true);
  expect(compareRoles(pairOf('charts')).sideBySide).toBe(false);
});

test('levels are on rungs, branches of one level on the same', () => {
  const rungs = arrangeRungs(wide.levels).map((levels) => levels.map(({ id }) => id));
  expect(rungs.slice(7)).toEqual([['grade-8'], ['expert', 'overseer'], ['adviser', 'director']]);
});
