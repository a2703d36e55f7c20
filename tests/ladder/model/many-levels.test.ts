// Levels may follow several, so the ways down grow faster than the levels: with forty, nobody sees the end
// of them all.
import { expect, test } from 'vitest';
import { joinLevels } from '../../../src/ladder/model/join-parts.ts';
import { listLevelPairs } from '../../../src/ladder/model/roles.ts';

const ids = Array.from({ length: 40 }, (_, index) => `grade-${index + 1}`);
const levels = joinLevels(
  ids.map((id, index) => ({ id, title: id, follows: ids.slice(0, index), facts: [] })),
);

test('forty levels that each follow all below are joined', () => {
  expect(levels.at(-1)!.lower).toHaveLength(39);
});

test('the steps of a track at the first and the last of them are found', () => {
  const [first, last] = [levels[0]!, levels.at(-1)!];
  expect(listLevelPairs([first, last])).toEqual([
    { level: last, other: first, step: 1, branches: false },
  ]);
});
