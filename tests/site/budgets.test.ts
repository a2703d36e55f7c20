import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSite } from '../support/sites.ts';
import type { Site } from '../support/sites.ts';
import { measurePage, weigh } from './page-cost.ts';

const measureAll = ({ pages, folder, base }: Site, pattern: RegExp) =>
  pages
    .filter((page) => pattern.test(page))
    .map((page) => ({ page, ...measurePage(folder, page, base) }));

describe.each(['shipped', 'shipped-at-base', 'lighthouse', 'leuchtturm'] as const)('%s', (name) => {
  test('the page of an item costs at most 6 kB and 4 requests, and no script over 1.5 kB', async () => {
    const costs = measureAll(await openSite(name), /^\/i\//);
    expect(costs.length).toBeGreaterThan(35);
    // The page, its style and its style for paper: less would mean that something was not weighed.
    expect(costs.filter(({ bytes, requests }) => bytes < 2000 || requests < 3)).toEqual([]);
    expect(
      costs.filter(({ bytes, requests, script }) => bytes > 6000 || requests > 4 || script > 1500),
    ).toEqual([]);
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
  const costs = measureAll(await openSite('shipped'), /^\/(?!i\/|404)/);
  expect(costs.length).toBeGreaterThan(25);
  expect(costs.filter(({ bytes }) => bytes > 20_000)).toEqual([]);
});
