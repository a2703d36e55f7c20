import { expect, test } from 'vitest';
import { joinLadder } from '../../../src/ladder/model/join-ladder.ts';
import { listComparedLevels } from '../../../src/ladder/views/compared-levels.ts';
import { compareRoles } from '../../../src/ladder/views/role-comparison.ts';
import { readSound } from '../../support/ladders.ts';

const level = (id: string) => `responsibilities: [{ id: as-${id}, text: Works as ${id} }]\n`;
const { result } = readSound({
  'handbook.yaml': `title: A handbook
language: en
edition: 2026-11-21
levels:
  - { id: senior, title: Senior }
  - { id: staff, title: Staff, follows: [senior] }
  - { id: manager, title: Manager, follows: [senior] }
`,
  'tracks/technical/mid.yaml': null,
  ...Object.fromEntries(
    ['senior', 'staff', 'manager'].map((id) => [`tracks/technical/${id}.yaml`, level(id)]),
  ),
});
const pairs = listComparedLevels(joinLadder(result.files));

test('in a ladder of one track the branches of a level are compared, too', () => {
  expect(pairs.map(({ level, other, branches }) => [level.id, other.id, branches])).toEqual([
    ['staff', 'senior', false],
    ['manager', 'senior', false],
    ['manager', 'staff', true],
  ]);
});

test('what one branch asks is not called carried on from the other', () => {
  const { sections } = compareRoles(pairs.find(({ branches }) => branches)!.roles!);
  const idsOf = (entries: readonly { item: { id: string } }[]) =>
    entries.map(({ item }) => item.id);
  expect(
    sections.map(({ added, notListed, carriedOn }) => [added, notListed, carriedOn].map(idsOf)),
  ).toEqual([[['as-manager'], ['as-staff'], []]]);
});
