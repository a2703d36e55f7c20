import type { Item } from '../model/ladder.ts';
import { EVERY_LEVEL } from '../track-files.ts';
import { isSameWording, pickWording } from '../wording.ts';
import type { Wording } from '../wording.ts';
import type { ItemHistory, ReleasedWording, Unreleased } from './model.ts';
import type { EditionItem } from '../schema/edition.ts';
import type { IndexedEdition, IndexedSnapshot } from './indexed-editions.ts';

/** The item that an id led to on the day of an edition. */
function findItem({ byId, byAlias }: IndexedSnapshot, id: string): EditionItem | undefined {
  return byId.get(id) ?? byAlias.get(id);
}

/**
 * Tells what an address showed, edition by edition.
 * @param editions the editions, the oldest first
 * @param id the id or alias in the address
 * @param aliases the ids that the item had before, where it is live; those that editions know count too
 * @returns the wordings, the oldest first, each with the editions in a row that had it; an edition that
 *   did not know all before it and left the item as it was is with the one that it started from
 */
export function listWordings(
  editions: readonly IndexedEdition[],
  id: string,
  aliases: readonly string[] = [],
): ReleasedWording[] {
  const formerIds = listFormerIds(editions, id, aliases);
  const wordings: ReleasedWording[] = [];
  for (const edition of editions) {
    const item = findLine(edition, id, formerIds);
    const last = wordings.at(-1);
    const open = last?.until === undefined ? last : undefined;
    if (open && item && isSameWording(open, item)) {
      open.editions.push(edition.date);
      open.id = item.id;
      continue;
    }
    if (isUntouched(edition, item, id, formerIds)) {
      const { branchedFrom, date } = edition;
      wordings
        .find(({ editions: dates }) => dates.includes(branchedFrom!.date))
        ?.editions.push(date);
      continue;
    }
    if (open) open.until = edition.date;
    if (!item) continue;
    wordings.push({
      ...pickWording(item),
      editions: [edition.date],
      until: undefined,
      id: item.id,
    });
  }
  return wordings;
}

/**
 * Lists the ids that an item had before. What its page showed because of them is promised for good, so
 * the aliases of each edition count, whatever the id is now, and those of the first edition come first:
 * an item that is merged into it later changes nothing that was shown before.
 */
function listFormerIds(
  editions: readonly IndexedEdition[],
  id: string,
  aliases: readonly string[],
): (readonly string[])[] {
  const released = editions.map(({ byId }) => byId.get(id)?.aliases ?? []);
  return [...released, aliases].filter((ids) => ids.length > 0);
}

/** Whether an edition that did not know all before it left an item as it was. */
function isUntouched(
  { branchedFrom }: IndexedEdition,
  item: EditionItem | undefined,
  id: string,
  formerIds: readonly (readonly string[])[],
): boolean {
  if (!branchedFrom) return false;
  const before = findLine(branchedFrom, id, formerIds);
  return before && item ? isSameWording(before, item) : before === item;
}

/** The item that was on an address of this id or became the item that is there. */
function findLine(
  edition: IndexedSnapshot,
  id: string,
  formerIds: readonly (readonly string[])[],
): EditionItem | undefined {
  return findItem(edition, id) ?? findAncestor(edition, formerIds);
}

/** The one item that former ids led to; none where they led to several, which became one. */
function findAncestor(
  edition: IndexedSnapshot,
  formerIds: readonly (readonly string[])[],
): EditionItem | undefined {
  for (const ids of formerIds) {
    const [ancestor, ...others] = new Set(ids.flatMap((id) => findItem(edition, id) ?? []));
    if (ancestor && others.length === 0) return ancestor;
  }
  return undefined;
}

/**
 * Tells what editions know of a live item.
 * @param editions the editions, the oldest first
 * @param released what they say together; undefined where nothing was released
 * @param item the item
 * @returns its history; empty where nothing was released
 */
export function findHistory(
  editions: readonly IndexedEdition[],
  released: IndexedSnapshot | undefined,
  item: Item,
): ItemHistory {
  const newest = editions.at(-1);
  if (!newest || !released) return NO_HISTORY;
  const wordings = listWordings(editions, item.id, item.aliases);
  const last = findLine(released, item.id, [item.aliases]);
  const open = wordings.findLast(({ until }) => until === undefined);
  return {
    wordings,
    since: splitWordings(wordings, item).held?.editions[0],
    released: last && {
      edition: open?.editions.at(-1) ?? newest.date,
      item: last,
      of: released.snapshot,
    },
    unreleased: findUnreleased(last, item),
    merged: findMerged(editions, item),
  };
}

/**
 * Tells the wording in force from those before it.
 * @param wordings what an address showed, the oldest first
 * @param current what it shows now
 * @returns the released wording that holds still, if one does, and the others, the oldest first
 */
export function splitWordings(
  wordings: readonly ReleasedWording[],
  current: Wording,
): { held: ReleasedWording | undefined; earlier: readonly ReleasedWording[] } {
  const last = wordings.at(-1);
  return last && last.until === undefined && isSameWording(last, current)
    ? { held: last, earlier: wordings.slice(0, -1) }
    : { held: undefined, earlier: wordings };
}

function findUnreleased(released: EditionItem | undefined, item: Item): Unreleased | undefined {
  if (!released) return 'new';
  if (!isSameWording(released, item)) return 'reworded';
  const places = item.placements.map(({ expectation: { track, level }, section }) => ({
    track: track.id,
    level: level?.id ?? EVERY_LEVEL,
    section: section?.id,
  }));
  return isSamePlace(released.places, places) ? undefined : 'moved';
}

/** The last wordings of items that had a line of their own before they became aliases of this one. */
function findMerged(editions: readonly IndexedEdition[], item: Item): ReleasedWording[] {
  const formerIds = listFormerIds(editions, item.id, item.aliases);
  return item.aliases.flatMap((alias) => {
    const apart = editions.some((edition) => {
      const own = edition.byId.get(alias);
      const line = findLine(edition, item.id, formerIds);
      return own !== undefined && own !== line;
    });
    const last = apart && listWordings(editions, alias).findLast(({ id }) => id === alias);
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

/** Tells whether two items are in the same places, in whatever order. */
export function isSamePlace(one: EditionItem['places'], other: EditionItem['places']): boolean {
  const keys = (places: EditionItem['places']) =>
    places.map(({ track, level, section }) => `${track} ${level} ${section ?? ''}`).sort();
  return keys(one).join('\n') === keys(other).join('\n');
}
