// Where roles and their comparisons are. On a ladder with one track the pages of levels say what those
// of roles would, on one with one level the pages of tracks.
import type { Ladder, Level, Track } from '../model/ladder.ts';
import { hasRolePages } from '../model/roles.ts';
import type { LevelPair, Role } from '../model/roles.ts';
import {
  checklistPath,
  comparisonPath,
  levelPath,
  roleChecklistPath,
  roleComparisonPath,
  rolePath,
  trackPath,
} from '../permalinks.ts';

type RoleName = Pick<Role, 'track' | 'level'>;

/** Finds the page that says what a role expects. */
export function findRoleHref(ladder: Ladder, { track, level }: RoleName): string {
  if (hasRolePages(ladder)) return rolePath(track.id, level.id);
  return ladder.levels.length > 1 ? levelPath(level.id) : trackPath(track.id);
}

/** Finds the checklist of what a role expects. */
export function findRoleChecklistHref(ladder: Ladder, { track, level }: RoleName): string {
  if (hasRolePages(ladder)) return roleChecklistPath(track.id, level.id);
  return ladder.levels.length > 1
    ? checklistPath('level', level.id)
    : checklistPath('track', track.id);
}

/** Finds the page that compares two levels in a track. */
export function findComparisonHref(
  ladder: Ladder,
  track: { id: string },
  { level, other }: Pick<LevelPair, 'level' | 'other'>,
): string {
  return hasRolePages(ladder)
    ? roleComparisonPath(track.id, level.id, other.id)
    : comparisonPath(level.id, other.id);
}

/** Finds the page that says best what changes for a track between two levels. */
export function findComparedHref(
  ladder: Ladder,
  track: Track,
  pair: Pick<LevelPair, 'level' | 'other'>,
): string {
  const has = (level: Level) =>
    track.expectations.some((expectation) => expectation.level === level);
  if (has(pair.level) && has(pair.other)) return findComparisonHref(ladder, track, pair);
  return has(pair.level) ? findRoleHref(ladder, { track, level: pair.level }) : trackPath(track.id);
}
