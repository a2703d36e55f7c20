import { INDEX_PAGES } from '../ladder/editions/former-entries.ts';
import { listFragments } from '../ladder/editions/fragments.ts';
import { snapshotLadder } from '../ladder/editions/snapshot.ts';
import type { FormerEntry, Retirement } from '../ladder/editions/model.ts';
import { plainText } from '../ladder/text/markdown.ts';
import type { Handbook } from '../handbook/handbook.ts';
import {
  editionPath,
  editionsPath,
  glossaryPath,
  guidePath,
  guidesPath,
  homePath,
  insightPath,
  levelPath,
  levelsPath,
  placementFragment,
  sourcesPath,
  trackPath,
  tracksPath,
  traitPath,
  traitsPath,
} from '../ladder/permalinks.ts';
import { EVERY_LEVEL } from '../ladder/track-files.ts';
import { namePlacement } from '../ladder/views/titles.ts';
import type { Messages } from '../messages/messages.ts';
import type { PageLink, PageRecord, RetiredRecord } from './records.ts';

/**
 * Lists the promised pages beside those of items.
 * @param handbook the handbook
 * @returns the pages by address, and by item id the places in that list of the pages on which it stands
 */
export function listPages({ ladder, editions, messages }: Handbook): {
  pages: Record<string, PageRecord>;
  pagesOf: Map<string, number[]>;
} {
  const pages: Record<string, PageRecord> = {};
  const addAll = (
    index: string,
    list: readonly { id: string }[],
    path?: (id: string) => string,
  ) => {
    if (list.length === 0) return;
    pages[index] = {};
    for (const { id } of path ? list : []) pages[path!(id)] = {};
  };
  pages[homePath] = {};
  addAll(tracksPath, ladder.tracks, trackPath);
  addAll(levelsPath, ladder.levels, levelPath);
  addAll(traitsPath, ladder.traits, traitPath);
  addAll(guidesPath, ladder.guides, guidePath);
  addAll(glossaryPath, ladder.terms);
  addAll(sourcesPath, ladder.sources);
  const { all, retiredEntities, formerly } = editions;
  addAll(
    editionsPath,
    all.map(({ date }) => ({ id: date })),
    editionPath,
  );
  for (const { type, id, retirement } of retiredEntities) {
    const path = INDEX_PAGES[type]?.pathOf(id);
    if (path) pages[path] = { retired: recordRetirement(retirement) };
  }

  for (const { id, traits } of ladder.insights) {
    const [page, fragment] = insightPath(id, traits[0]!.id).split('#');
    (pages[page!]!.fragments ??= []).push(fragment!);
  }
  for (const [page, entries] of formerly) {
    const own = (pages[page] ??= {});
    for (const entry of entries) addFormer(own, entry, messages);
  }
  const numbers = new Map(Object.keys(pages).map((page, number) => [page, number]));
  const pagesOf = new Map<string, number[]>();
  for (const [page, fragments] of listFragments(snapshotLadder(ladder)))
    for (const [fragment, { to }] of fragments)
      if (to !== 'item') (pages[page]!.fragments ??= []).push(fragment);
      else if (pagesOf.has(fragment)) pagesOf.get(fragment)!.push(numbers.get(page)!);
      else pagesOf.set(fragment, [numbers.get(page)!]);
  return { pages, pagesOf };
}

function addFormer(page: PageRecord, entry: FormerEntry, messages: Messages): void {
  if (entry.is === 'item') {
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
