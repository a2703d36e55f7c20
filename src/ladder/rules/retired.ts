import { placementFragment } from '../permalinks.ts';
import type { RetiredEntry } from './find-retirement.ts';
import { findNearest } from '../text/edit-distance.ts';
import type { EntityType } from './published-ids.ts';
import type { LiveIds } from './live-ids.ts';
import type { Position } from '../problem.ts';
import type { PublishedRuleContext } from './published-context.ts';

/** Reports entries of `retired.yaml` that contradict the content, the editions or each other. */
export function checkRetired(context: PublishedRuleContext): void {
  const { result, retired, report } = context;
  for (const { file, data } of result.files.retired)
    data.forEach((entry, index) => {
      const at = (...path: PropertyKey[]) => result.yaml.get(file)!.locate([index, ...path]);
      if (retired.get(entry.id) !== entry)
        return report(at('id'), `"${entry.id}" is retired in this list already; keep one entry`);
      const fault = findEntryFault(entry, context);
      if (fault) return report(at(...fault.path), fault.message);
      return checkReplacements(entry, (step) => at('replaced-by', step), context);
    });
}

/** Something that has or had an id; a section is also named `<track>--<section>`. */
interface Thing {
  type: EntityType | 'item';
  track: string | undefined;
  /** The last edition that had it. */
  edition: string;
  goneElsewhere: boolean;
  live: boolean;
}

function findThings(id: string, { published, liveIds }: PublishedRuleContext): Thing[] {
  const entities = [...published.entities].filter(
    ([, entity]) =>
      entity.id === id ||
      (entity.track !== undefined && placementFragment(entity.track, entity.id) === id),
  );
  const item = published.items.get(id) ?? published.aliases.get(id);
  const live = liveIds.items.has(id) || liveIds.aliases.has(id);
  return [
    ...entities.map(([key, { type, track, edition, goneElsewhere }]) => {
      return { type, track, edition, goneElsewhere, live: liveIds.entities.has(key) };
    }),
    ...(item ? [{ ...item, type: 'item' as const, track: undefined, live }] : []),
  ];
}

function findEntryFault(
  { id, date }: RetiredEntry,
  context: PublishedRuleContext,
): { path: PropertyKey[]; message: string } | undefined {
  const { liveIds } = context;
  const things = findThings(id, context);
  const gone = things.filter(({ live }) => !live);
  if (gone.length === 0) {
    const heir = liveIds.aliases.get(id);
    if (heir !== undefined)
      return {
        path: ['id'],
        message: `"${id}" is retired and an alias of ${heir} at once; remove it from one of the two`,
      };
    const taken = [...liveIds.entities].some((key) => key.split(' ').at(-1) === id);
    if (things.length > 0 || liveIds.items.has(id) || taken)
      return {
        path: ['id'],
        message: `"${id}" is retired and live at once, and an id is never used again; give what is live another id, or remove this entry if it was never retired`,
      };
  }
  // On its own branch it was taken out before the edition of another one that had it still.
  const last = gone
    .flatMap(({ edition, goneElsewhere }) => (goneElsewhere ? [] : [edition]))
    .sort()
    .at(-1);
  if (last !== undefined && date < last)
    return {
      path: ['date'],
      message: `"${id}" is retired on ${date} and is in the edition of ${last}; give the day on which it was taken out`,
    };
  return undefined;
}

function checkReplacements(
  { id, 'replaced-by': names }: RetiredEntry,
  at: (step: number) => Position,
  context: PublishedRuleContext,
): void {
  const { liveIds, retired, report, result } = context;
  const gone = findThings(id, context).filter(({ live }) => !live);
  const types = gone.length > 0 ? gone : [{ type: 'item' as const, track: undefined }];
  const known = new Set(types.flatMap((like) => listLike(like, liveIds)));
  names.forEach((name, step) => {
    const live = liveIds.aliases.get(name);
    if (names.indexOf(name) < step) report(at(step), `"${name}" is in this list twice; keep one`);
    else if (leadsTo(name, id, retired))
      report(
        at(step),
        `"replaced-by" runs in a circle from ${id} over ${name}; remove one of the steps`,
      );
    else if (live !== undefined)
      report(at(step), `"${name}" is an alias; name the item by its id "${live}"`);
    else if (!known.has(name) && !retired.has(name) && result.problems.length === 0) {
      const what = types.map(({ type }) => type).join(' or ');
      const nearest = findNearest(name, known);
      const fix = nearest === undefined ? 'name what is live' : `did you mean "${nearest}"?`;
      report(at(step), `unknown ${what} "${name}" in "replaced-by" of ${id}; ${fix}`);
    }
  });
}

/** The ids of what can take the place of a thing: its like and, for a section, also a track. */
function listLike({ type, track }: Pick<Thing, 'type' | 'track'>, liveIds: LiveIds): string[] {
  if (type === 'item') return [...liveIds.items.keys()];
  const all = [...liveIds.entities].map((key) => key.split(' '));
  return all
    .filter(
      ([own, ...rest]) =>
        (own === type && (track === undefined || rest[0] === track)) ||
        (type === 'section' && own === 'track'),
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
