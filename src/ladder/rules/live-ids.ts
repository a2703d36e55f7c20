import { KINDS } from '../kinds.ts';
import type { Kind } from '../kinds.ts';
import type { ContentFiles } from '../files/content-files.ts';
import { entityKey } from './published-ids.ts';

/** Every id that the content gives an address to now. */
export interface LiveIds {
  items: Map<string, Kind>;
  /** Aliases with the ids of their items. */
  aliases: Map<string, string>;
  /** By {@link entityKey}. */
  entities: Set<string>;
  insights: Set<string>;
}

/**
 * Collects the ids of the content.
 * @param files the ladder's files
 * @returns the ids by what they are of
 */
export function collectLiveIds(files: ContentFiles): LiveIds {
  const liveIds: LiveIds = {
    items: new Map(),
    aliases: new Map(),
    entities: new Set(),
    insights: new Set(),
  };
  const add = (type: string, id: string, track?: string) =>
    liveIds.entities.add(entityKey({ type, id, track }));
  for (const { data } of files.levelFiles)
    for (const { id: kind, list } of KINDS)
      for (const entry of data[list]) {
        if (!('id' in entry)) continue;
        if (!liveIds.items.has(entry.id)) liveIds.items.set(entry.id, kind);
        for (const alias of entry.aliases) liveIds.aliases.set(alias, entry.id);
      }
  for (const { data } of files.handbook) for (const { id } of data.levels) add('level', id);
  for (const { id, data } of files.tracks) {
    add('track', id);
    for (const section of data.sections) add('section', section.id, id);
  }
  for (const { id } of files.traits) add('trait', id);
  for (const { id } of files.guides) add('guide', id);
  for (const { data } of files.glossary) for (const { id } of data) add('term', id);
  for (const { data } of files.sources) for (const { id } of data) add('source', id);
  for (const { data } of files.insights) for (const { id } of data) liveIds.insights.add(id);
  return liveIds;
}
