import { findPlaceEntry } from '../editions/retired.ts';
import type { RetiredEntry } from '../editions/retired.ts';
import { locateInEdition } from '../files/locate-in-edition.ts';
import type { PlaceSort } from '../editions/model.ts';
import { collectPresent } from './live-ids.ts';
import type { Present } from './live-ids.ts';
import { collectPublished, placeKey } from './published-ids.ts';
import type { Published } from './published-ids.ts';
import type { EditionItem, EditionWords } from '../schema/edition.ts';
import type { Position, Report } from '../problem.ts';
import type { Reading } from '../files/read-content.ts';
import { checkRetired, collectRetired } from './retired.ts';
import type { Known } from './name-index.ts';

/** What the rules on published ids look at. */
export interface Promises {
  reading: Reading;
  known: Known;
  published: Published;
  present: Present;
  retired: ReadonlyMap<string, RetiredEntry>;
  report: Report;
}

/**
 * Reports every id of a released edition that leads nowhere now or to something else, and what
 * contradicts itself in `retired.yaml`. Nothing is held before the first release.
 */
export function checkPublished(reading: Reading, known: Known, report: Report): void {
  const promises: Promises = {
    reading,
    known,
    published: collectPublished(reading.files.editions.map(({ data }) => data)),
    present: collectPresent(reading.files),
    retired: collectRetired(reading),
    report,
  };
  checkRetired(promises);
  checkReuse(promises);
  // What stands in a file with faults only seems to be gone.
  if (reading.problems.length > 0) return;
  checkItems(promises);
  checkAliases(promises);
  checkPlaces(promises);
}

function checkItems({ reading, known, published, present, retired, report }: Promises): void {
  for (const [id, { kind, edition, item }] of published.items) {
    const live = present.aliases.get(id) ?? id;
    const now = present.items.get(live);
    if (now === undefined) {
      const alias = published.aliases.get(id);
      // It had become an alias of an item that is retired: it goes with that.
      const went = alias && alias.edition > edition && retired.has(alias.of.id);
      if (retired.has(id) || went) continue;
      report(
        locate(reading, edition, 'items', id),
        `"${id}" (${describe(item)}) stands in the edition of ${edition} and is gone; bring it back, name it in "aliases" of the item that it became, or retire it in retired.yaml`,
      );
    } else if (now !== kind)
      report(
        positionOf(known, reading, id, live),
        live === id
          ? `"${id}" was of the kind ${kind} in the edition of ${edition}, and an id keeps its kind; move it back, or give this item another id`
          : `"${id}" was of the kind ${kind} in the edition of ${edition} and cannot be an alias of ${live}, which is of the kind ${now}; retire it in retired.yaml`,
      );
    else if (live === id && isOutOfUse(id, edition, published) && !retired.has(id))
      report(
        positionOf(known, reading, id, id),
        `"${id}" was retired after the edition of ${edition}, and an id is never used again; give this item another id, and restore the entry of "${id}" in retired.yaml`,
      );
  }
}

/** Whether later editions had nothing at all under an item's id. */
function isOutOfUse(id: string, edition: string, { aliases, newest }: Published): boolean {
  return edition !== newest && aliases.get(id)?.edition !== newest;
}

function checkAliases({ reading, known, published, present, retired, report }: Promises): void {
  const liveOf = (id: string) => (present.items.has(id) ? id : present.aliases.get(id));
  for (const [id, { of, edition }] of published.aliases) {
    // What it stood for later counts: an alias may have become the id again.
    const later = published.items.get(id);
    if (later && later.edition > edition) continue;
    const live = liveOf(id);
    const heir = liveOf(of.id);
    if (live === undefined) {
      if (retired.has(id) || heir === undefined || published.items.has(id)) continue;
      report(
        locate(reading, edition, 'items', id),
        `"${id}" (alias of ${of.id}) stands in the edition of ${edition} and is gone; bring it back in "aliases" of ${heir}, or retire it in retired.yaml`,
      );
    } else if (heir === undefined ? edition !== published.newest : live !== heir) {
      const fix = heir === undefined ? 'remove it here' : `leave it in "aliases" of ${heir}`;
      report(
        positionOf(known, reading, id, live),
        `"${id}" was an alias of ${of.id} in the edition of ${edition}, and an id is never used again; ${fix}, and choose another one for this item`,
      );
    }
  }
}

const LISTS: Record<PlaceSort, keyof EditionWords> = {
  level: 'levels',
  track: 'tracks',
  section: 'tracks',
  trait: 'traits',
  guide: 'guides',
  term: 'terms',
  source: 'sources',
};

function checkPlaces({ reading, published, present, retired, report }: Promises): void {
  for (const [key, place] of published.places) {
    const { sort, id, edition, track } = place;
    const where = track === undefined ? sort : `${sort} of ${track}`;
    if (present.places.has(key) && edition !== published.newest && !retired.has(id))
      report(
        locate(reading, edition, LISTS[sort], id),
        `"${id}" (${where}) was retired after the edition of ${edition}, and an id is never used again; give the ${sort} that has it now another one, and restore the entry of "${id}" in retired.yaml`,
      );
    if (present.places.has(key) || findPlaceEntry(place, retired, present)) continue;
    // A section goes with its track, whose own line says enough.
    if (
      place.track !== undefined &&
      !present.places.has(placeKey({ sort: 'track', id: place.track }))
    )
      continue;
    report(
      locate(reading, edition, LISTS[sort], id),
      `"${id}" (${where}) stands in the edition of ${edition} and is gone; bring it back, keep this id for what it became, or retire it in retired.yaml`,
    );
  }
}

/** Ids of levels, tracks, items and insights are fragments of the same pages. */
function checkReuse({ reading, known, published, present, report }: Promises): void {
  const { files, yaml } = reading;
  const check = (id: string, sort: string, position: () => Position) => {
    const was = findFormerSort(id, published);
    const same = was?.sort === sort || (was?.sort === 'alias' && sort === 'item');
    if (was && !same)
      report(
        position(),
        `"${id}" was ${was.article} ${was.sort} in the edition of ${was.edition}, and an id is never used again; give this ${sort} another one`,
      );
  };
  for (const { file, data } of files.handbook)
    data.levels.forEach(({ id }, index) =>
      check(id, 'level', () => yaml.get(file)!.locate(['levels', index, 'id'])),
    );
  for (const { id, file } of files.tracks) check(id, 'track', () => ({ file, line: 1, col: 1 }));
  for (const { file, data } of files.insights)
    data.forEach(({ id }, index) =>
      check(id, 'insight', () => yaml.get(file)!.locate([index, 'id'])),
    );
  for (const id of present.items.keys())
    check(id, 'item', () => positionOf(known, reading, id, id));
  for (const [alias, id] of present.aliases)
    check(alias, 'item', () => positionOf(known, reading, alias, id));
}

function findFormerSort(id: string, { items, aliases, places }: Published) {
  for (const sort of ['level', 'track'] as const) {
    const place = places.get(placeKey({ sort, id }));
    if (place) return { sort, article: 'a', edition: place.edition };
  }
  const item = items.get(id);
  if (item) return { sort: 'item', article: 'an', edition: item.edition };
  const alias = aliases.get(id);
  return alias && { sort: 'alias', article: 'an', edition: alias.edition };
}

/** Where the content gives an item its id or an alias. */
export function positionOf(known: Known, { yaml }: Reading, id: string, item: string): Position {
  const { source, path, entry } = known.items.get(item)!;
  const { locate } = yaml.get(source.file)!;
  const alias = entry.aliases.indexOf(id);
  return locate(id === item || alias < 0 ? [...path, 'id'] : [...path, 'aliases', alias]);
}

function locate(reading: Reading, edition: string, list: keyof EditionWords, id: string): Position {
  const { file } = reading.files.editions.find((one) => one.id === edition)!;
  return locateInEdition(file, list, id);
}

function describe({ kind, places }: EditionItem): string {
  const stood = places.map(({ track, level, section }) =>
    [track, level, section].filter((part) => part !== undefined).join(', '),
  );
  return `${kind} in ${stood.join('; ')}`;
}
