import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { describe, expect, test } from 'vitest';
import { openSite, SITES } from '../support/sites.ts';
import type { Site } from '../support/sites.ts';
import { readFacts } from './ladder-facts.ts';
import { isFormer } from './published.ts';

const select = ({ readPage }: Site, page: string, selector: string, attribute = 'content') =>
  readPage(page).querySelector(`head ${selector}`)?.getAttribute(attribute);
const titleOf = (site: Site, page: string) => site.readPage(page).querySelector('title')!.text;

describe.each(SITES)('$name', (source) => {
  const ladder = readFacts(source.content);
  const { handbook } = ladder;
  const live = new Set([
    ...ladder.items.keys(),
    ...[ladder.tracks, ladder.levels, ladder.traits, ladder.guides].flat().map(({ id }) => id),
  ]);
  /** Former ids, what was retired and other arrangements have pages, which are no places of their own. */
  const isListed = (page: string) =>
    page !== '/404.html' &&
    !page.endsWith('/by-kind/') &&
    !(/^\/(i|tracks|levels|traits|guides)\/./.test(page) && isFormer(source.content, live, page));

  test('no two pages have the same title', async () => {
    const site = await openSite(source);
    const titles = site.pages.map((page) => titleOf(site, page));
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    expect(titles.filter((title) => title.trim() === '' || /undefined|null/.test(title))).toEqual(
      [],
    );
  });

  test('every page says in which language it is and what it is about', async () => {
    const site = await openSite(source);
    for (const page of site.pages) {
      expect(site.readPage(page).querySelector('html')!.getAttribute('lang')).toBe(
        handbook.language,
      );
      const description = select(site, page, 'meta[name=description]')!;
      expect(description.length, page).toBeGreaterThan(5);
      expect(description, page).not.toMatch(/<\/?(a|b|code|em|p|strong)\b|undefined|\]\(/);
      expect(select(site, page, 'meta[property="og:description"]')).toBe(description);
      const title = select(site, page, 'meta[property="og:title"]')!;
      expect(titleOf(site, page), page).toContain(title);
    }
  });

  test('every page that is a place of its own names its address, where the origin is known', async () => {
    const site = await openSite(source);
    const origin = site.origin ?? handbook.site;
    for (const page of site.pages) {
      const own = origin && isListed(page) ? `${origin}${site.base}${page.slice(1)}` : undefined;
      if (isListed(page) || !origin)
        expect(select(site, page, 'link[rel=canonical]', 'href'), page).toBe(own);
    }
  });

  test('the sitemap names every page that is a place of its own, where the origin is known', async () => {
    const site = await openSite(source);
    const origin = handbook.private ? undefined : (site.origin ?? handbook.site);
    if (!origin) {
      expect(site.files.filter((file) => file.includes('sitemap'))).toEqual([]);
      expect(site.readFile('robots.txt')).not.toContain('Sitemap');
      return;
    }
    const root = `${origin}${site.base}`;
    const locations = (file: string) =>
      [...site.readFile(file).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, location]) => location!);
    expect(site.readFile('robots.txt')).toBe(
      `User-agent: *\nAllow: /\nSitemap: ${root}sitemap-index.xml\n`,
    );
    const parts = locations('sitemap-index.xml');
    expect(parts.every((part) => part.startsWith(root))).toBe(true);
    const named = parts.flatMap((part) => locations(part.slice(root.length)));
    expect(named.sort()).toEqual(
      site.pages
        .filter(isListed)
        .map((page) => `${root}${page.slice(1)}`)
        .sort(),
    );
  });

  test('every page has the site’s icon, and its policy before anything that it loads', async () => {
    const site = await openSite(source);
    const icon = handbook.favicon ? `pictures/${handbook.favicon}` : 'favicon.svg';
    expect(site.files).toContain(icon);
    for (const page of site.pages) {
      expect(select(site, page, 'link[rel=icon]', 'href')).toBe(`${site.base}${icon}`);
      const html = site.readPage(page).toString();
      const policy = html.indexOf('http-equiv="content-security-policy"');
      expect(policy, page).toBeGreaterThan(0);
      expect(html.search(/<(link|script|style|img)\b/), page).toBeGreaterThan(policy);
    }
    expect(site.readFile('favicon.svg')).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  });
});

test('the page of unknown addresses is kept out of search engines', async () => {
  expect(select(await openSite('smallest'), '/404.html', 'meta[name=robots]')).toBe('noindex');
  expect(select(await openSite('smallest'), '/', 'meta[name=robots]')).toBeUndefined();
});

test('the owner’s logo, accent and footer are on every page, and cost no style of their own', async () => {
  const site = await openSite('phare');
  expect(site.readFile('pictures/phare.svg')).toContain('fill="#7a2e4d"');
  for (const page of site.pages) {
    const { readPage } = site;
    const home = readPage(page).querySelector('body > header > a')!;
    expect(home.querySelector('img')?.getAttribute('src'), page).toBe('/pictures/phare.svg');
    const footer = readPage(page).querySelector('body > footer')!;
    expect(footer.innerHTML, page).toContain('La lumière <em>avant</em> tout');
    expect(footer.querySelector('a[href="https://phare.example.org/mentions"]')?.text).toBe(
      'Mentions légales',
    );
    expect(select(site, page, 'meta[property="og:site_name"]')).toBe("L'échelle du phare");
    const styles = readPage(page)
      .querySelectorAll('head link[rel=stylesheet]')
      .map((link) => link.getAttribute('href')!.slice(1))
      .filter((file) => file.startsWith('_astro/'))
      .map(site.readFile);
    // Minified: a colour may be written in other letters.
    expect(styles.join(), page).toMatch(/--accent:\s*light-dark\(#7a2e4d,\s*#f0a3c0\)/);
  }
});

test('links have a picture where the published address is known, below a base path too', async () => {
  for (const [name, address] of [
    ['lighthouse', 'https://lighthouse.example.org/preview.png'],
    ['lighthouse-at-base', 'https://example.org/handbook/preview.png'],
    ['smallest', undefined],
    ['phare', undefined],
  ] as const) {
    const site = await openSite(name);
    expect(site.files.includes('preview.png'), name).toBe(address !== undefined);
    for (const page of site.pages) {
      expect(select(site, page, 'meta[property="og:image"]'), page).toBe(address);
      const isItem =
        site.readPage(page).querySelector('body')!.getAttribute('data-page') === 'item';
      expect(select(site, page, 'meta[name="twitter:card"]'), page).toBe(
        address && !isItem ? 'summary_large_image' : undefined,
      );
    }
  }
  const png = readFileSync(join((await openSite('lighthouse')).folder, 'preview.png'));
  expect(imageSize(png)).toMatchObject({ type: 'png', width: 1200, height: 630 });
  expect(png.length).toBeLessThan(100_000);
});

test('search engines are asked to leave a private handbook alone, on each page and for the whole', async () => {
  const site = await openSite('phare');
  expect(site.readFile('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
  for (const page of site.pages)
    expect(select(site, page, 'meta[name=robots]'), page).toBe('noindex');
});

describe('the title of an item', () => {
  test('is its text cut after a word near 60 characters, its track and its level', async () => {
    const site = await openSite('lighthouse');
    expect(titleOf(site, '/i/main/')).toBe(
      'Keeps the main light within its published range, colour and… · Lights & optics, Keeper',
    );
    expect(titleOf(site, '/i/issues-notices/')).toMatch(
      /^Writes a notice to mariners that a tired reader understands( on)?… · Working with seafarers, Keeper$/,
    );
    expect(titleOf(site, '/i/one-more-alarm/')).toMatch(
      /^Answers each incident with one more alarm · Watch and response, Principal keeper$/,
    );
  });

  test('has words and no markup', async () => {
    const site = await openSite('lighthouse');
    expect(titleOf(site, '/i/plans-the-sector-light/')).toMatch(/^Plans the sectors of a light/);
    expect(titleOf(site, '/i/asks-what-the-panel-showed/')).toMatch(
      /^Asks what the panel showed at/,
    );
    expect(titleOf(site, '/i/takes-a-name-as-text/')).toMatch(
      /^Takes a ship that reports its name as <img src=x… ·/,
    );
  });
});

test('an index page is described by what it leads to, or by the handbook', async () => {
  const site = await openSite('lighthouse');
  expect(select(site, '/', 'meta[name=description]')).toBe(
    'What the engineers of the Coastal Lights Agency do at each grade, in every strand',
  );
  expect(select(site, '/levels/keeper/', 'meta[name=description]')).toBe(
    'Does good work on a known station, and knows whom to wake',
  );
  expect(select(site, '/i/one-more-alarm/', 'meta[name=description]')).toBe(
    'Red flag: Answers each incident with one more alarm',
  );
});
