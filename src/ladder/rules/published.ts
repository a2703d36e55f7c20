import { findRetirement, indexRetired } from './find-retirement.ts';
import { locateInEdition } from '../files/locate-in-edition.ts';
import { collectLiveIds } from './live-ids.ts';
import { collectPublishedIds, entityKey } from './published-ids.ts';
import type { EntityType, PublishedIds } from './published-ids.ts';
import type { PublishedRuleContext } from './published-context.ts';
import type { EditionItem, Snapshot } from '../schema/edition.ts';
import type { Position, Report } from '../problem.ts';
import type { ReadResult } from '../files/content-files.ts';
import { checkRetired } from './retired.ts';
import type { NameIndex } from './name-index.ts';

/**
 * Reports every id of a released edition that leads nowhere now or to something else, and what
 * contradicts itself in `retired.yaml`. Nothing is held before the first release.
 */
export function checkPublished(result: ReadResult, names: NameIndex, report: Report): void {
  const context: PublishedRuleContext = {
    result,
    names,
    published: collectPublishedIds(result.files.editions.map(({ data }) => data)),
    liveIds: collectLiveIds(result.files),
    retired: indexRetired(result.files),
    report,
  };
  checkRetired(context);
  checkReuse(context);
  // What is in a file with faults only seems to be gone.
  if (result.problems.length > 0) return;
  checkItems(context);
  checkAliases(context);
  checkEntities(context);
}

function checkItems({
  result,
  names,
  published,
  liveIds,
  retired,
  report,
}: PublishedRuleContext): void {
  for (const [id, { kind, edition, item }] of published.items) {
    const live = liveIds.aliases.get(id) ?? id;
    const now = liveIds.items.get(live);
    if (now === undefined) {
      const alias = published.aliases.get(id);
      // It had become an alias of an item that is retired: it goes with that.
      const went = alias && alias.edition > edition && retired.has(alias.of.id);
      if (retired.has(id) || went) continue;
      report(
        locate(result, edition, 'items', id),
        `"${id}" (${describe(item)}) was in the edition of ${edition} and is gone; bring it back, name it in "aliases" of the item that it became, or retire it in retired.yaml`,
      );
    } else if (now !== kind)
      report(
        positionOf(names, result, id, live),
        live === id
          ? `"${id}" was of the kind ${kind} in the edition of ${edition}, and an id keeps its kind; move it back, or give this item another id`
          : `"${id}" was of the kind ${kind} in the edition of ${edition} and cannot be an alias of ${live}, which is of the kind ${now}; retire it in retired.yaml`,
      );
    else if (live === id && isOutOfUse(id, edition, published) && !retired.has(id))
      report(
        positionOf(names, result, id, id),
        `"${id}" was retired after the edition of ${edition}, and an id is never used again; give this item another id, and restore the entry of "${id}" in retired.yaml`,
      );
  }
}

/** Whether later editions had nothing at all under an item's id. */
function isOutOfUse(id: string, edition: string, { aliases, heads }: PublishedIds): boolean {
  return !heads.has(edition) && !heads.has(aliases.get(id)?.edition ?? '');
}

function checkAliases({
  result,
  names,
  published,
  liveIds,
  retired,
  report,
}: PublishedRuleContext): void {
  const liveOf = (id: string) => (liveIds.items.has(id) ? id : liveIds.aliases.get(id));
  for (const [id, { of, edition }] of published.aliases) {
    // What it meant later counts: an alias may have become the id again.
    const later = published.items.get(id);
    if (later && later.edition > edition) continue;
    const live = liveOf(id);
    const heir = liveOf(of.id);
    if (live === undefined) {
      if (retired.has(id) || heir === undefined || published.items.has(id)) continue;
      report(
        locate(result, edition, 'items', id),
        `"${id}" (alias of ${of.id}) was in the edition of ${edition} and is gone; bring it back in "aliases" of ${heir}, or retire it in retired.yaml`,
      );
    } else if (heir === undefined ? !published.heads.has(edition) : live !== heir) {
      const fix = heir === undefined ? 'remove it here' : `leave it in "aliases" of ${heir}`;
      report(
        positionOf(names, result, id, live),
        `"${id}" was an alias of ${of.id} in the edition of ${edition}, and an id is never used again; ${fix}, and choose another one for this item`,
      );
    }
  }
}

const LISTS: Record<EntityType, keyof Snapshot> = {
  level: 'levels',
  track: 'tracks',
  section: 'tracks',
  trait: 'traits',
  guide: 'guides',
  term: 'terms',
  source: 'sources',
};

function checkEntities({
  result,
  published,
  liveIds,
  retired,
  report,
}: PublishedRuleContext): void {
  for (const [key, entity] of published.entities) {
    const { type, id, edition, track } = entity;
    const where = track === undefined ? type : `${type} of ${track}`;
    if (liveIds.entities.has(key) && !published.heads.has(edition) && !retired.has(id))
      report(
        locate(result, edition, LISTS[type], id),
        `"${id}" (${where}) was retired after the edition of ${edition}, and an id is never used again; give the ${type} that has it now another one, and restore the entry of "${id}" in retired.yaml`,
      );
    if (liveIds.entities.has(key) || findRetirement(entity, retired, liveIds)) continue;
    // A section goes with its track, whose own line says enough.
    if (
      entity.track !== undefined &&
      !liveIds.entities.has(entityKey({ type: 'track', id: entity.track }))
    )
      continue;
    report(
      locate(result, edition, LISTS[type], id),
      `"${id}" (${where}) was in the edition of ${edition} and is gone; bring it back, keep this id for what it became, or retire it in retired.yaml`,
    );
  }
}

/** Ids of levels, tracks, items and insights are fragments of the same pages. */
function checkReuse({ result, names, published, liveIds, report }: PublishedRuleContext): void {
  const { files, yaml } = result;
  const check = (id: string, type: string, position: () => Position) => {
    const was = findFormerType(id, published);
    const same = was?.type === type || (was?.type === 'alias' && type === 'item');
    if (was && !same)
      report(
        position(),
        `"${id}" was ${was.article} ${was.type} in the edition of ${was.edition}, and an id is never used again; give this ${type} another one`,
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
  for (const id of liveIds.items.keys()) check(id, 'item', () => positionOf(names, result, id, id));
  for (const [alias, id] of liveIds.aliases)
    check(alias, 'item', () => positionOf(names, result, alias, id));
}

function findFormerType(id: string, { items, aliases, entities }: PublishedIds) {
  for (const type of ['level', 'track'] as const) {
    const entity = entities.get(entityKey({ type, id }));
    if (entity) return { type, article: 'a', edition: entity.edition };
  }
  const item = items.get(id);
  if (item) return { type: 'item', article: 'an', edition: item.edition };
  const alias = aliases.get(id);
  return alias && { type: 'alias', article: 'an', edition: alias.edition };
}

/** Where the content gives an item its id or an alias. */
function positionOf(names: NameIndex, { yaml }: ReadResult, id: string, item: string): Position {
  const { source, path, entry } = names.items.get(item)!;
  const { locate } = yaml.get(source.file)!;
  const alias = entry.aliases.indexOf(id);
  return locate(id === item || alias < 0 ? [...path, 'id'] : [...path, 'aliases', alias]);
}

function locate(result: ReadResult, edition: string, list: keyof Snapshot, id: string): Position {
  const { file } = result.files.editions.find((one) => one.id === edition)!;
  return locateInEdition(file, list, id);
}

function describe({ kind, places }: EditionItem): string {
  const placements = places.map(({ track, level, section }) =>
    [track, level, section].filter((part) => part !== undefined).join(', '),
  );
  return `${kind} in ${placements.join('; ')}`;
}
