import {
  glossaryPath,
  kindList,
  levelPath,
  placementFragment,
  sourcesPath,
  trackPath,
  traitPath,
} from '../permalinks.ts';
import { EVERY_LEVEL } from '../track-files.ts';
import { outlineEdition } from './edition-outline.ts';
import { listRoleFragments } from './role-fragments.ts';
import type { EditionItem, Snapshot } from '../schema/edition.ts';
import type { Fragment, Fragments } from './model.ts';

/**
 * Lists the fragments that the pages of a ladder have. Addresses with them are promised for good, so
 * this follows the pages: what a page gives an id that readers link to is here too.
 * @param snapshot what the ladder says
 * @returns the fragments of the pages of tracks, roles, levels and traits, of the glossary and the
 *   sources
 */
export function listFragments(snapshot: Snapshot): Fragments {
  const pages: Fragments = new Map();
  const add = (page: string, fragment: string, leadsTo: Fragment) => {
    const own = pages.get(page) ?? new Map<string, Fragment>();
    if (!own.has(fragment)) own.set(fragment, leadsTo);
    pages.set(page, own);
  };
  const addItem = (page: string, item: EditionItem) => add(page, item.id, { to: 'item', item });
  const titles = new Map(snapshot.tracks.map(({ id, title }) => [id, title]));
  const levelPages = findLevelPages(snapshot);

  const outline = outlineEdition(snapshot);
  for (const { track, level, groups } of outline) {
    const page = trackPath(track.id);
    const at = { to: 'group', track: track.id, level } as const;
    add(page, placementFragment(level), at);
    for (const { section, kinds } of groups) {
      if (section) add(page, placementFragment(level, section.id), { ...at, section: section.id });
      for (const { kind, entries } of kinds) {
        const list = kindList(kind);
        add(page, placementFragment(level, list), { ...at, kind });
        if (section)
          add(page, placementFragment(level, section.id, list), {
            ...at,
            section: section.id,
            kind,
          });
        for (const { item } of entries) addItem(page, item);
      }
    }
    for (const { id, itemsOnly } of levelPages.get(level) ?? [])
      if (!itemsOnly)
        add(levelPath(id), track.id, { to: 'track', id: track.id, title: track.title });
  }
  for (const { page, fragment, leadsTo } of listRoleFragments(snapshot, outline))
    add(page, fragment, leadsTo);
  for (const item of snapshot.items) {
    for (const { level } of item.places)
      for (const { id } of levelPages.get(level) ?? []) addItem(levelPath(id), item);
    for (const trait of item.traits) addItem(traitPath(trait), item);
  }
  for (const trait of snapshot.traits)
    for (const [id, title] of titles) add(traitPath(trait.id), id, { to: 'track', id, title });
  for (const { id, title } of snapshot.terms) add(glossaryPath, id, { to: 'term', id, title });
  for (const { id, title } of snapshot.sources) add(sourcesPath, id, { to: 'source', id, title });
  return pages;
}

/** The levels whose pages show what is expected at a level; only the items from a level below. */
function findLevelPages(snapshot: Snapshot): Map<string, { id: string; itemsOnly: boolean }[]> {
  const pages = new Map<string, { id: string; itemsOnly: boolean }[]>();
  const add = (at: string, id: string, itemsOnly: boolean) =>
    pages.set(at, [...(pages.get(at) ?? []), { id, itemsOnly }]);
  for (const { id, follows } of snapshot.levels) {
    add(id, id, false);
    add(EVERY_LEVEL, id, false);
    for (const lower of follows) add(lower, id, true);
  }
  return pages;
}
