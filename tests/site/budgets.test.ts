import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSite, SITES } from '../support/sites.ts';
import { pickRole, readHandbook } from '../support/ladders.ts';
import { wideSite } from '../support/wide-ladder.ts';
import { listRoleItems } from '../../src/ladder/views/role.ts';
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

describe('a ladder of many tracks and levels', () => {
  const wide = wideSite();
  const { ladder } = readHandbook(wide.content);
  const bytesOf = async (page: string) => measurePage((await openSite(wide)).folder, page).bytes;

  test('has a page of a role with forty items that costs at most 14 kB with all its parts', async () => {
    expect(listRoleItems(pickRole(ladder, 'charts/grade-8'))).toHaveLength(40);
    expect(await bytesOf('/tracks/charts/grade-8/')).toBeLessThanOrEqual(14_000);
  });

  test('has a page of a track with a table of eight levels by twelve sections that costs at most 60 kB', async () => {
    const { readPage } = await openSite(wide);
    const table = readPage('/tracks/charts/').querySelector('.matrix table')!;
    // And what holds at every level, and what is in no section.
    expect(table.querySelectorAll('thead th')).toHaveLength(10);
    expect(table.querySelectorAll('tbody tr')).toHaveLength(13);
    expect(await bytesOf('/tracks/charts/')).toBeLessThanOrEqual(60_000);
  });
});
