import { isSameWording } from '../ladder/wording.ts';
import type { Wording } from '../ladder/wording.ts';
import { indexEdition, isSamePlace } from '../ladder/editions/history.ts';
import type { IndexedEdition } from '../ladder/editions/history.ts';
import type { ReleasedWording } from '../ladder/editions/model.ts';
import { nameEditionPlacements } from '../ladder/views/edition-names.ts';
import type { EditionItem } from '../ladder/schema/edition.ts';
import { snapshotLadder } from '../ladder/editions/snapshot.ts';
import { plainText } from '../ladder/text/markdown.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { listPages, recordRetirement } from './list-pages.ts';
import type { HandbookRecord, ItemRecord, PlaceRun, WordingRun } from './records.ts';

/** How many items' records stand in one part, about. */
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
export function listRecords(handbook: Handbook): Records {
  const { ladder, editions, messages } = handbook;
  const snapshots = editions.all.map((edition) => indexEdition(edition.snapshot));
  const present = indexEdition({
    ...snapshotLadder(ladder),
    edition: '',
    hash: '',
    previous: null,
  });
  const { pages, pagesOf } = listPages(handbook);
  const { places, numberOf } = numberPlaces();
  const items = new Map<string, ItemRecord>();

  for (const item of ladder.items) {
    const now = present.byId.get(item.id)!;
    items.set(item.id, [
      runWordings(editions.historyOf(item.id).wordings, now, snapshots),
      runPlaces([item.id, ...item.aliases], now),
      pagesOf.get(item.id) ?? [],
    ]);
  }
  for (const { id, item, wordings } of editions.aliases) {
    const now = present.byId.get(item.id)!;
    const places = runPlaces([id], now);
    items.set(id, [runWordings(wordings, now, snapshots), places, [], { is: item.id }]);
  }
  for (const { id, wordings, retirement } of editions.retiredItems)
    items.set(id, [
      runWordings(wordings, undefined, snapshots),
      runPlaces([id], undefined),
      [],
      { retired: recordRetirement(retirement) },
    ]);
  const parts = Math.ceil(items.size / PART) || 1;
  const dates = editions.all.map(({ date }) => date);
  return { handbook: { editions: dates, places, pages, parts }, items };

  /** Where the first of some ids that stood for something stood, edition by edition. */
  function runPlaces(ids: readonly string[], now: EditionItem | undefined): PlaceRun[] {
    const runs: PlaceRun[] = [];
    let last: EditionItem | undefined;
    [...snapshots, present].forEach((snapshot, index) => {
      const item = snapshot === present ? now : findStanding(snapshot, ids);
      if (!item || (last && isSamePlace(last.places, item.places))) return;
      runs.push([index, numberOf(nameEditionPlacements(snapshot.snapshot, item, messages))]);
      last = item;
    });
    return runs;
  }
}

function findStanding(snapshot: IndexedEdition, ids: readonly string[]): EditionItem | undefined {
  for (const id of ids) {
    const item = snapshot.byId.get(id) ?? snapshot.byAlias.get(id);
    if (item) return item;
  }
  return undefined;
}

function runWordings(
  released: readonly ReleasedWording[],
  now: Wording | EditionItem | undefined,
  snapshots: readonly IndexedEdition[],
): WordingRun[] {
  // Before the first release there are no words to hold a citation to.
  if (snapshots.length === 0) return [];
  const indexOf = (date: string) => snapshots.findIndex((snapshot) => snapshot.date === date);
  const runs: { since: number; wording: EditionItem | Wording | undefined }[] = [];
  for (const wording of released) {
    const since = indexOf(wording.editions[0]);
    // Where a wording follows at once, it says itself when the one before it ended.
    if (runs.at(-1)?.since === since) runs.pop();
    runs.push({ since, wording });
    if (wording.until) runs.push({ since: indexOf(wording.until), wording: undefined });
  }
  const last = runs.at(-1)?.wording;
  if (now && !(last && isSameWording(last, now)))
    runs.push({ since: snapshots.length, wording: now });
  return runs.map(({ since, wording }, index): WordingRun => {
    if (!wording) return [since, null];
    const same = runs.findIndex((run) => run.wording && isSameWording(run.wording, wording));
    if (same < index) return [since, same];
    const { text, instead } = wording;
    return [
      since,
      plainText(text),
      ...(instead === undefined ? [] : [plainText(instead)]),
    ] as WordingRun;
  });
}

function numberPlaces() {
  const numbers = new Map<string, number>();
  const places: string[] = [];
  const numberOf = (name: string) => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, places.length);
    return places.push(name) - 1;
  };
  return { places, numberOf };
}
