import type { Item } from '../model/ladder.ts';
import { EVERY_LEVEL } from '../track-files.ts';
import { isSameWording, pickWording } from '../wording.ts';
import type { Wording } from '../wording.ts';
import type { ItemHistory, ReleasedWording, Unreleased } from './model.ts';
import type { EditionFile, EditionItem } from '../schema/edition.ts';

/** An edition with its items at hand by their ids and aliases. */
export interface IndexedEdition {
  date: string;
  snapshot: EditionFile;
  byId: Map<string, EditionItem>;
  byAlias: Map<string, EditionItem>;
}

/**
 * Prepares an edition for look-ups.
 * @param words the edition
 * @returns its items by id and by alias
 */
export function indexEdition(words: EditionFile): IndexedEdition {
  return {
    date: words.edition,
    snapshot: words,
    byId: new Map(words.items.map((item) => [item.id, item])),
    byAlias: new Map(words.items.flatMap((item) => item.aliases.map((alias) => [alias, item]))),
  };
}

/** The item that an id led to on the day of an edition. */
function findStanding({ byId, byAlias }: IndexedEdition, id: string): EditionItem | undefined {
  return byId.get(id) ?? byAlias.get(id);
}

/**
 * Tells what an address showed, edition by edition.
 * @param snapshots the editions, the oldest first
 * @param id the id or alias in the address
 * @param before ids that the item had before: they stand in where the id itself stood for nothing
 * @returns the wordings, the oldest first, each with the editions in a row that had it
 */
export function listWordings(
  snapshots: readonly IndexedEdition[],
  id: string,
  before: readonly string[] = [],
): ReleasedWording[] {
  const wordings: ReleasedWording[] = [];
  for (const snapshot of snapshots) {
    const item = findStanding(snapshot, id) ?? findAncestor(snapshot, before);
    const last = wordings.at(-1);
    const open = last?.until === undefined ? last : undefined;
    if (open && item && isSameWording(open, item)) {
      open.editions.push(snapshot.date);
      open.id = item.id;
      continue;
    }
    if (open) open.until = snapshot.date;
    if (!item) continue;
    wordings.push({
      ...pickWording(item),
      editions: [snapshot.date],
      until: undefined,
      id: item.id,
    });
  }
  return wordings;
}

/** The one item that an item's former ids led to; none where they led to several, which became one. */
function findAncestor(snapshot: IndexedEdition, ids: readonly string[]): EditionItem | undefined {
  const [ancestor, ...others] = new Set(ids.flatMap((id) => findStanding(snapshot, id) ?? []));
  return others.length === 0 ? ancestor : undefined;
}

/**
 * Tells what editions know of a live item.
 * @param snapshots the editions, the oldest first
 * @param item the item
 * @returns its history; empty where nothing was released
 */
export function findHistory(snapshots: readonly IndexedEdition[], item: Item): ItemHistory {
  const newest = snapshots.at(-1);
  if (!newest) return NO_HISTORY;
  const wordings = listWordings(snapshots, item.id, item.aliases);
  const standing = findStanding(newest, item.id) ?? findAncestor(newest, item.aliases);
  return {
    wordings,
    since: splitWordings(wordings, item).held?.editions[0],
    released: standing && { edition: newest.date, item: standing },
    unreleased: findUnreleased(standing, item),
    merged: findMerged(snapshots, item),
  };
}

/**
 * Tells the wording in force from those before it.
 * @param wordings what an address showed, the oldest first
 * @param present what it shows now
 * @returns the released wording that holds still, if one does, and the others, the oldest first
 */
export function splitWordings(
  wordings: readonly ReleasedWording[],
  present: Wording,
): { held: ReleasedWording | undefined; earlier: readonly ReleasedWording[] } {
  const last = wordings.at(-1);
  return last && last.until === undefined && isSameWording(last, present)
    ? { held: last, earlier: wordings.slice(0, -1) }
    : { held: undefined, earlier: wordings };
}

function findUnreleased(standing: EditionItem | undefined, item: Item): Unreleased | undefined {
  if (!standing) return 'new';
  if (!isSameWording(standing, item)) return 'reworded';
  const places = item.placements.map(({ expectation: { track, level }, section }) => ({
    track: track.id,
    level: level?.id ?? EVERY_LEVEL,
    section: section?.id,
  }));
  return isSamePlace(standing.places, places) ? undefined : 'moved';
}

/** The last wordings of items that had a line of their own before they became aliases of this one. */
function findMerged(snapshots: readonly IndexedEdition[], item: Item): ReleasedWording[] {
  return item.aliases.flatMap((alias) => {
    const apart = snapshots.some((snapshot) => {
      const own = snapshot.byId.get(alias);
      const line = findStanding(snapshot, item.id) ?? findAncestor(snapshot, item.aliases);
      return own !== undefined && own !== line;
    });
    const last = apart && listWordings(snapshots, alias).findLast(({ id }) => id === alias);
    return last ? [last] : [];
  });
}

/** The history of an item where nothing was released yet. */
export const NO_HISTORY: ItemHistory = {
  wordings: [],
  since: undefined,
  released: undefined,
  unreleased: undefined,
  merged: [],
};

/** Tells whether two items stand in the same places, in whatever order. */
export function isSamePlace(one: EditionItem['places'], other: EditionItem['places']): boolean {
  const keys = (places: EditionItem['places']) =>
    places.map(({ track, level, section }) => `${track} ${level} ${section ?? ''}`).sort();
  return keys(one).join('\n') === keys(other).join('\n');
}
