import type { Ladder } from '../model/ladder.ts';
import {
  guidePath,
  itemPath,
  levelPath,
  placeFragment,
  sourcePath,
  termPath,
  trackPath,
  traitPath,
} from '../permalinks.ts';
import type { RetiredFile } from '../schema/files.ts';
import { listWordings } from './history.ts';
import type { Snapshot } from './history.ts';
import type { Destination, RetiredItem, RetiredPlace, Retirement } from './model.ts';
import { placeKey } from '../rules/published-ids.ts';
import type { Published, PublishedPlace } from '../rules/published-ids.ts';
import type { Present } from '../rules/live-ids.ts';

export type RetiredEntry = RetiredFile[number];

/**
 * Finds the entry of `retired.yaml` that speaks of a level, track, section, trait, guide, term or
 * source. A section is named by its id, or by its track's and its own joined by two hyphens; it goes
 * with its track.
 * @param place what was published
 * @param entries the entries by their ids
 * @param present the ids that are live
 * @returns the entry, or undefined where none speaks of it
 */
export function findPlaceEntry(
  { sort, id, track }: Pick<PublishedPlace, 'sort' | 'id' | 'track'>,
  entries: ReadonlyMap<string, RetiredEntry>,
  present: Present,
): RetiredEntry | undefined {
  if (sort !== 'section' || track === undefined) return entries.get(id);
  const own = entries.get(placeFragment(track, id)) ?? entries.get(id);
  const alone = present.places.has(placeKey({ sort: 'track', id: track }));
  return own ?? (alone ? undefined : entries.get(track));
}

/**
 * Lists the items that were taken out, each under every id that it had.
 * @param snapshots the editions
 * @param published what they published
 * @param present the ids that are live
 * @param entries the entries of `retired.yaml` by their ids
 * @param destinationOf finds a live item's page
 */
export function listRetiredItems(
  snapshots: readonly Snapshot[],
  published: Published,
  present: Present,
  entries: ReadonlyMap<string, RetiredEntry>,
  destinationOf: (id: string) => Destination | undefined,
): RetiredItem[] {
  const isLive = (id: string) => present.items.has(id) || present.aliases.has(id);
  const isPlace = (id: string) =>
    [...published.places.values()].some((place) => place.id === id && !published.items.has(id));
  const made: RetiredItem[] = [];
  for (const [id, entry] of entries) {
    const alias = published.aliases.get(id);
    const last = published.items.get(id) ?? (alias && { edition: alias.edition, item: alias.of });
    // An id that no edition had may be that of another system: its address works all the same.
    if (isLive(id) || (!last && (isPlace(id) || id.includes('--')))) continue;
    const retirement = makeRetirement(entry, entries, destinationOf);
    made.push({ id, last, wordings: listWordings(snapshots, id), retirement, aliasOf: undefined });
  }
  const byId = new Map(made.map((item) => [item.id, item]));
  for (const [id, { of }] of published.aliases) {
    const item = byId.get(of.id);
    if (!item || isLive(id) || byId.has(id)) continue;
    made.push({ ...item, id, wordings: listWordings(snapshots, id), aliasOf: of.id });
  }
  return made;
}

/**
 * Lists the levels, tracks, sections, traits, guides, terms and sources that were taken out.
 * @param ladder the present ladder
 * @param published what editions published
 * @param present the ids that are live
 * @param entries the entries of `retired.yaml` by their ids
 */
export function listRetiredPlaces(
  ladder: Omit<Ladder, 'editions'>,
  published: Published,
  present: Present,
  entries: ReadonlyMap<string, RetiredEntry>,
): RetiredPlace[] {
  return [...published.places].flatMap(([key, place]) => {
    const entry = findPlaceEntry(place, entries, present);
    if (present.places.has(key) || !entry) return [];
    const destinationOf = (id: string) => findDestination(ladder, place, id);
    return [{ ...place, retirement: makeRetirement(entry, entries, destinationOf) }];
  });
}

/** What has itself been retired is replaced by what replaces that; the rules refuse circles. */
function makeRetirement(
  entry: RetiredEntry,
  entries: ReadonlyMap<string, RetiredEntry>,
  destinationOf: (id: string) => Destination | undefined,
): Retirement {
  const follow = (ids: string[]): Destination[] =>
    ids.flatMap((id) => destinationOf(id) ?? follow(entries.get(id)?.['replaced-by'] ?? []));
  const found = new Map(follow(entry['replaced-by']).map((one) => [one.href, one]));
  return { date: entry.date, why: entry.why, replacedBy: [...found.values()] };
}

/**
 * Finds the live thing of a sort.
 * @param ladder the present ladder
 * @param like what it is to be like: its sort and, for a section, the track
 * @param id its id
 * @returns its page, or undefined where there is no such thing
 */
export function findDestination(
  ladder: Omit<Ladder, 'editions'>,
  { sort, track }: Pick<PublishedPlace, 'sort' | 'track'>,
  id: string,
): Destination | undefined {
  const among = (list: { id: string; title: string }[], path: (id: string) => string) => {
    const found = list.find((one) => one.id === id);
    return found && { id, title: found.title, href: path(id) };
  };
  switch (sort) {
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
      // A section has no page of its own; its track's page starts with what stands first in it.
      return among(own?.sections ?? [], () => trackPath(track!)) ?? among(ladder.tracks, trackPath);
    }
  }
}

/** A live item's page. */
export function findItemDestination(
  ladder: Omit<Ladder, 'editions'>,
  id: string,
): Destination | undefined {
  const item = ladder.itemById.get(id);
  return item && { id, title: item.text, href: itemPath(id) };
}
