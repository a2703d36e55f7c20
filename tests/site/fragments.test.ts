import { describe, expect, test } from 'vitest';
import { openSite, SITES } from '../support/sites.ts';
import { KIND_NAMES, readFacts } from './ladder-facts.ts';
import type { LadderFacts } from './ladder-facts.ts';
import { listIds } from './links.ts';
import { readPublished } from './published.ts';
import type { Published } from './published.ts';

/** The ids that a ladder gives to places on a page, or gave in an edition. */
function listLadderIds(ladder: LadderFacts, published: Published, page: string): Set<string> {
  const ids = (things: { id: string }[]) => things.map(({ id }) => id);
  if (page === '/glossary/') return new Set([...ids(ladder.terms), ...published.ids]);
  if (page === '/sources/') return new Set([...ids(ladder.sources), ...published.ids]);
  return new Set([
    ...ladder.items.keys(),
    ...ids(ladder.insights),
    ...ids(ladder.tracks),
    ...ids(ladder.levels),
    'every-level',
    ...published.ids,
    ...published.dates,
  ]);
}

/** No id of a ladder looks like this, so none can ever equal an id of the page's own. */
const OWN_ID = /^-|--/;

describe.each(SITES)('$name', (source) => {
  const ladder = readFacts(source.content);
  const published = readPublished(source.content);

  test('no id is used twice on a page', async () => {
    const site = await openSite(source);
    for (const page of site.pages) {
      const ids = listIds(site, page);
      expect(ids.length, page).toBeGreaterThan(0);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        page,
      ).toEqual([]);
    }
  });

  test('an id is one of the ladder’s or one that no ladder can have', async () => {
    const site = await openSite(source);
    for (const page of site.pages) {
      const known = listLadderIds(ladder, published, page);
      expect(
        listIds(site, page).filter((id) => !known.has(id) && !OWN_ID.test(id)),
        page,
      ).toEqual([]);
    }
  });

  test('a track’s page has a fragment for each level, section and kind that are on it', async () => {
    const site = await openSite(source);
    for (const { id: track, levels, sections } of ladder.tracks) {
      const places = ladder.places.filter((place) => place.track === track);
      const parents = new Map(sections.map(({ id, parent }) => [id, parent]));
      const promised = levels.flatMap((level) => [
        level,
        ...places
          .filter((place) => place.level === level)
          .flatMap(({ kind, section }) => [
            `${level}--${kind}`,
            ...(section ? [`${level}--${section}--${kind}`] : []),
            ...listWithParents(section, parents).map((one) => `${level}--${one}`),
          ]),
      ]);
      const ids = listIds(site, `/tracks/${track}/`);
      expect(
        promised.filter((fragment) => !ids.includes(fragment)),
        track,
      ).toEqual([]);
    }
  });

  test('a page about a level or a trait has a fragment for each track', async () => {
    const site = await openSite(source);
    for (const trait of ladder.traits)
      expect(listIds(site, `/traits/${trait.id}/`), trait.id).toEqual(
        expect.arrayContaining(ladder.tracks.map(({ id }) => id)),
      );
    for (const level of ladder.levels)
      for (const track of ladder.tracks)
        if (track.levels.includes(level.id) || track.levels.includes('every-level'))
          expect(listIds(site, `/levels/${level.id}/`), level.id).toContain(track.id);
  });

  test('each insight, term and source has its own', async () => {
    const site = await openSite(source);
    for (const { id, traits } of ladder.insights)
      for (const trait of traits) expect(listIds(site, `/traits/${trait}/`)).toContain(id);
    for (const { id } of ladder.terms) expect(listIds(site, '/glossary/')).toContain(id);
    for (const { id } of ladder.sources) expect(listIds(site, '/sources/')).toContain(id);
  });
});

function listWithParents(
  section: string | undefined,
  parents: Map<string, string | undefined>,
): string[] {
  return section ? [section, ...listWithParents(parents.get(section), parents)] : [];
}

test('the fragment of a kind is at its first list in the level', async () => {
  for (const source of SITES) {
    const site = await openSite(source);
    const ladder = readFacts(source.content);
    for (const { track, level, kind } of ladder.places) {
      const page = site.readPage(`/tracks/${track}/`);
      const part = page.querySelector(`[id="${level}"]`)!.closest('section')!;
      const list = part.querySelector(`ul[data-kind="${KIND_NAMES[kind]}"]`)!;
      const target = part.querySelector(`[id="${level}--${kind}"]`);
      expect([list, list.previousElementSibling], `${track} ${level} ${kind}`).toContain(target);
    }
  }
});

test('the fragment of a section is at its heading, that of a kind in it at its list', async () => {
  const site = await openSite('lighthouse');
  for (const { id, track, level, kind, section } of readFacts('tests/fixtures/lighthouse').places) {
    if (!section) continue;
    const page = site.readPage(`/tracks/${track}/`);
    const heading = page.querySelector(`[id="${level}--${section}"]`)!;
    const list = page.querySelector(`[id="${level}--${section}--${kind}"]`)!;
    expect(heading.tagName).toMatch(/^H[3-6]$/);
    expect(
      list.querySelectorAll(`a.cite[href="/i/${id}/"]`),
      `${track} ${level} ${id}`,
    ).toHaveLength(1);
  }
});

test('headings of prose have fragments of their own, also where they read like an item', async () => {
  const lighthouse = await openSite('lighthouse');
  const ids = listIds(lighthouse, '/traits/seamanship/');
  expect(ids).toContain('text--checks-twice-before-the-tide');
  expect(ids).toContain('checks-twice-before-the-tide');
});
