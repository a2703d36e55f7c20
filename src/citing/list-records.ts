import { listFragments } from '../ladder/editions/fragments.ts';
import { isSamePlace } from '../ladder/editions/history.ts';
import { indexReleases, indexSnapshot } from '../ladder/editions/indexed-editions.ts';
import type { IndexedEdition, IndexedSnapshot } from '../ladder/editions/indexed-editions.ts';
import type { ReleasedWording } from '../ladder/editions/model.ts';
import { followReleases } from '../ladder/editions/releases.ts';
import { snapshotLadder } from '../ladder/editions/snapshot.ts';
import type { EditionItem } from '../ladder/schema/edition.ts';
import { plainText } from '../ladder/text/markdown.ts';
import { nameEditionPlacements } from '../ladder/views/edition-names.ts';
import { isSameWording } from '../ladder/wording.ts';
import type { PartialWording } from '../ladder/wording.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Messages } from '../messages/messages.ts';
import { listPages, listPagesOfItems, recordRetirement } from './list-pages.ts';
import type { HandbookRecord, ItemRecord, PlacementRun, WordingRun } from './records.ts';

/** How many items' records are in one part, about. */
const PART = 100;

/** Everything that those who check citations look at. */
export interface Records {
  handbook: HandbookRecord;
  /** By id: live items, aliases and retired ids. */
  items: Map<string, ItemRecord>;
}

/**
 * Lists what became of everything that can be cited.
 * @param handbook the handbook
 * @returns a record for each address that was ever released and each that is live
 */
export function listRecords({ ladder, editions, messages }: Handbook): Records {
  const released = indexReleases(followReleases(editions.all.map((one) => one.snapshot)).releases);
  const snapshot = snapshotLadder(ladder);
  const present = indexSnapshot(snapshot);
  const runWordings = (wordings: readonly ReleasedWording[], now?: EditionItem) =>
    released.length > 0 ? listWordingRuns(wordings, now) : [];
  const runPlacements = (ids: readonly string[], now?: EditionItem) =>
    listPlacementRuns(ids, now, released, present, messages);
  const fragments = listFragments(snapshot);
  const pagesOf = listPagesOfItems(fragments);
  const items = new Map<string, ItemRecord>();

  for (const { id, aliases } of ladder.items) {
    const now = present.byId.get(id)!;
    items.set(id, {
      wordings: runWordings(editions.historyOf(id).wordings, now),
      placements: runPlacements([id, ...aliases], now),
      pages: pagesOf.get(id) ?? [],
    });
  }
  for (const { id, item, wordings } of editions.aliases) {
    const now = present.byId.get(item.id)!;
    items.set(id, {
      wordings: runWordings(wordings, now),
      placements: runPlacements([id], now),
      pages: [],
      currentId: item.id,
    });
  }
  for (const { id, wordings, retirement } of editions.retiredItems)
    items.set(id, {
      wordings: runWordings(wordings),
      placements: runPlacements([id]),
      pages: [],
      retired: recordRetirement(retirement),
    });
  return {
    handbook: {
      editions: editions.all.map(({ date }) => date),
      pages: listPages({ ladder, editions, messages }, fragments),
      parts: Math.ceil(items.size / PART) || 1,
    },
    items,
  };
}

/** Where the first of some ids that stood for something were, edition by edition. */
function listPlacementRuns(
  ids: readonly string[],
  now: EditionItem | undefined,
  released: readonly IndexedEdition[],
  present: IndexedSnapshot,
  messages: Messages,
): PlacementRun[] {
  const runs: PlacementRun[] = [];
  let last: EditionItem | undefined;
  const add = ({ snapshot }: IndexedSnapshot, item: EditionItem | undefined, since?: string) => {
    if (!item || (last && isSamePlace(last.places, item.places))) return;
    const placements = nameEditionPlacements(snapshot, item, messages);
    runs.push({ ...(since !== undefined && { since }), placements });
    last = item;
  };
  for (const edition of released) add(edition, findStanding(edition, ids), edition.date);
  add(present, now);
  return runs;
}

function findStanding(edition: IndexedEdition, ids: readonly string[]): EditionItem | undefined {
  for (const id of ids) {
    const item = edition.byId.get(id) ?? edition.byAlias.get(id);
    if (item) return item;
  }
  return undefined;
}

/** What an id said, edition by edition, and what it says now where that is not released yet. */
function listWordingRuns(
  released: readonly ReleasedWording[],
  now: EditionItem | undefined,
): WordingRun[] {
  const known: PartialWording[] = [];
  const runs: WordingRun[] = [];
  const add = (since: string | undefined, wording: PartialWording & { text: string }) => {
    const same = known.findIndex((one) => isSameWording(one, wording));
    const number = same < 0 ? known.push(wording) - 1 : same;
    const { text, instead } = wording;
    runs.push({
      ...(since !== undefined && { since }),
      wording: {
        number,
        text: plainText(text),
        ...(instead !== undefined && { instead: plainText(instead) }),
      },
    });
  };
  // Where another wording follows at once, it says itself when the one before it ended.
  const said = new Map<string, ReleasedWording | undefined>(
    released.flatMap(({ until }) => (until === undefined ? [] : [[until, undefined]])),
  );
  for (const wording of released) for (const date of wording.editions) said.set(date, wording);
  let last: ReleasedWording | undefined;
  for (const date of [...said.keys()].sort()) {
    const wording = said.get(date);
    if (wording === last) continue;
    if (wording) add(date, wording);
    else runs.push({ since: date });
    last = wording;
  }
  if (now && !(last && isSameWording(last, now))) add(undefined, now);
  return runs;
}
