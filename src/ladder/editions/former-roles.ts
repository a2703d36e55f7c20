import type { Ladder } from '../model/ladder.ts';
import { listTrackRoles, hasRolePages } from '../model/roles.ts';
import { levelPath, placementPath, rolePath, trackPath } from '../permalinks.ts';
import { entityKey } from '../rules/published-ids.ts';
import type { EditionFile } from '../schema/edition.ts';
import type { FormerRole, Replacement, RetiredEntity } from './model.ts';
import { listEditionRoles } from './role-fragments.ts';

/**
 * Lists the roles that had a page in an edition and have none now.
 * @param released the editions, the oldest first
 * @param ladder the present ladder
 * @param retired the levels and tracks that were taken out
 * @returns the roles with where their words are now: nowhere, on the page of their level or track, or
 *   at what replaced one of these
 */
export function listFormerRoles(
  released: readonly EditionFile[],
  ladder: Ladder,
  retired: readonly RetiredEntity[],
): FormerRole[] {
  const live = new Set(
    hasRolePages(ladder) ? ladder.tracks.flatMap(listTrackRoles).map(pathOf) : [],
  );
  const retiredBy = new Map(retired.map((entity) => [entityKey(entity), entity]));
  const former = new Map<string, FormerRole>();
  for (const snapshot of released.filter(hasRolePages))
    for (const { track, level } of listEditionRoles(snapshot)) {
      const path = rolePath(track.id, level);
      if (live.has(path)) continue;
      former.set(path, {
        track: track.id,
        level,
        titles: [track.title, snapshot.levels.find(({ id }) => id === level)!.title],
        edition: snapshot.edition,
        retired:
          retiredBy.get(entityKey({ type: 'track', id: track.id })) ??
          retiredBy.get(entityKey({ type: 'level', id: level })),
        now: findNow(ladder, track.id, level),
      });
    }
  return [...former.values()];
}

function pathOf({ track, level }: { track: { id: string }; level: { id: string } }): string {
  return rolePath(track.id, level.id);
}

/** The live pages that say what is left of a role. */
function findNow(ladder: Ladder, trackId: string, levelId: string): Replacement[] {
  const track = ladder.tracks.find(({ id }) => id === trackId);
  const level = ladder.levels.find(({ id }) => id === levelId);
  const isRole = track?.expectations.some((expectation) => expectation.level?.id === levelId);
  const isOnlyTrack = ladder.tracks.length === 1;
  return [
    ...(track && isRole && !isOnlyTrack
      ? [{ id: trackId, title: track.title, href: placementPath(trackId, levelId) }]
      : track
        ? [{ id: trackId, title: track.title, href: trackPath(trackId) }]
        : []),
    ...(level ? [{ id: levelId, title: level.title, href: levelPath(levelId) }] : []),
  ];
}
