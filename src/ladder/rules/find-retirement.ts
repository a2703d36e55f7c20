import { placementFragment } from '../permalinks.ts';
import type { ContentFiles } from '../files/content-files.ts';
import type { RetiredFile } from '../schema/retired.ts';
import type { LiveIds } from './live-ids.ts';
import { entityKey } from './published-ids.ts';
import type { PublishedEntity } from './published-ids.ts';

/** An entry of `retired.yaml`. */
export type RetiredEntry = RetiredFile[number];

/**
 * Indexes the entries of `retired.yaml`.
 * @param files the content's files
 * @returns the first entry of each id, in the order of the file
 */
export function indexRetired(files: ContentFiles): Map<string, RetiredEntry> {
  const entries = new Map<string, RetiredEntry>();
  for (const { data } of files.retired)
    for (const entry of data) if (!entries.has(entry.id)) entries.set(entry.id, entry);
  return entries;
}

/**
 * Finds the entry of `retired.yaml` that speaks of a level, track, section, trait, guide, term or
 * source. A section is named by its id, or by its track's and its own joined by two hyphens; it goes
 * with its track.
 * @param entity what was published
 * @param entries the entries by their ids
 * @param liveIds the ids that are live
 * @returns the entry, or undefined where none speaks of it
 */
export function findRetirement(
  { type, id, track }: Pick<PublishedEntity, 'type' | 'id' | 'track'>,
  entries: ReadonlyMap<string, RetiredEntry>,
  liveIds: LiveIds,
): RetiredEntry | undefined {
  if (type !== 'section' || track === undefined) return entries.get(id);
  const own = entries.get(placementFragment(track, id)) ?? entries.get(id);
  const alone = liveIds.entities.has(entityKey({ type: 'track', id: track }));
  return own ?? (alone ? undefined : entries.get(track));
}
