// How much changes in each track between two levels, in the words of the page that tells it.
import type { Messages } from '../../messages/messages.ts';
import type { Level, Track } from '../model/ladder.ts';
import { listTrackRoles } from '../model/roles.ts';
import type { ComparedCounts } from './comparison.ts';
import { compareRoles, listRolePairs, listSides } from './role-comparison.ts';
import type { RoleComparison } from './role-comparison.ts';

/** How much changes in a track, by the name of each part; parts without items are left out. */
export interface TrackChanges {
  track: Track;
  parts: { title: string; count: number }[];
}

/**
 * Names what was counted in the comparison of whole levels.
 * @param counts the items by track
 * @param messages the interface's words
 */
export function nameChanges(
  counts: readonly ComparedCounts[],
  { level: words }: Messages,
): TrackChanges[] {
  return counts.map(({ track, added, extended, carriedOn }) => ({
    track,
    parts: leaveOutNone([
      { title: words.added, count: added },
      { title: words.extended, count: extended },
      { title: words.carriedOn, count: carriedOn },
    ]),
  }));
}

/**
 * Counts what the comparisons of roles tell.
 * @param counts what was counted in the comparison of whole levels, for tracks without such a page
 * @param levels the two levels, the lower one as `other`
 * @param messages the interface's words
 */
export function countRoleChanges(
  counts: readonly ComparedCounts[],
  { level, other }: { level: Level; other: Level },
  messages: Messages,
): TrackChanges[] {
  return nameChanges(counts, messages).map((named) => {
    const pair = listRolePairs(listTrackRoles(named.track)).find(
      (one) => one.role.level === level && one.other.level === other,
    );
    return pair ? { track: named.track, parts: countParts(compareRoles(pair), messages) } : named;
  });
}

function countParts(comparison: RoleComparison, messages: Messages): TrackChanges['parts'] {
  const sides = listSides(comparison, messages);
  const sum = (part: 'extended' | 'added' | 'notListed' | 'carriedOn') =>
    comparison.sections.reduce((total, section) => total + section[part].length, 0);
  return leaveOutNone([
    { title: messages.level.extended, count: sum('extended') },
    { title: sides.other, count: sum('notListed') },
    { title: sides.role, count: sum('added') },
    { title: sides.both, count: sum('carriedOn') },
  ]);
}

function leaveOutNone(parts: TrackChanges['parts']): TrackChanges['parts'] {
  return parts.filter(({ count }) => count > 0);
}
