import { KINDS } from '../kinds.ts';
import type { Kind } from '../kinds.ts';
import type { LadderFiles } from '../files/read-content.ts';
import { placeKey } from './published-ids.ts';

/** Every id that the content gives an address to now. */
export interface Present {
  items: Map<string, Kind>;
  /** Aliases with the ids of their items. */
  aliases: Map<string, string>;
  /** By {@link placeKey}. */
  places: Set<string>;
  insights: Set<string>;
}

/**
 * Collects the ids of the content.
 * @param files the ladder's files
 * @returns the ids by what they stand for
 */
export function collectPresent(files: LadderFiles): Present {
  const present: Present = {
    items: new Map(),
    aliases: new Map(),
    places: new Set(),
    insights: new Set(),
  };
  const add = (sort: string, id: string, track?: string) =>
    present.places.add(placeKey({ sort, id, track }));
  for (const { data } of files.levelFiles)
    for (const { id: kind, list } of KINDS)
      for (const entry of data[list]) {
        if (!('id' in entry)) continue;
        if (!present.items.has(entry.id)) present.items.set(entry.id, kind);
        for (const alias of entry.aliases) present.aliases.set(alias, entry.id);
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
  for (const { data } of files.insights) for (const { id } of data) present.insights.add(id);
  return present;
}
