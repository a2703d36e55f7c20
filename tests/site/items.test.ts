import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { en as words } from '../../src/messages/en.ts';
import { wordsOf } from '../support/html.ts';
import { openSite, SITES } from '../support/sites.ts';
import { readHandbook } from '../support/ladders.ts';
import { KIND_NAMES, readFacts } from './ladder-facts.ts';
import type { LadderFacts } from './ladder-facts.ts';
import { listIdsOfItems, listPlaces } from './listed-items.ts';

/** The items that each page promises to list. */
function listPromised(ladder: LadderFacts): Map<string, Set<string>> {
  const promised = new Map<string, Set<string>>();
  const add = (page: string, id: string) =>
    promised.set(page, (promised.get(page) ?? new Set()).add(id));
  for (const { id, kind, track, level } of ladder.places) {
    add(`/tracks/${track}/`, id);
    add(`/${kind}/`, id);
    for (const one of ladder.levels)
      if ([one.id, 'every-level'].includes(level)) add(`/levels/${one.id}/`, id);
    for (const one of ladder.levels) if (one.follows.includes(level)) add(`/levels/${one.id}/`, id);
    for (const trait of ladder.items.get(id)!.traits ?? []) add(`/traits/${trait}/`, id);
  }
  return promised;
}

const listing = /^\/(tracks\/.|levels\/.|traits\/.|responsibilities|examples|anti-patterns)/;
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const plain = (text: string) => !/[\\`*_[\]<>&]/.test(text);

describe.each(SITES)('$name', (source) => {
  const ladder = readFacts(source.content);

  test('every page lists the items that its address promises', async () => {
    const site = await openSite(source);
    for (const [page, ids] of listPromised(ladder)) {
      const listed = new Set(listIdsOfItems(site.readPage(page)));
      expect(
        [...ids].filter((id) => !listed.has(id)),
        page,
      ).toEqual([]);
    }
  });

  test('an item has its id as fragment at its first place on a page, and at no later one', async () => {
    const site = await openSite(source);
    let later = 0;
    for (const page of site.pages.filter((one) => listing.test(one))) {
      const seen = new Set<string>();
      for (const { id, place } of listPlaces(site.readPage(page))) {
        expect(place.getAttribute('id'), `${page} ${id}`).toBe(seen.has(id) ? undefined : id);
        if (seen.has(id)) later++;
        seen.add(id);
      }
    }
    // Only a ladder with items at several places has later ones.
    if (/lighthouse|leuchtturm/.test(source.name)) expect(later).toBeGreaterThan(5);
  });

  test('a list shows an item’s words, its traits and what to do instead, and no detail', async () => {
    const site = await openSite(source);
    let read = 0;
    // Comparisons have items in brief.
    const inFull = /^\/tracks\/(?!.*\/from-).|^\/anti-patterns|^\/traits\/./;
    for (const page of site.pages.filter((one) => inFull.test(one)))
      for (const { id, place } of listPlaces(site.readPage(page))) {
        const item = ladder.items.get(id)!;
        const words = wordsOf(place);
        if (plain(item.text)) expect(words).toContain(oneLine(item.text));
        if (item.instead && plain(item.instead)) expect(words).toContain(oneLine(item.instead));
        // The trait whose page it is need not be said; on the page of a role, examples are in the place.
        const isTrait = page.startsWith('/traits/');
        const named = place
          .querySelectorAll('small a[href*="/traits/"]')
          .map((link) => link.getAttribute('href'));
        const others = (item.traits ?? [])
          .filter((trait) => page !== `/traits/${trait}/`)
          .map((trait) => `${site.base}traits/${trait}/`);
        expect(isTrait ? named : others.filter((one) => named.includes(one)), page).toEqual(others);
        if (item.detail) expect(words).not.toContain(oneLine(item.detail).slice(0, 40));
        const marked = place.getAttribute('data-kind') ? place : place.closest('ul')!;
        expect(marked.getAttribute('data-kind')).toBe(KIND_NAMES[item.kind]);
        read++;
      }
    expect(read).toBeGreaterThanOrEqual(ladder.items.size);
  });

  test('each item leads to its page by its text, where that has no links of its own, and by one word that cites it', async () => {
    const site = await openSite(source);
    const { cite } = readHandbook(source.content).messages.cite.actions;
    for (const page of site.pages.filter((one) => listing.test(one)))
      for (const { id, place } of listPlaces(site.readPage(page))) {
        // Examples below an item may lead to it too.
        const own = place.children
          .filter(({ tagName }) => tagName === 'A')
          .filter((link) => link.getAttribute('href') === `${site.base}i/${id}/`);
        const cites = own.filter((link) => link.classNames === 'cite');
        // An item in brief is at home on another page, and is cited there.
        const isBrief = place.parentNode?.classList.contains('brief');
        expect(
          cites.map(({ text }) => text.trim()),
          `${page} ${id}`,
        ).toEqual(isBrief ? [] : [cite]);
        const texts = own.filter((link) => !cites.includes(link));
        expect(texts.length, `${page} ${id}`).toBeLessThan(2);
        expect([...texts, ...cites][0]!.getAttribute('aria-label') ?? texts[0]!.text).not.toBe('');
      }
  });
});

describe('the page of an item', () => {
  const { item: en, relations, kinds } = words;
  const ladder = readFacts('tests/fixtures/lighthouse');
  const readItem = async (id: string) =>
    (await openSite('lighthouse')).readPage(`/i/${id}/`).querySelector('main')!;
  const linksOf = (main: HTMLElement) =>
    main.querySelectorAll('a').map((link) => link.getAttribute('href'));

  test('has its text as heading, its kind, and every trait and place', async () => {
    const site = await openSite('lighthouse');
    for (const item of ladder.items.values()) {
      const main = site.readPage(`/i/${item.id}/`).querySelector('main')!;
      if (plain(item.text)) expect(wordsOf(main.querySelector('h1')!)).toBe(oneLine(item.text));
      const kind = main.querySelector('.kind')!;
      expect(kind.getAttribute('data-kind')).toBe(KIND_NAMES[item.kind]);
      expect(kind.text).toMatch(/^(Responsibility|Example|Red flag)$/);
      const links = linksOf(main);
      for (const trait of item.traits ?? []) expect(links).toContain(`/traits/${trait}/`);
      for (const { track, level, section } of ladder.places.filter(({ id }) => id === item.id))
        expect(links).toContain(`/tracks/${track}/#${level}${section ? `--${section}` : ''}`);
      for (const source of item.source ?? []) expect(links).toContain(`/sources/#${source}`);
    }
  });

  test('leads both ways between what illustrates, breaks or extends and what is so', async () => {
    const site = await openSite('lighthouse');
    const linked = (from: string, to: string) =>
      linksOf(site.readPage(`/i/${from}/`).querySelector('.relations')!).includes(`/i/${to}/`);
    let read = 0;
    for (const item of ladder.items.values())
      for (const other of [
        ...(item.illustrates ?? []),
        ...(item.breaks ?? []),
        ...(item['builds-on'] ?? []),
      ]) {
        expect(linked(item.id, other), `${item.id} -> ${other}`).toBe(true);
        expect(linked(other, item.id), `${other} -> ${item.id}`).toBe(true);
        read++;
      }
    expect(read).toBeGreaterThan(80);
  });

  test('names each relation', async () => {
    const terms = async (id: string) =>
      (await readItem(id)).querySelectorAll('.relations dt').map(({ text }) => text);
    expect(await terms('hands-over-the-watch')).toEqual(
      expect.arrayContaining([en.place, 'Qualities', en.extendedBy, en.tags]),
    );
    expect(await terms('runs-the-incident')).toEqual(
      expect.arrayContaining([kinds.example.many, 'Red flags', en.buildsOn, en.extendedBy]),
    );
    expect(await terms('silences-the-alarm')).toEqual(
      expect.arrayContaining([relations.breaks.to, en.extendedBy]),
    );
    expect(await terms('calls-the-harbour-first')).toContain(relations.illustrates.to);
  });

  test('shows the detail with its paragraphs, lists and links', async () => {
    const detail = (await readItem('hands-over-the-watch')).querySelector('.prose')!;
    expect(detail.querySelectorAll('p').length).toBeGreaterThan(3);
    expect(detail.querySelectorAll('ul > li')).toHaveLength(3);
    expect(detail.querySelectorAll('ol > li')).toHaveLength(3);
    expect(linksOf(detail)).toEqual([
      '/i/answers-alarms-in-order/',
      '/tracks/buoys/',
      '/glossary/#watch',
      '/traits/plain-speech/',
      '/levels/senior-keeper/',
      'https://lighthouse.example.org/forms/handover?lang=en&v=2',
      'mailto:watch@lighthouse.example.org',
      'http://tides.example.org/#today',
    ]);
  });

  test('leads to the neighbours in its list', async () => {
    const neighbours = async (id: string) => {
      const links = (await readItem(id)).querySelectorAll('a[rel]');
      return links.map((link) => [link.getAttribute('rel'), link.getAttribute('href')]);
    };
    expect(await neighbours('answers-alarms-in-order')).toEqual([
      ['next', '/i/hands-over-the-watch/'],
    ]);
    expect(await neighbours('hands-over-the-watch')).toEqual([
      ['prev', '/i/answers-alarms-in-order/'],
      ['next', '/i/checks-twice-before-the-tide/'],
    ]);
    expect(await neighbours('checks-twice-before-the-tide')).toEqual([
      ['prev', '/i/hands-over-the-watch/'],
    ]);
  });

  test('leads to where the item is edited and spoken of, where the handbook says so', async () => {
    const links = linksOf(await readItem('main')).filter((link) => link?.includes('git.example'));
    expect(links).toEqual([
      expect.stringMatching(/edit\/main\/.*tracks\/lights\/keeper\.yaml#L10$/),
      'https://git.example.org/lights/ladder/issues/new?title=main',
    ]);
    const silent = (await openSite('smallest')).readPage('/i/lights-the-lamp/');
    expect(linksOf(silent).filter((link) => link?.startsWith('http'))).toEqual([]);
  });

  test('shows signs of code and of other scripts as they were written', async () => {
    expect((await readItem('takes-a-name-as-text')).querySelector('h1')!.text).toBe(
      'Takes a ship that reports its name as <img src=x onerror=alert(1)> for a ship with an odd name: logs it, escapes it, wishes it a fair wind',
    );
    expect((await readItem('patches-on-the-rock')).querySelector('h1')!.text).toContain(
      'as C:\\temp\\final_2.bin, named *urgent* and <do not delete>,',
    );
    expect((await readItem('asks-what-the-waves-meant')).querySelector('h1')!.text).toContain(
      'Reads 🌊🌊⛈️ from the harbour group',
    );
    expect((await readItem('has-the-sign-read-aloud')).querySelector('h1')!.text).toContain(
      'מגדלור',
    );
  });
});
