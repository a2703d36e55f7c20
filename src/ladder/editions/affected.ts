import type { Change } from './model.ts';

/**
 * Lists the tracks and levels that a change is about.
 * @param change what an edition changed
 * @returns ids of tracks and levels, and `every-level`, of where the item was before and after
 */
export function listAffected({ before, after }: Change): string[] {
  const placements = [...(before?.places ?? []), ...(after?.places ?? [])];
  return [...new Set(placements.flatMap(({ track, level }) => [track, level]))];
}
