import { placeFragment } from '../permalinks.ts';
import type { RetiredEntry } from '../editions/retired.ts';

import { findNearest } from '../text/edit-distance.ts';
import type { PlaceSort } from '../editions/model.ts';
import type { Present } from './live-ids.ts';
import type { Position } from '../problem.ts';
import type { Reading } from '../files/read-content.ts';
import type { Promises } from './published.ts';

/**
 * Collects the entries of `retired.yaml`.
 * @param reading the ladder's files
 * @returns the first entry of each id
 */
export function collectRetired({ files }: Reading): Map<string, RetiredEntry> {
  const entries = files.retired.flatMap(({ data }) => data);
  return new Map(entries.toReversed().map((entry) => [entry.id, entry]));
}

/** Reports entries of `retired.yaml` that contradict the content, the editions or each other. */
export function checkRetired(promises: Promises): void {
  const { reading, retired, report } = promises;
  for (const { file, data } of reading.files.retired)
    data.forEach((entry, index) => {
      const at = (...path: PropertyKey[]) => reading.yaml.get(file)!.locate([index, ...path]);
      if (retired.get(entry.id) !== entry)
        return report(at('id'), `"${entry.id}" is retired in this list already; keep one entry`);
      const fault = findEntryFault(entry, promises);
      if (fault) return report(at(...fault.path), fault.message);
      return checkReplacements(entry, (step) => at('replaced-by', step), promises);
    });
}

/** Something that has or had an id; a section is also named `<track>--<section>`. */
interface Thing {
  sort: PlaceSort | 'item';
  track: string | undefined;
  /** The last edition in which it stood. */
  edition: string;
  live: boolean;
}

function findThings(id: string, { published, present }: Promises): Thing[] {
  const places = [...published.places].filter(
    ([, place]) =>
      place.id === id || (place.track !== undefined && placeFragment(place.track, place.id) === id),
  );
  const item = published.items.get(id) ?? published.aliases.get(id);
  const live = present.items.has(id) || present.aliases.has(id);
  return [
    ...places.map(([key, { sort, track, edition }]) => {
      return { sort, track, edition, live: present.places.has(key) };
    }),
    ...(item ? [{ sort: 'item' as const, track: undefined, edition: item.edition, live }] : []),
  ];
}

function findEntryFault(
  { id, date }: RetiredEntry,
  promises: Promises,
): { path: PropertyKey[]; message: string } | undefined {
  const { present } = promises;
  const things = findThings(id, promises);
  const gone = things.filter(({ live }) => !live);
  if (gone.length === 0) {
    const heir = present.aliases.get(id);
    if (heir !== undefined)
      return {
        path: ['id'],
        message: `"${id}" is retired and an alias of ${heir} at once; remove it from one of the two`,
      };
    const taken = [...present.places].some((key) => key.split(' ').at(-1) === id);
    if (things.length > 0 || present.items.has(id) || taken)
      return {
        path: ['id'],
        message: `"${id}" is retired and live at once, and an id is never used again; give what is live another id, or remove this entry if it was never retired`,
      };
  }
  const last = gone
    .map(({ edition }) => edition)
    .sort()
    .at(-1);
  if (last !== undefined && date < last)
    return {
      path: ['date'],
      message: `"${id}" is retired on ${date} and stands in the edition of ${last}; give the day on which it was taken out`,
    };
  return undefined;
}

function checkReplacements(
  { id, 'replaced-by': names }: RetiredEntry,
  at: (step: number) => Position,
  promises: Promises,
): void {
  const { present, retired, report, reading } = promises;
  const gone = findThings(id, promises).filter(({ live }) => !live);
  const sorts = gone.length > 0 ? gone : [{ sort: 'item' as const, track: undefined }];
  const known = new Set(sorts.flatMap((like) => listLike(like, present)));
  names.forEach((name, step) => {
    const live = present.aliases.get(name);
    if (names.indexOf(name) < step)
      report(at(step), `"${name}" stands twice in this list; keep one`);
    else if (leadsTo(name, id, retired))
      report(
        at(step),
        `"replaced-by" runs in a circle from ${id} over ${name}; remove one of the steps`,
      );
    else if (live !== undefined)
      report(at(step), `"${name}" is an alias; name the item by its id "${live}"`);
    else if (!known.has(name) && !retired.has(name) && reading.problems.length === 0) {
      const what = sorts.map(({ sort }) => sort).join(' or ');
      const nearest = findNearest(name, known);
      const fix = nearest === undefined ? 'name what is live' : `did you mean "${nearest}"?`;
      report(at(step), `unknown ${what} "${name}" in "replaced-by" of ${id}; ${fix}`);
    }
  });
}

/** The ids of what can take the place of a thing: its like and, for a section, also a track. */
function listLike({ sort, track }: Pick<Thing, 'sort' | 'track'>, present: Present): string[] {
  if (sort === 'item') return [...present.items.keys()];
  const all = [...present.places].map((key) => key.split(' '));
  return all
    .filter(
      ([own, ...rest]) =>
        (own === sort && (track === undefined || rest[0] === track)) ||
        (sort === 'section' && own === 'track'),
    )
    .map((parts) => parts.at(-1)!);
}

function leadsTo(
  from: string,
  to: string,
  retired: ReadonlyMap<string, RetiredEntry>,
  seen = new Set<string>(),
): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  const next = retired.get(from)?.['replaced-by'] ?? [];
  return next.some((id) => leadsTo(id, to, retired, seen));
}
