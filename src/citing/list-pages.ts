import { INDEX_PAGES } from '../ladder/editions/former-entries.ts';

import type { FormerEntry, Fragments, Retirement } from '../ladder/editions/model.ts';
import { listRoles } from '../ladder/model/roles.ts';
import {
  editionsPath,
  glossaryPath,
  guidePath,
  guidesPath,
  homePath,
  levelPath,
  levelsPath,
  placementFragment,
  rolePath,
  sourcesPath,
  trackPath,
  tracksPath,
  traitPath,
  traitsPath,
} from '../ladder/permalinks.ts';
import { editionPath } from '../ladder/edition-permalinks.ts';
import type { PromisedFolder } from '../ladder/promises.ts';
import { plainText } from '../ladder/text/markdown.ts';
import { EVERY_LEVEL } from '../ladder/track-files.ts';
import { namePlacement } from '../ladder/views/titles.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Messages } from '../messages/messages.ts';
import type { PageLink, PageRecord, RetiredRecord } from './records.ts';

/**
 * Lists the promised pages beside those of items.
 * @param handbook the handbook
 * @param present the fragments that its pages have now
 * @returns what is on each page and what was, by the page's address
 */
export function listPages(
  { ladder, editions, messages }: Handbook,
  present: Fragments,
): Record<string, PageRecord> {
  const pages: Record<string, PageRecord> = {};
  for (const path of listPaths({ ladder, editions, messages })) pages[path] = {};
  for (const { type, id, retirement } of editions.retiredEntities) {
    const path = INDEX_PAGES[type]?.pathOf(id);
    if (path) pages[path] = { retired: recordRetirement(retirement) };
  }
  for (const { track, level, retired, now } of editions.formerRoles)
    pages[rolePath(track, level)] = retired
      ? { retired: recordRetirement(retired.retirement) }
      : { movedTo: now.map(({ href, title }) => ({ href, title })) };
  for (const { id, traits } of ladder.insights)
    for (const trait of traits) (pages[traitPath(trait.id)]!.fragments ??= []).push(id);
  for (const [page, fragments] of present)
    for (const [fragment, { to }] of fragments)
      if (to !== 'item') (pages[page]!.fragments ??= []).push(fragment);
  for (const [list, path] of [
    [ladder.traits, traitPath] as const,
    [ladder.guides, guidePath] as const,
  ])
    for (const { id, sections } of list)
      for (const { fragment } of sections)
        if (fragment !== undefined) (pages[path(id)]!.headings ??= []).push(fragment);
  for (const { date, snapshot } of editions.all) {
    (pages[editionsPath]!.fragments ??= []).push(date);
    pages[editionPath(date)]!.fragments = snapshot.tracks.map(({ id }) => id);
  }
  for (const [page, entries] of editions.formerly) {
    const own = (pages[page] ??= {});
    for (const entry of entries) addFormer(own, entry, messages);
  }
  return pages;
}

/** The addresses of all promised pages that are there now, but for those of items. */
function listPaths({ ladder, editions }: Handbook): string[] {
  const list = (index: string, all: readonly unknown[], pages: string[] = []) =>
    all.length > 0 ? [index, ...pages] : [];
  const idsOf = (all: readonly { id: string }[], path: (id: string) => string) =>
    all.map(({ id }) => path(id));
  const { tracks, levels, traits, guides, terms, sources } = ladder;
  const dates = editions.all.map(({ date }) => editionPath(date));
  // One entry for each folder whose addresses are promised: none can be forgotten.
  const paths: Record<PromisedFolder, string[]> = {
    i: [],
    tracks: list(tracksPath, tracks, [
      ...idsOf(tracks, trackPath),
      ...listRoles(ladder).map(({ track, level }) => rolePath(track.id, level.id)),
    ]),
    levels: list(levelsPath, levels, idsOf(levels, levelPath)),
    traits: list(traitsPath, traits, idsOf(traits, traitPath)),
    guides: list(guidesPath, guides, idsOf(guides, guidePath)),
    glossary: list(glossaryPath, terms),
    sources: list(sourcesPath, sources),
    editions: list(editionsPath, dates, dates),
  };
  return [homePath, ...Object.values(paths).flat()];
}

/**
 * Lists the pages on which items are.
 * @param present the fragments that pages have now
 * @returns the addresses of the pages by the item's id
 */
export function listPagesOfItems(present: Fragments): Map<string, string[]> {
  const pagesOf = new Map<string, string[]>();
  for (const [page, fragments] of present)
    for (const [fragment, { to }] of fragments)
      if (to === 'item') pagesOf.set(fragment, [...(pagesOf.get(fragment) ?? []), page]);
  return pagesOf;
}

function addFormer(page: PageRecord, entry: FormerEntry, messages: Messages): void {
  if (entry.type === 'item') {
    (page.left ??= []).push(...entry.fragments);
    return;
  }
  const { retired } = entry;
  const now = entry.now.map((expectation): PageLink => {
    const fragment = placementFragment(expectation.level?.id ?? EVERY_LEVEL);
    const href = `${trackPath(expectation.track.id)}#${fragment}`;
    return { href, title: namePlacement(expectation, messages) };
  });
  if (entry.isLive && entry.page) now.push({ href: entry.page, title: entry.titles.join(', ') });
  for (const fragment of entry.fragments)
    (page.gone ??= {})[fragment] = {
      now,
      ...(retired && { retired: recordRetirement(retired.retirement) }),
    };
}

/** Writes down why something was taken out. */
export function recordRetirement({ date, why, replacedBy }: Retirement): RetiredRecord {
  return {
    date,
    why: plainText(why),
    replacedBy: replacedBy.map(({ href, title }) => ({ href, title: plainText(title) })),
  };
}
