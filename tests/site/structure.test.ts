import { describe, expect, test } from 'vitest';
import { openSite, SITES } from '../support/sites.ts';
import { readFacts } from './ladder-facts.ts';

describe.each(SITES)('$name', (source) => {
  test('every page has one main heading, and no heading skips a rank', async () => {
    const site = await openSite(source);
    for (const page of site.pages) {
      const ranks = site
        .readPage(page)
        .querySelectorAll('h1, h2, h3, h4, h5, h6')
        .map(({ tagName }) => Number(tagName.slice(1)));
      expect(
        ranks.filter((rank) => rank === 1),
        page,
      ).toHaveLength(1);
      const skips = ranks.filter((rank, index) => rank > (ranks[index - 1] ?? 0) + 1);
      expect(skips, page).toEqual([]);
    }
  });

  test('every page has a header, one main part and a footer, and each navigation its own name', async () => {
    const site = await openSite(source);
    for (const page of site.pages) {
      const body = site.readPage(page).querySelector('body')!;
      const parts = body.childNodes.map((node) => 'tagName' in node && (node.tagName as string));
      // A checklist is made for paper and ends with its last line.
      const isSheet = /^\/checklists\/./.test(page);
      for (const part of isSheet ? ['HEADER', 'MAIN'] : ['HEADER', 'MAIN', 'FOOTER'])
        expect(
          parts.filter((tag) => tag === part),
          page,
        ).toHaveLength(1);
      const names = body.querySelectorAll('nav').map((nav) => nav.getAttribute('aria-label'));
      expect(names.every(Boolean), page).toBe(true);
      expect(new Set(names).size, page).toBe(names.length);
    }
  });

  test('the first link of every page skips to its text', async () => {
    const site = await openSite(source);
    for (const page of site.pages) {
      const body = site.readPage(page).querySelector('body')!;
      const first = body.querySelector('a, button, input, summary')!;
      expect(first.text.length, page).toBeGreaterThan(5);
      const main = body.querySelector('main')!;
      expect(first.getAttribute('href'), page).toBe(`#${main.getAttribute('id')}`);
    }
  });

  test('every page below the home page says where it is, step by step', async () => {
    const site = await openSite(source);
    for (const page of site.pages) {
      const steps = site.readPage(page).querySelectorAll('nav.breadcrumbs li');
      if (page === '/') {
        expect(steps).toEqual([]);
        continue;
      }
      // The page of an item has no name but its text, which is its heading.
      const isItem = page.startsWith('/i/') && steps.at(-1)!.querySelector('a') !== null;
      expect(steps.length, page).toBeGreaterThan(1);
      if (!isItem) expect(steps.at(-1)!.getAttribute('aria-current'), page).toBe('page');
      const links = steps
        .slice(0, isItem ? undefined : -1)
        .map((step) => step.querySelector('a')!.getAttribute('href')!);
      expect(links[0], page).toBe(site.base);
      // Each step but an item's leads to a page above this one.
      for (const link of links)
        if (!page.startsWith('/i/')) expect(`${site.base}${page.slice(1)}`).toContain(link);
    }
  });

  test('the navigation marks the page that is open, or the part that it is in', async () => {
    const site = await openSite(source);
    for (const page of site.pages) {
      const here = `${site.base}${page.slice(1)}`;
      const marked = site
        .readPage(page)
        .querySelectorAll('nav:not(.breadcrumbs) a[aria-current]')
        .map((link) => [link.getAttribute('aria-current'), link.getAttribute('href')!] as const);
      for (const [current, href] of marked)
        if (current === 'page') expect(href, page).toBe(here);
        else expect(here.startsWith(href) && href !== site.base, page).toBe(true);
      const listed = site
        .readPage(page)
        .querySelectorAll('header nav a')
        .some((link) => link.getAttribute('href') === here);
      if (listed) expect(marked, page).toContainEqual(['page', here]);
    }
  });
});

test('the page of an item leads back to the track in which it is written', async () => {
  const site = await openSite('lighthouse');
  for (const { id, track } of readFacts('tests/fixtures/lighthouse').items.values())
    expect(
      site
        .readPage(`/i/${id}/`)
        .querySelectorAll('nav.breadcrumbs a')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['/', `/tracks/${track}/`]);
});

test('tracks are under the headings that gather them', async () => {
  const main = (await openSite('lighthouse')).readPage('/tracks/').querySelector('main')!;
  const steps = main.querySelectorAll('h2, .page-list a').map(({ text }) => text.trim());
  expect(steps.slice(0, 7)).toEqual([
    'Ashore',
    'Watch and response',
    'Working with seafarers',
    'Afloat',
    'Lights & optics',
    'Buoys and moorings',
    'Signals and software',
  ]);
});

test('the edition at the foot of a page leads to what it changed', async () => {
  for (const page of ['/', '/i/keeps-the-log/', '/checklists/traits/calm/']) {
    const footer = (await openSite('lighthouse')).readPage(page).querySelector('body > footer p')!;
    const link = footer.querySelectorAll('a').find(({ text }) => /2026/.test(text));
    expect(link?.getAttribute('href'), page).toBe('/editions/');
  }
});

test('navigation leads only to what the ladder has', async () => {
  const links = async (name: 'smallest' | 'lighthouse') =>
    (await openSite(name))
      .readPage('/')
      .querySelectorAll('header nav a')
      .map((link) => link.getAttribute('href'));
  expect(await links('smallest')).toEqual(['/tracks/', '/checklists/']);
  for (const page of ['/levels/', '/traits/', '/guides/', '/glossary/', '/anti-patterns/'])
    expect(await links('smallest')).not.toContain(page);
  expect(await links('lighthouse')).toContain('/glossary/');
  expect(await links('lighthouse')).not.toContain('/guides/');
});
