import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openSite } from '../support/sites.ts';
import type { Site } from '../support/sites.ts';

/** What a page costs whoever opens it first, in bytes as a host sends them, gzipped at level 6. */
interface Cost {
  bytes: number;
  requests: number;
  scripts: number;
}

const weigh = (bytes: string | Buffer) => gzipSync(bytes, { level: 6 }).length;

/** The page and all that it loads; its icon, which a browser asks for once a site, is left out. */
function measure(site: Site, address: string): Cost {
  const page = site.readPage(address);
  const read = (href: string) => readFileSync(join(site.folder, href.slice(site.base.length)));
  const hrefs = (selector: string, attribute: string) =>
    page.querySelectorAll(selector).map((element) => element.getAttribute(attribute)!);
  const scripts = new Set([
    ...hrefs('script[src]', 'src'),
    ...hrefs('link[rel=modulepreload]', 'href'),
  ]);
  for (const script of scripts)
    for (const [, name] of read(script)
      .toString()
      .matchAll(/(?:from|import)\s*["'](\.\/[^"']+)["']/g))
      scripts.add(script.replace(/[^/]*$/, name!.slice(2)));
  const others = new Set([
    ...hrefs('link[rel=stylesheet]', 'href'),
    ...hrefs('img[src]', 'src'),
    ...hrefs('link[rel=preload]', 'href'),
  ]);
  const weights = [...scripts, ...others].map((href) => weigh(read(href)));
  const own = weigh(readFileSync(join(site.folder, address, 'index.html')));
  return {
    bytes: weights.reduce((sum, weight) => sum + weight, own),
    requests: 1 + weights.length,
    scripts: Math.max(0, ...[...scripts].map((href) => weigh(read(href)))),
  };
}

describe.each(['shipped', 'shipped-at-base', 'lighthouse', 'leuchtturm'] as const)('%s', (name) => {
  test('the page of an item costs at most 6 kB and 4 requests, and no script over 1.5 kB', async () => {
    const site = await openSite(name);
    const items = site.pages.filter((page) => page.startsWith('/i/'));
    const costs = items.map((page) => ({ page, ...measure(site, page) }));
    expect(costs.length).toBeGreaterThan(35);
    const dear = costs.filter(
      ({ bytes, requests, scripts }) => bytes > 6000 || requests > 4 || scripts > 1500,
    );
    expect(dear).toEqual([]);
  });

  test('no script of the site is over 3 kB', async () => {
    const { files, folder } = await openSite(name);
    const scripts = files.filter((file) => /^_astro\/.*\.js$/.test(file));
    expect(scripts.length).toBeGreaterThan(0);
    const weights = scripts.map((file) => [file, weigh(readFileSync(join(folder, file)))] as const);
    expect(weights.filter(([, weight]) => weight > 3000)).toEqual([]);
  });
});

test('a page of prose or of lists costs at most 20 kB', async () => {
  const site = await openSite('shipped');
  const pages = site.pages.filter((page) => !page.startsWith('/i/') && page !== '/404.html');
  expect(pages.length).toBeGreaterThan(25);
  const costs = pages.map((page) => ({ page, ...measure(site, page) }));
  expect(costs.filter(({ bytes }) => bytes > 20_000)).toEqual([]);
});
