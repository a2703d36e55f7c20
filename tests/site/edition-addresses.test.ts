import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listFragments } from '../../src/ladder/editions/fragments.ts';
import { editionFile } from '../../src/ladder/schema/edition.ts';
import { EDITIONS, LIGHTHOUSE, writeStage } from '../support/story.ts';
import { wordsOf } from '../support/html.ts';
import { findCitedWording } from './cited-wording.ts';
import { openSite } from '../support/sites.ts';
import type { Site } from '../support/sites.ts';
import { makeFolder } from '../support/folders.ts';
import { runRelease } from '../support/editions.ts';

/** What a site had under an address on the day of an edition. */
interface Published {
  page: string;
  fragment: string;
  /** For an item's page: the sentence that it showed. */
  sentence: string | undefined;
}

const PROMISED = /^\/(i|tracks|levels|traits|guides|glossary|sources|editions)\//;

const folder = makeFolder();
const sites: Site[] = [];
const published = new Map<string, Published>();
const latest = () => sites.at(-1)!;

beforeAll(async () => {
  for (const [stage, { note }] of EDITIONS.entries()) {
    writeStage(stage, folder);
    const { status, output } = await runRelease(folder, ...(note ? ['--note', note] : []));
    expect(output, 'the release').toContain(`released the edition of ${EDITIONS[stage]!.date}`);
    expect(status).toBe(0);
    // The last stage is the fixture as it is, which a test below holds it to.
    const isLast = stage === EDITIONS.length - 1;
    const source = { name: `edition-${stage}`, content: folder };
    sites.push(await openSite(isLast ? 'lighthouse' : source));
    for (const one of listAddresses(sites.at(-1)!, EDITIONS[stage]!.date))
      published.set(`${one.page}#${one.fragment} ${one.sentence ?? ''}`, one);
  }
});

/** Every promised address of a site with every fragment, of which an item's page has its editions. */
function listAddresses({ pages, readPage }: Site, edition: string): Published[] {
  return pages.flatMap((page) => {
    if (!PROMISED.test(page) || /\/from-|\/by-kind\//.test(page)) return [];
    const document = readPage(page);
    const isItem = page.startsWith('/i/');
    const sentence = isItem ? wordsOf(document.querySelector('main h1')!) : undefined;
    const fragments = isItem ? [edition] : listIds(document);
    const whole = { page, fragment: '', sentence: undefined };
    const isRetired = isItem && document.querySelector('main .past');
    if (isRetired) return [whole];
    return [whole, ...fragments.map((fragment) => ({ page, fragment, sentence }))];
  });
}

/** The ids of a page that readers link to: its own begin with a hyphen, headings in prose with `text--`. */
function listIds(document: HTMLElement): string[] {
  return document
    .querySelectorAll('main [id]')
    .map(({ id }) => id)
    .filter((id) => !/^(-|text--)/.test(id));
}

/** What a fragment leads to: an element, or for an empty one that holds a place the one around it. */
function findTarget(page: string, fragment: string): HTMLElement | undefined {
  const target = latest().readPage(page).querySelector(`[id="${fragment}"]`);
  return (target?.rawTagName === 'i' ? target.parentNode : target) ?? undefined;
}

const readEditionFile = (content: string, name: string): unknown =>
  parse(readFileSync(join(content, 'editions', name), 'utf8'));

test('the editions of the fixture are what releasing its story gives', () => {
  for (const name of [...EDITIONS.map(({ date }) => `${date}.json`), 'index.yaml'])
    expect(readEditionFile(folder, name)).toEqual(readEditionFile(LIGHTHOUSE, name));
});

test('every address ever published is a page of the last build, with its fragment', () => {
  expect(published.size).toBeGreaterThan(1000);
  const lost = [...published.values()]
    .filter(
      ({ page, fragment }) =>
        !latest().pages.includes(page) || (fragment !== '' && !findTarget(page, fragment)),
    )
    .map(({ page, fragment }) => `${page}#${fragment}`);
  expect(lost).toEqual([]);
});

test('an item’s address with an edition shows the words of that day', () => {
  const asked = [...published.values()].filter(({ sentence }) => sentence !== undefined);
  expect(asked.length).toBeGreaterThan(250);
  const other = asked.filter(({ page, fragment, sentence }) => {
    const { band, wording } = findCitedWording(latest().readPage(page), fragment)!;
    expect(band.classNames, page).toBe(wording.tagName === 'H1' ? 'band' : 'band changed');
    return wordsOf(wording) !== sentence;
  });
  expect(other).toEqual([]);
});

test('the fragments that a release promises are those that its pages have', () => {
  for (const [stage, { date }] of EDITIONS.entries()) {
    const words = editionFile.parse(
      JSON.parse(readFileSync(join(folder, 'editions', `${date}.json`), 'utf8')),
    );
    const insights = new Set(
      [...readFileSync(join(LIGHTHOUSE, 'insights.yaml'), 'utf8').matchAll(/^- id: (.*)$/gm)].map(
        ([, id]) => id!,
      ),
    );
    for (const [page, fragments] of listFragments(words)) {
      const document = sites[stage]!.readPage(page);
      const formerly = new Set(document.querySelectorAll('.formerly [id]').map(({ id }) => id));
      const shown = listIds(document).filter((id) => !formerly.has(id) && !insights.has(id));
      expect(shown.toSorted(), `${date} ${page}`).toEqual([...fragments.keys()].toSorted());
    }
  }
});

test('no page has an id twice', () => {
  for (const { pages, readPage } of sites)
    for (const page of pages) {
      const ids = readPage(page)
        .querySelectorAll('[id]')
        .map(({ id }) => id);
      expect(new Set(ids).size, page).toBe(ids.length);
    }
});

test('former ids are pages of their own, canonical to the live item and out of the sitemap', () => {
  const sitemap = latest().readFile('sitemap-0.xml');
  const canonical = (page: string) =>
    latest().readPage(page).querySelector('link[rel=canonical]')?.getAttribute('href');
  expect(canonical('/i/writes-notices-to-mariners/')).toBe(
    'https://lighthouse.example.org/i/issues-notices/',
  );
  expect(canonical('/i/keeps-the-old-log/')).toBe(
    'https://lighthouse.example.org/i/keeps-the-log/',
  );
  expect(sitemap).toContain('/i/keeps-the-log/<');
  for (const gone of [
    '/i/writes-notices-to-mariners/',
    '/i/keeps-the-old-log/',
    '/i/LT-0007/',
    '/i/reviews-and-rolls-back/',
    '/tracks/stores/',
    '/tracks/stores/keeper/',
    '/tracks/watch/apprentice/',
    '/levels/apprentice/',
    '/traits/neatness/',
  ])
    expect(sitemap).not.toContain(gone);
});

test('a retired item shows its last words, the day, the reason and what takes its place', () => {
  const page = latest().readPage('/i/reviews-and-rolls-back/');
  expect(wordsOf(page.querySelector('h1')!)).toBe(
    'Asks for a second pair of eyes, and rolls back what they find',
  );
  const facts: string[] = [];
  for (const part of page.querySelectorAll('dl > *'))
    if (part.tagName === 'DT') facts.push(wordsOf(part));
    else facts[facts.length - 1] += wordsOf(part);
  expect(facts).toEqual([
    'Retired1 June 2026',
    'ReasonAsking and undoing are two habits, and most people have one of them',
    'Replaced byAsks for a second pair of eyes on four changed linesRolls a release back at noon on a hunch, and finds the reason for it at four',
    'Was inSignals, Keeper, Software',
  ]);
  expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
});

test('an earlier wording marks the words that came and went, for eyes and ears', () => {
  const page = latest().readPage('/i/main/');
  const earlier = page.querySelectorAll('.wordings > div');
  expect(earlier.map(({ id }) => id)).toEqual(['-2025-01-15', '-2024-03-01']);
  expect(wordsOf(earlier[1]!.querySelector('ins')!)).toBe('added: , colour and rhythm');
  const bands = page.querySelectorAll('.band:not(.changed) i');
  expect(bands.map(({ id }) => id)).toEqual(['2025-09-01', '2026-06-01']);
  const merged = latest().readPage('/i/keeps-the-old-log/');
  expect(merged.querySelectorAll('.wordings del')).not.toHaveLength(0);
});

test('a past edition says so, and shows the ladder of its day', () => {
  const past = latest().readPage('/editions/2024-03-01/');
  expect(wordsOf(past.querySelector('.past')!)).toContain('as it was on 1 March 2024');
  expect(wordsOf(past.querySelector('[id="main"] a')!)).toBe(
    'Keeps the main light within its published range',
  );
  expect(past.querySelector('[id="counts-the-lamps"] a')!.getAttribute('href')).toBe(
    '/i/counts-the-lamps/#2024-03-01',
  );
  expect(latest().readPage('/editions/2026-06-01/').querySelector('.past')).toBeNull();
});
