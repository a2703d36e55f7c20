import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { openSite } from '../support/sites.ts';
import { listIds } from './links.ts';
import { listIdsOfItems } from './listed-items.ts';
import { listTexts, listWords } from './words.ts';

// A ladder in a language for which the interface has no words, without traits, with two roots that
// meet in one level, and with two items that read the same.
const CONTENT = 'tests/fixtures/phare';

/** Every word of the interface in English, where it is all that an element says. */
const OURS = new Set(listWords([en]));

const { pages, readPage } = await openSite('phare');
const readMain = (address: string) => readPage(address).querySelector('main')!;

describe('a ladder in a language without words of the interface', () => {
  test('keeps its own language, and marks English words as English', () => {
    for (const page of pages) {
      const html = readPage(page).querySelector('html')!;
      expect(html.getAttribute('lang')).toBe('fr');
      expect(html.querySelector('.skip')!.getAttribute('lang'), page).toBe('en');
    }
  });

  test('says of all its words on every page which language they are in', () => {
    const files = globSync('**/*.{yaml,mdx}', { cwd: CONTENT });
    const ladder = files.map((file) => readFileSync(join(CONTENT, file), 'utf8')).join('\n');
    const wrong: string[] = [];
    let [theirs, ours] = [0, 0];
    for (const page of pages)
      for (const { text, english } of listTexts(readPage(page)))
        if (OURS.has(text)) {
          if (!english) wrong.push(`${page} ${text} is English`);
          ours++;
        } else if (ladder.includes(text) && text.length > 3) {
          if (english) wrong.push(`${page} ${text} is French`);
          theirs++;
        }
    expect(wrong).toEqual([]);
    expect(theirs).toBeGreaterThan(100);
    expect(ours).toBeGreaterThan(100);
  });

  test('uses the words that the ladder has of its own', () => {
    expect(readMain('/levels/').querySelector('h1')!.text).toBe('Grades');
  });
});

describe('a ladder with two roots that meet', () => {
  test('has a page for each pair of a level and one that it follows, and of roles of a track', () => {
    expect(pages.filter((page) => page.includes('/from-')).sort()).toEqual([
      '/levels/chef/from-gardien/',
      '/levels/chef/from-mecanicien/',
      '/levels/gardien/from-matelot/',
      '/tracks/feu/chef/from-gardien/',
      '/tracks/moteur/chef/from-mecanicien/',
    ]);
  });

  test('tells apart what the higher level carries on from each', () => {
    const below = readMain('/levels/chef/').querySelectorAll('.below');
    expect(below.map(listIdsOfItems)).toEqual([['allume', 'allume-encore'], ['graisse']]);
  });

  test('compares the higher level with each alone', () => {
    const parts = (page: string) => readMain(page).querySelectorAll('section').map(listIdsOfItems);
    expect(parts('/levels/chef/from-gardien/')).toEqual([
      ['part-seul', 'commande'],
      ['allume', 'planifie'],
      ['tient-le-journal', 'allume-encore'],
    ]);
    expect(parts('/levels/chef/from-mecanicien/')).toEqual([
      ['planifie', 'part-seul'],
      ['graisse', 'commande'],
      ['tient-le-journal'],
    ]);
  });

  test('has a page also for a level of which no track says anything', () => {
    expect(listIdsOfItems(readMain('/levels/matelot/'))).toEqual(['tient-le-journal']);
  });
});

describe('the picture of a ladder without traits', () => {
  const cells = () =>
    readMain('/')
      .querySelectorAll('tbody tr')
      .map((row) => row.querySelectorAll('td a').map((link) => link.getAttribute('href')!));

  test('has a column for each level, and one first for what holds at every level', () => {
    const heads = readMain('/').querySelectorAll('thead th').slice(1);
    expect(heads.map(({ text }) => text.trim())).toEqual([
      en.item.everyLevel,
      'Matelot',
      'Gardien',
      'Mécanicien',
      'Chef de station',
    ]);
    expect(cells().map((row) => row.length)).toEqual([5, 5]);
  });

  test('leads from each cell to its role, and from an empty one to the track', () => {
    expect(cells()).toEqual([
      [
        '/tracks/feu/#every-level',
        '/tracks/feu/',
        '/tracks/feu/gardien/',
        '/tracks/feu/',
        '/tracks/feu/chef/',
      ],
      [
        '/tracks/moteur/',
        '/tracks/moteur/',
        '/tracks/moteur/',
        '/tracks/moteur/mecanicien/',
        '/tracks/moteur/chef/',
      ],
    ]);
    for (const href of cells().flat()) {
      const [page, fragment] = href.split('#');
      if (fragment) expect(listIds({ readPage }, page!)).toContain(fragment);
    }
  });
});

test('items that read the same have titles that tell them apart by their ids', () => {
  const title = (id: string) => readPage(`/i/${id}/`).querySelector('title')!.text;
  expect(title('allume')).toBe('Allume avant la nuit · Le feu, Gardien (allume)');
  expect(title('allume-encore')).toBe('Allume avant la nuit · Le feu, Gardien (allume-encore)');
  expect(title('graisse')).toBe('Graisse les paliers · Le moteur, Mécanicien');
});
