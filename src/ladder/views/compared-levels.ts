import type { Ladder, Level } from '../model/ladder.ts';
import { listTrackRoles } from '../model/roles.ts';
import type { LevelPair } from '../model/roles.ts';
import { listRolePairs } from './role-comparison.ts';
import type { RolePair } from './role-comparison.ts';

/** Two levels that have a page of comparison. */
export interface ComparedLevels extends Pick<LevelPair, 'level' | 'other' | 'branches'> {
  /** The roles that the page compares in a ladder of one track, which has no pages of roles. */
  roles: RolePair | undefined;
}

/**
 * Lists the pairs of levels that have a page of comparison.
 * @param ladder the ladder
 * @returns each level with those that it follows; in a ladder of one track with all that readers
 *   compare, since the pages of levels stand in for those of roles
 */
export function listComparedLevels(ladder: Ladder): ComparedLevels[] {
  const [track, ...others] = ladder.tracks;
  const roles =
    track && others.length === 0 ? listRolePairs(listTrackRoles(track)) : ([] as RolePair[]);
  const find = (level: Level, other: Level) =>
    roles.find((pair) => pair.role.level === level && pair.other.level === other);
  const followed = ladder.levels.flatMap((level) =>
    level.follows.map((other) => ({ level, other, branches: false, roles: find(level, other) })),
  );
  const further = roles
    .filter(({ role, other }) => !role.level.follows.includes(other.level))
    .map((pair) => ({
      level: pair.role.level,
      other: pair.other.level,
      branches: pair.branches,
      roles: pair,
    }));
  return [...followed, ...further];
}
