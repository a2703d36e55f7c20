import type { Expectation, Item, Ladder } from '../model/ladder.ts';
import {
  guidesPath,
  guidePath,
  levelPath,
  levelsPath,
  placementFragment,
  trackPath,
  tracksPath,
  traitPath,
  traitsPath,
} from '../permalinks.ts';
import { EVERY_LEVEL } from '../track-files.ts';
import type { FormerEntry, Fragment, Fragments, RetiredEntity, RetiredItem } from './model.ts';
import type { EntityType } from '../rules/published-ids.ts';
import { entityKey } from '../rules/published-ids.ts';
import type { PublishedIds } from '../rules/published-ids.ts';

/** What is needed to say where things are now. */
export interface CurrentLadder {
  ladder: Ladder;
  published: PublishedIds;
  aliases: ReadonlyMap<string, Item>;
  retiredItems: ReadonlyMap<string, RetiredItem>;
  /** By {@link entityKey}. */
  retiredEntities: ReadonlyMap<string, RetiredEntity>;
}

/**
 * Finds what was on each page in an edition and is not there now.
 * @param editions the fragments of each edition, the oldest first
 * @param current the fragments of the ladder as it is
 * @param now where things are now
 * @returns entries by the page's address, those that went last first; nothing for pages that kept all
 */
export function findFormerEntries(
  editions: readonly Fragments[],
  current: Fragments,
  now: CurrentLadder,
): Map<string, FormerEntry[]> {
  const formerly = new Map<string, FormerEntry[]>();
  const gone = new Map<string, Map<string, Fragment>>();
  for (const pages of editions.toReversed())
    for (const [page, fragments] of pages)
      for (const [fragment, leadsTo] of fragments) {
        if (current.get(page)?.has(fragment)) continue;
        const own = gone.get(page) ?? new Map<string, Fragment>();
        if (!own.has(fragment)) own.set(fragment, leadsTo);
        gone.set(page, own);
      }
  for (const [page, fragments] of gone) {
    const entries = makeEntries(fragments, now);
    if (entries.length > 0) formerly.set(page, entries);
  }
  for (const entity of now.retiredEntities.values()) {
    const index = INDEX_PAGES[entity.type];
    if (!index) continue;
    const entry = makeEntityEntry(entity, [], now);
    formerly.set(index.of, [...(formerly.get(index.of) ?? []), entry]);
  }
  return formerly;
}

/** Where things of a type have pages of their own, and the page that lists them. */
export const INDEX_PAGES: Partial<
  Record<EntityType, { of: string; pathOf: (id: string) => string }>
> = {
  track: { of: tracksPath, pathOf: trackPath },
  level: { of: levelsPath, pathOf: levelPath },
  trait: { of: traitsPath, pathOf: traitPath },
  guide: { of: guidesPath, pathOf: guidePath },
};

function makeEntries(fragments: ReadonlyMap<string, Fragment>, now: CurrentLadder): FormerEntry[] {
  const entries: FormerEntry[] = [];
  const groups = new Map<string, FormerEntry & { type: 'part' }>();
  for (const [fragment, leadsTo] of fragments) {
    if (leadsTo.to === 'item') {
      const { id, kind, text } = leadsTo.item;
      const live = now.ladder.itemById.get(id) ?? now.aliases.get(id);
      const found = live ?? now.retiredItems.get(id);
      // An id that resolves to nothing is a fault that the rules report.
      if (found) entries.push({ type: 'item', fragments: [fragment], kind, text, now: found });
    } else if (leadsTo.to === 'group') {
      // The list of a kind goes with its section or level where that has gone too.
      const whole = placementFragment(leadsTo.level, leadsTo.section);
      const part = fragments.has(whole) ? { ...leadsTo, kind: undefined } : leadsTo;
      const key = placementFragment(whole, part.kind);
      const group = groups.get(key);
      if (group) group.fragments.push(fragment);
      else {
        const entry = makeGroupEntry(part, fragment, now);
        groups.set(key, entry);
        entries.push(entry);
      }
    } else {
      const { to: type, id, title } = leadsTo;
      entries.push(makeEntityEntry({ type, id, title, track: undefined }, [fragment], now));
    }
  }
  return entries;
}

function makeEntityEntry(
  { type, id, title, track }: Pick<RetiredEntity, 'type' | 'id' | 'title' | 'track'>,
  fragments: string[],
  { ladder, retiredEntities }: CurrentLadder,
): FormerEntry & { type: 'part' } {
  return {
    type: 'part',
    fragments,
    titles: [title],
    everyLevel: false,
    kind: undefined,
    now: [],
    page: INDEX_PAGES[type]?.pathOf(id),
    isLive: type === 'track' && ladder.tracks.some((one) => one.id === id),
    retired: retiredEntities.get(entityKey({ type, id, track })),
  };
}

/** A level, section or kind that has no place of its own on its track's page any more. */
function makeGroupEntry(
  { track, level, section, kind }: Fragment & { to: 'group' },
  fragment: string,
  { ladder, published, retiredEntities }: CurrentLadder,
): FormerEntry & { type: 'part' } {
  const titleOf = (type: EntityType, id: string) =>
    published.entities.get(entityKey({ type, id, track: type === 'section' ? track : undefined }))!
      .title;
  const expectations = ladder.tracks.find((one) => one.id === track)?.expectations ?? [];
  const retiredSection =
    section === undefined
      ? undefined
      : retiredEntities.get(entityKey({ type: 'section', id: section, track }));
  const retiredLevel = retiredEntities.get(
    entityKey({ type: 'level', id: level, track: undefined }),
  );
  const holds = (expectation: Expectation) =>
    section
      ? expectation.placements.some((placement) => placement.section?.id === section)
      : (expectation.level?.id ?? EVERY_LEVEL) === level;
  return {
    type: 'part',
    fragments: [fragment],
    titles: [
      ...(level === EVERY_LEVEL ? [] : [titleOf('level', level)]),
      ...(section ? [titleOf('section', section)] : []),
    ],
    everyLevel: level === EVERY_LEVEL,
    kind,
    now: expectations.filter(holds),
    page: retiredLevel && levelPath(level),
    isLive: false,
    retired: retiredSection ?? retiredLevel,
  };
}
