import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { openSite, SITES } from '../support/sites.ts';
import { findBrokenLinks, listLinks } from './links.ts';
import type { LinkedSite } from './links.ts';

describe.each(SITES)('$name', (source) => {
  test('every link, fragment, style and picture leads to something', async () => {
    const site = await openSite(source);
    expect(listLinks(site).length).toBeGreaterThan(50);
    expect(findBrokenLinks(site)).toEqual([]);
  });
});

test('below a base path every page leads to that path', async () => {
  const site = await openSite('lighthouse-at-base');
  for (const page of site.pages)
    expect(
      listLinks({ ...site, pages: [page], files: [] }).filter(({ target }) =>
        target.pathname.startsWith('/handbook/'),
      ).length,
      page,
    ).toBeGreaterThan(3);
});

test('the site at a base and the one without have the same pages and words', async () => {
  const [below, at] = [await openSite('lighthouse-at-base'), await openSite('lighthouse')];
  expect(below.pages).toEqual(at.pages);
  // What is made for paper says the addresses of things, and these hold the base.
  for (const page of at.pages.filter((one) => !/^\/(checklists|print|i|cite)\//.test(one)))
    expect(below.readPage(page).querySelector('main')!.text, page).toBe(
      at.readPage(page).querySelector('main')!.text,
    );
});

describe('a link that leads to nothing is seen where it', () => {
  const pages: Record<string, string> = {
    '/': '',
    '/a/': '<p id="here"></p>',
  };
  const read = (html: string): LinkedSite => ({
    base: '/base/',
    files: ['index.html', 'a/index.html', 'style.css'],
    pages: Object.keys(pages),
    readPage: (address) => parse(address === '/' ? html : pages[address]!),
    readFile: () => 'a { background: url(/base/picture.png) }',
  });

  test.each([
    ['has no page', '<a href="/base/b/">', 'no such page or file'],
    ['lacks its last slash', '<a href="/base/a">', 'no such page or file'],
    ['lacks the base', '<a href="/a/">', 'outside of the base'],
    ['has no target on its page', '<a href="a/#there">', 'no such fragment'],
    ['leads into a file', '<a href="style.css#x">', 'no such fragment'],
    ['runs a script', '<a href="javascript:void 0">', 'another scheme'],
    ['names a script that is not there', '<script src="x.js"></script>', 'no such page or file'],
  ])('%s', (_, html, fault) => {
    const [found, ...others] = findBrokenLinks(read(html));
    expect(found).toContain(fault);
    expect(others).toEqual(['/style.css -> /base/picture.png: no such page or file']);
  });

  test('and not where it does', () => {
    const html =
      '<a href="a/#here"><a href="/base/"><link href="style.css"><a href="https://x.example/b">';
    expect(findBrokenLinks({ ...read(html), readFile: () => '' })).toEqual([]);
  });
});
