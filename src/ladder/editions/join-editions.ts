import type { Item, Ladder } from '../model/ladder.ts';
import type { LadderFiles } from '../files/read-content.ts';
import { countChanges, findChanges } from './changes.ts';
import { findFormerly } from './former-entries.ts';
import { listFragments } from './fragments.ts';
import { freezeLadder, saySame } from './snapshot.ts';
import { findHistory, indexEdition, listWordings } from './history.ts';
import type { Edition, Editions } from './model.ts';
import { collectPresent } from '../rules/live-ids.ts';
import { collectPublished, placeKey } from '../rules/published-ids.ts';
import { findItemDestination, listRetiredItems, listRetiredPlaces } from './retired.ts';

/**
 * Joins a ladder to its releases: gives each item its history, and finds what became of every
 * address that an edition had.
 * @param ladder the ladder without its releases
 * @param files the ladder's files
 * @returns what the releases hold the ladder to
 */
export function joinEditions(ladder: Omit<Ladder, 'editions'>, files: LadderFiles): Editions {
  const frozen = files.editions.map(({ data }) => data);
  const snapshots = frozen.map(indexEdition);
  const published = collectPublished(frozen);
  const present = collectPresent(files);
  const entries = new Map(
    files.retired.flatMap(({ data }) => data.map((entry) => [entry.id, entry])),
  );
  for (const item of ladder.items) item.history = findHistory(snapshots, item);
  const aliases = ladder.items.flatMap((item) => item.aliases.map((id) => ({ id, item })));
  const retiredItems = listRetiredItems(snapshots, published, present, entries, (id) =>
    findItemDestination(ladder, id),
  );
  const retiredPlaces = listRetiredPlaces(ladder, published, present, entries);
  const all: Edition[] = frozen.map((words, index) => ({
    date: words.edition,
    note: words.note,
    words,
    changes: findChanges(frozen[index - 1], words),
  }));
  const newest = all.at(-1);
  const words = newest && freezeLadder(ladder);
  return {
    all,
    newest,
    unreleased: newest && words ? countUnreleased(newest, words) : 0,
    aliases: aliases.map(({ id, item }) => ({ id, item, wordings: listWordings(snapshots, id) })),
    retiredItems,
    retiredPlaces,
    formerly: words
      ? findFormerly(frozen.map(listFragments), listFragments(words), {
          ladder,
          published,
          aliases: new Map(aliases.map(({ id, item }): [string, Item] => [id, item])),
          retiredItems: new Map(retiredItems.map((item) => [item.id, item])),
          retiredPlaces: new Map(retiredPlaces.map((place) => [placeKey(place), place])),
        })
      : new Map(),
  };
}

/** Where only the order differs, that is one change. */
function countUnreleased(newest: Edition, words: ReturnType<typeof freezeLadder>): number {
  if (saySame(newest.words, words)) return 0;
  return Math.max(1, countChanges(findChanges(newest.words, words)));
}
