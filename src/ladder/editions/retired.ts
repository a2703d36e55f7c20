import type { Ladder } from '../model/ladder.ts';
import {
  guidePath,
  itemPath,
  levelPath,
  sourcePath,
  termPath,
  trackPath,
  traitPath,
} from '../permalinks.ts';
import { listWordings } from './history.ts';
import type { IndexedEdition } from './indexed-editions.ts';
import type { Replacement, RetiredItem, RetiredEntity, Retirement } from './model.ts';
import type { PublishedIds, PublishedEntity } from '../rules/published-ids.ts';
import { findRetirement } from '../rules/find-retirement.ts';
import type { RetiredEntry } from '../rules/find-retirement.ts';
import type { LiveIds } from '../rules/live-ids.ts';

/**
 * Lists the items that were taken out, each under every id that it had.
 * @param editions the editions
 * @param published what they published
 * @param liveIds the ids that are live
 * @param entries the entries of `retired.yaml` by their ids
 * @param replacementOf finds a live item's page
 */
export function listRetiredItems(
  editions: readonly IndexedEdition[],
  published: PublishedIds,
  liveIds: LiveIds,
  entries: ReadonlyMap<string, RetiredEntry>,
  replacementOf: (id: string) => Replacement | undefined,
): RetiredItem[] {
  const isLive = (id: string) => liveIds.items.has(id) || liveIds.aliases.has(id);
  const isEntity = (id: string) =>
    [...published.entities.values()].some((entity) => entity.id === id && !published.items.has(id));
  const made: RetiredItem[] = [];
  for (const [id, entry] of entries) {
    const alias = published.aliases.get(id);
    const last = published.items.get(id) ?? (alias && { edition: alias.edition, item: alias.of });
    // An id that no edition had may be that of another system: its address works all the same.
    if (isLive(id) || (!last && (isEntity(id) || id.includes('--')))) continue;
    const retirement = makeRetirement(entry, entries, replacementOf);
    made.push({ id, last, wordings: listWordings(editions, id), retirement, aliasOf: undefined });
  }
  const byId = new Map(made.map((item) => [item.id, item]));
  for (const [id, { of }] of published.aliases) {
    const item = byId.get(of.id);
    if (!item || isLive(id) || byId.has(id)) continue;
    made.push({ ...item, id, wordings: listWordings(editions, id), aliasOf: of.id });
  }
  return made;
}

/**
 * Lists the levels, tracks, sections, traits, guides, terms and sources that were taken out.
 * @param ladder the present ladder
 * @param published what editions published
 * @param liveIds the ids that are live
 * @param entries the entries of `retired.yaml` by their ids
 */
export function listRetiredEntities(
  ladder: Ladder,
  published: PublishedIds,
  liveIds: LiveIds,
  entries: ReadonlyMap<string, RetiredEntry>,
): RetiredEntity[] {
  return [...published.entities].flatMap(([key, entity]) => {
    const entry = findRetirement(entity, entries, liveIds);
    if (liveIds.entities.has(key) || !entry) return [];
    const replacementOf = (id: string) => findReplacement(ladder, entity, id);
    return [{ ...entity, retirement: makeRetirement(entry, entries, replacementOf) }];
  });
}

/** What has itself been retired is replaced by what replaces that; the rules refuse circles. */
function makeRetirement(
  entry: RetiredEntry,
  entries: ReadonlyMap<string, RetiredEntry>,
  replacementOf: (id: string) => Replacement | undefined,
): Retirement {
  const follow = (ids: string[]): Replacement[] =>
    ids.flatMap((id) => replacementOf(id) ?? follow(entries.get(id)?.['replaced-by'] ?? []));
  const found = new Map(follow(entry['replaced-by']).map((one) => [one.href, one]));
  return { date: entry.date, why: entry.why, replacedBy: [...found.values()] };
}

/**
 * Finds the live thing of a type.
 * @param ladder the present ladder
 * @param like what it is to be like: its type and, for a section, the track
 * @param id its id
 * @returns its page, or undefined where there is no such thing
 */
export function findReplacement(
  ladder: Ladder,
  { type, track }: Pick<PublishedEntity, 'type' | 'track'>,
  id: string,
): Replacement | undefined {
  const among = (list: { id: string; title: string }[], path: (id: string) => string) => {
    const found = list.find((one) => one.id === id);
    return found && { id, title: found.title, href: path(id) };
  };
  switch (type) {
    case 'level':
      return among(ladder.levels, levelPath);
    case 'track':
      return among(ladder.tracks, trackPath);
    case 'trait':
      return among(ladder.traits, traitPath);
    case 'guide':
      return among(ladder.guides, guidePath);
    case 'source':
      return among(ladder.sources, sourcePath);
    case 'term':
      return among(
        ladder.terms.map((term) => ({ id: term.id, title: term.term })),
        termPath,
      );
    case 'section': {
      const own = ladder.tracks.find((one) => one.id === track);
      // A section has no page of its own; its track's page starts with what is first in it.
      return among(own?.sections ?? [], () => trackPath(track!)) ?? among(ladder.tracks, trackPath);
    }
  }
}

/** A live item's page. */
export function findItemReplacement(ladder: Ladder, id: string): Replacement | undefined {
  const item = ladder.itemById.get(id);
  return item && { id, title: item.text, href: itemPath(id) };
}
