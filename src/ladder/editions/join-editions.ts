import type { ContentFiles } from '../files/content-files.ts';
import type { Ladder } from '../model/ladder.ts';
import { indexRetired } from '../rules/find-retirement.ts';
import { collectLiveIds } from '../rules/live-ids.ts';
import { collectPublishedIds, entityKey } from '../rules/published-ids.ts';
import type { PublishedIds } from '../rules/published-ids.ts';
import type { EditionFile, Snapshot } from '../schema/edition.ts';
import { countChanges, findChanges } from './changes.ts';
import { findFormerEntries } from './former-entries.ts';
import { listFormerRoles } from './former-roles.ts';
import { listFragments } from './fragments.ts';
import { findHistory, listWordings } from './history.ts';
import { indexReleases, indexSnapshot } from './indexed-editions.ts';
import type { Alias, Edition, Editions, RetiredEntity, RetiredItem } from './model.ts';
import { followReleases } from './releases.ts';
import { findItemReplacement, listRetiredEntities, listRetiredItems } from './retired.ts';
import { isSameContent, snapshotLadder } from './snapshot.ts';

/**
 * Joins the releases to a ladder: finds each item's history, and what became of every address that
 * an edition had.
 * @param ladder the ladder
 * @param files the ladder's files
 * @returns what the releases hold the ladder to
 */
export function joinEditions(ladder: Ladder, files: ContentFiles): Editions {
  const released = files.editions.map(({ data }) => data);
  const { releases, released: said, heads } = followReleases(released);
  const indexed = indexReleases(releases);
  const published = collectPublishedIds(released);
  const liveIds = collectLiveIds(files);
  const retired = indexRetired(files);
  const aliases = ladder.items.flatMap((item) =>
    item.aliases.map((id) => ({ id, item, wordings: listWordings(indexed, id) })),
  );
  const retiredItems = listRetiredItems(indexed, published, liveIds, retired, (id) =>
    findItemReplacement(ladder, id),
  );
  const retiredEntities = listRetiredEntities(ladder, published, liveIds, retired);
  const inForce = said && indexSnapshot(said);
  const histories = new Map(
    ladder.items.map((item) => [item.id, findHistory(indexed, inForce, item)]),
  );
  const all: Edition[] = releases.map(({ edition, before }) => ({
    date: edition.edition,
    note: edition.note,
    snapshot: edition,
    changes: findChanges(before, edition),
  }));
  const newest = all.at(-1);
  const current = newest && snapshotLadder(ladder);
  return {
    all,
    newest,
    heads,
    unreleased: said && current ? countUnreleased(said, current, heads.length > 1) : 0,
    aliases,
    retiredItems,
    retiredEntities,
    formerRoles: listFormerRoles(released, ladder, retiredEntities),
    formerly: current
      ? findFormer(ladder, released, current, published, { aliases, retiredItems, retiredEntities })
      : new Map(),
    historyOf: (id) => {
      const history = histories.get(id);
      if (!history) throw new Error(`there is no item "${id}"`);
      return history;
    },
  };
}

function findFormer(
  ladder: Ladder,
  released: readonly EditionFile[],
  current: Snapshot,
  published: PublishedIds,
  gone: { aliases: Alias[]; retiredItems: RetiredItem[]; retiredEntities: RetiredEntity[] },
) {
  return findFormerEntries(released.map(listFragments), listFragments(current), {
    ladder,
    published,
    aliases: new Map(gone.aliases.map(({ id, item }) => [id, item])),
    retiredItems: new Map(gone.retiredItems.map((item) => [item.id, item])),
    retiredEntities: new Map(gone.retiredEntities.map((entity) => [entityKey(entity), entity])),
  });
}

/** Where only the order differs, or branches were merged, that is one change. */
function countUnreleased(released: Snapshot, current: Snapshot, isMerged: boolean): number {
  if (isSameContent(released, current) && !isMerged) return 0;
  return Math.max(1, countChanges(findChanges(released, current)));
}
