import { describe, expect, test } from 'vitest';
import { openSite, SITES } from '../support/sites.ts';
import type { Site } from '../support/sites.ts';
import { KINDS, readFacts } from './ladder-facts.ts';
import { listIdsOfItems } from './listed-items.ts';

const listed = (site: Site, page: string) => listIdsOfItems(site.readPage(page));

describe.each(SITES)('$name', (source) => {
  const ladder = readFacts(source.content);

  test.each(KINDS)(
    'the page of %s has every one of them by track, and by level where there are several',
    async (kind) => {
      const site = await openSite(source);
      const places = ladder.places.filter((place) => place.kind === kind);
      expect(listed(site, `/${kind}/`)).toEqual(places.map(({ id }) => id));
      const headings = site.readPage(`/${kind}/`).querySelectorAll('main :is(h2, h3)');
      const title = (level: string) =>
        ladder.levels.find(({ id }) => id === level)?.title ?? expect.any(String);
      expect(headings.map(({ text }) => text.trim())).toEqual(
        ladder.tracks.flatMap((track) => {
          const own = places.filter((place) => place.track === track.id);
          const levels = track.levels.filter((level) => own.some((place) => place.level === level));
          const titles = ladder.levels.length > 1 ? levels.map(title) : [];
          return own.length > 0 ? [track.title, ...titles] : [];
        }),
      );
    },
  );

  test('a track’s page has everything in it by level, then section, then kind', async () => {
    const site = await openSite(source);
    for (const { id, levels, sections } of ladder.tracks) {
      // A section comes before those that are in it, and those before the section after it.
      const tree = (parent?: string): string[] =>
        sections
          .filter((section) => section.parent === parent)
          .flatMap((section) => [section.id, ...tree(section.id)]);
      const places = ladder.places.filter((place) => place.track === id);
      expect(listed(site, `/tracks/${id}/`), id).toEqual(
        levels.flatMap((level) =>
          [undefined, ...tree()].flatMap((section) =>
            places
              .filter((place) => place.level === level && place.section === section)
              .map((place) => place.id),
          ),
        ),
      );
    }
  });

  test('a trait’s page has its items by track, then kind, in the order of the files', async () => {
    const site = await openSite(source);
    for (const trait of ladder.traits) {
      const expected = ladder.tracks.flatMap(({ id: track }) =>
        KINDS.flatMap((kind) => {
          const own = ladder.places
            .filter((place) => place.track === track && place.kind === kind)
            .map(({ id }) => id);
          return [...new Set(own)].filter((id) => ladder.items.get(id)!.traits?.includes(trait.id));
        }),
      );
      expect(listed(site, `/traits/${trait.id}/`), trait.id).toEqual(expected);
    }
  });
});

test('a trait’s page leads from its beginning to its items of each kind, and the page of a kind to them', async () => {
  const { readPage } = await openSite('lighthouse');
  const readParts = (page: string) =>
    readPage(page)
      .querySelectorAll('main .toc li')
      .map((part) => ({
        href: part.querySelector('a')!.getAttribute('href')!,
        count: Number(part.querySelector('small')!.text),
      }));
  const parts = readParts('/traits/calm/').filter(({ href }) =>
    KINDS.some((kind) => href === `#-${kind}`),
  );
  expect(parts).toHaveLength(KINDS.length);
  for (const { href, count } of parts) {
    const list = readPage('/traits/calm/').querySelector(`[id="${href.slice(1)}"]`)!;
    const same = `ul[data-kind="${list.getAttribute('data-kind')}"]`;
    const lists = readPage('/traits/calm/').querySelectorAll(`main ${same}`);
    expect(lists[0]).toBe(list);
    expect(lists.flatMap((one) => one.querySelectorAll('> li[id]'))).toHaveLength(count);
    const kind = readParts(`/${href.slice(2)}/`);
    expect(kind).toContainEqual({ href: `/traits/calm/${href}`, count });
  }
});

test('a trait’s page has its prose, questions, pitfalls, insights and sources', async () => {
  const main = (await openSite('lighthouse')).readPage('/traits/calm/').querySelector('main')!;
  expect(main.querySelector('.prose')!.text).toContain('Calm is not the absence of hurry.');
  expect(main.querySelectorAll('.questions li')).toHaveLength(3);
  expect(main.querySelectorAll('.pitfalls li')).toHaveLength(2);
  const insights = main.querySelectorAll('.insights > li').map((one) => one.getAttribute('id'));
  expect(insights).toEqual(['calm-is-borrowed', 'a-quiet-panel-proves-nothing']);
  const sources = main.querySelectorAll('a[href="/sources/#watch-review"]');
  expect(sources).toHaveLength(2);
});

test('a trait that no track names says so', async () => {
  const main = (await openSite('lighthouse')).readPage('/traits/thrift/').querySelector('main')!;
  const without = main.querySelectorAll('.hint a[id]').map((link) => link.getAttribute('href'));
  expect(without).toEqual(['/tracks/watch/', '/tracks/seafarers/', '/tracks/signals/']);
});

test('prose quotes an item in its present wording, with a link to it and without its fragment', async () => {
  const site = await openSite('lighthouse');
  const quoted = site.readPage('/traits/seamanship/').querySelector('.prose blockquote')!;
  const { text } = readFacts('tests/fixtures/lighthouse').items.get(
    'checks-twice-before-the-tide',
  )!;
  expect(quoted.text).toContain(text);
  expect(quoted.querySelector('a')!.getAttribute('href')).toBe('/i/checks-twice-before-the-tide/');
  expect(quoted.getAttribute('id')).toBeUndefined();
});

describe('the glossary and the sources', () => {
  test('have their terms by letter, each of which is a step away', async () => {
    const main = (await openSite('lighthouse')).readPage('/glossary/').querySelector('main')!;
    const letters = main
      .querySelectorAll('.toc a')
      .map((link) => [link.text.trim(), link.getAttribute('href')]);
    expect(letters.length).toBeGreaterThan(2);
    expect(letters).toEqual(
      main
        .querySelectorAll('.letter > h2')
        .map((heading) => [heading.text, `#${heading.closest('section')!.id}`]),
    );
    for (const section of main.querySelectorAll('section.letter'))
      for (const term of section.querySelectorAll('dt'))
        expect(term.text.trim().toUpperCase()).toMatch(
          new RegExp(`^${section.querySelector('h2')!.text}`),
        );
  });

  test('have each entry with its other names and what it comes from', async () => {
    const { readPage } = await openSite('lighthouse');
    const notice = readPage('/glossary/').querySelector('#notice')!;
    expect(notice.text).toMatch(
      /Notice to mariners.*tells ships what is different.*notice, NtM, N2M/s,
    );
    const sector = readPage('/glossary/').querySelector('#sector')!;
    expect(sector.querySelector('a[href="/sources/#lights-manual"]')).not.toBeNull();
    const manual = readPage('/sources/').querySelector('#lights-manual')!;
    expect(manual.text).toMatch(
      /Manual of Lights, Marks & Signals.*Coastal Lights Agency.*1 March 2024/s,
    );
    expect(manual.querySelector('a')!.getAttribute('href')).toBe(
      'https://lighthouse.example.org/manual',
    );
  });
});

test('the page of unknown addresses leads on without a script', async () => {
  for (const name of ['lighthouse', 'lighthouse-at-base'] as const) {
    const { readPage, base } = await openSite(name);
    const main = readPage('/404.html').querySelector('main')!;
    const links = main.querySelectorAll('a').map((link) => link.getAttribute('href'));
    for (const page of ['', 'tracks/', 'levels/', 'traits/', 'glossary/'])
      expect(links).toContain(`${base}${page}`);
    expect(main.querySelector('nearest-items')!.getAttribute('hidden')).toBeDefined();
  }
});
