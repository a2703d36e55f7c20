import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSite, SITES } from '../support/sites.ts';
import type { Site } from '../support/sites.ts';
import { measurePage, weigh } from './page-cost.ts';

const measureAll = ({ pages, folder, base }: Site, pattern: RegExp) =>
  pages
    .filter((page) => pattern.test(page))
    .map((page) => ({ page, ...measurePage(folder, page, base) }));

describe.each(SITES)('$name', (source) => {
  test('the page of an item costs at most 8 kB and 5 requests, with one script of at most 3 kB', async () => {
    const costs = measureAll(await openSite(source), /^\/i\//);
    expect(costs).not.toEqual([]);
    // The page, its style and its style for paper: less would mean that something was not weighed.
    expect(costs.filter(({ bytes, requests }) => bytes < 2000 || requests < 3)).toEqual([]);
    expect(
      costs.filter(({ bytes, requests, script }) => bytes > 8000 || requests > 5 || script > 3000),
    ).toEqual([]);
  });

  test('only the page of search, which holds the engine, has a script of more than 4 kB', async () => {
    const { files, folder, pages, readPage } = await openSite(source);
    const scripts = files.filter((file) => /^_astro\/.*\.js$/.test(file));
    const large = scripts.filter((file) => weigh(readFileSync(join(folder, file))) > 4000);
    const loaded = new Set(
      pages.flatMap((page) =>
        readPage(page)
          .querySelectorAll('script[src]')
          .map((script) => script.getAttribute('src')!.replace(/^.*(?=_astro\/)/, '')),
      ),
    );
    // What reads documents of Word is loaded where one is chosen.
    expect(large.filter((file) => !loaded.has(file)).length).toBeLessThanOrEqual(1);
    expect(large.filter((file) => loaded.has(file))).toHaveLength(1);
  });
});
