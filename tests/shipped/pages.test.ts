import { describe, expect, test } from 'vitest';
import { openSite } from '../support/sites.ts';
import type { Site } from '../support/sites.ts';
import { KIND_NAMES, KINDS, readFacts } from '../site/ladder-facts.ts';
import { findBrokenLinks, listIds } from '../site/links.ts';
import { measurePage } from '../site/page-cost.ts';
import { SHIPPED } from './sites.ts';
import { readHandbook } from '../support/ladders.ts';

const site = await openSite(SHIPPED);
const facts = readFacts(SHIPPED.content);

describe('the pages of the handbook', () => {
  test('lead to nothing that is not there', () => {
    expect(findBrokenLinks(site)).toEqual([]);
  });

  test('have one main heading each, skip no rank, and have no id and no title twice', () => {
    for (const page of site.pages) {
      const document = site.readPage(page);
      const ranks = document
        .querySelectorAll('h1, h2, h3, h4, h5, h6')
        .map(({ tagName }) => Number(tagName.slice(1)));
      expect(
        ranks.filter((rank) => rank === 1),
        page,
      ).toHaveLength(1);
      expect(
        ranks.filter((rank, index) => rank > (ranks[index - 1] ?? 0) + 1),
        page,
      ).toEqual([]);
      const ids = listIds(site, page);
      expect(new Set(ids).size, page).toBe(ids.length);
    }
    const titles = site.pages.map((page) => site.readPage(page).querySelector('title')!.text);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('show each item of each track once', () => {
    for (const { id } of facts.tracks)
      for (const kind of KINDS)
        expect(
          site
            .readPage(`/tracks/${id}/`)
            .querySelectorAll(`ul[data-kind="${KIND_NAMES[kind]}"] > li`),
        ).toHaveLength(
          [...facts.items.values()].filter((item) => item.track === id && item.kind === kind)
            .length,
        );
  });

  test('show the prose of every guide and every trait', () => {
    const { guides, traits } = facts;
    expect(guides).toHaveLength(10);
    expect(traits).toHaveLength(7);
    for (const [folder, things] of Object.entries({ guides, traits }))
      for (const { id, title } of things) {
        const main = site.readPage(`/${folder}/${id}/`).querySelector('main')!;
        expect(main.querySelector('h1')!.text.trim()).toBe(title);
        expect(main.querySelector('.prose')!.text.split(/\s+/).length, id).toBeGreaterThan(150);
      }
  });

  test('begin with what the handbook is and how much it holds', () => {
    const main = site.readPage('/').querySelector('main')!;
    expect(main.querySelector('h1')!.text).toBe(facts.handbook.title);
    expect(main.text).toContain('53 items in 3 ');
    expect(readHandbook(SHIPPED.content).ladder.items).toHaveLength(53);
  });
});

describe('the weight of the pages, with all that they load', () => {
  const measure = ({ pages, folder, base }: Site, pattern: RegExp) =>
    pages
      .filter((page) => pattern.test(page))
      .map((page) => ({ page, ...measurePage(folder, page, base) }));

  test('is at most 8 kB and 5 requests for an item, with one script of at most 3 kB', () => {
    const costs = measure(site, /^\/i\//);
    expect(costs).toHaveLength(53);
    expect(
      costs.filter(({ bytes, requests, script }) => bytes > 8000 || requests > 5 || script > 3000),
    ).toEqual([]);
  });

  test('is at most 13 kB for a checklist', () => {
    const costs = measure(site, /^\/checklists\//);
    expect(costs.length).toBeGreaterThan(10);
    expect(costs.filter(({ bytes }) => bytes > 13_000)).toEqual([]);
  });

  test('is at most 20 kB for prose and lists', () => {
    const costs = measure(site, /^\/(?!i\/|404|search\/|print\/)/);
    expect(costs.length).toBeGreaterThan(25);
    expect(costs.filter(({ bytes }) => bytes > 20_000)).toEqual([]);
  });
});
