import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'node-html-parser';
import type { HTMLElement } from 'node-html-parser';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { buildSite } from '../support/build-site.ts';
import { listIds } from './links.ts';
import { listIdsOfItems } from './listed-items.ts';
import { listTexts, listWords } from './words.ts';

// A ladder in a language for which the interface has no words, without traits, with two roots that
// meet in one level, and with two items that read the same.
const FILES = {
  'handbook.yaml': `
    title: L'échelle du phare
    language: fr
    edition: 2026-06-01
    site: https://phare.example.org
    labels: { level: { one: Grade, many: Grades } }
    levels:
      - { id: matelot, title: Matelot }
      - { id: gardien, title: Gardien }
      - { id: mecanicien, title: Mécanicien, follows: [] }
      - { id: chef, title: Chef de station, follows: [gardien, mecanicien] }`,
  'tracks/feu/track.yaml': 'title: Le feu',
  'tracks/feu/every-level.yaml': `
    responsibilities: [{ id: tient-le-journal, text: Tient le journal }]`,
  'tracks/feu/gardien.yaml': `
    responsibilities:
      - { id: allume, text: Allume avant la nuit }
      - { id: allume-encore, text: Allume avant la nuit }`,
  'tracks/feu/chef.yaml': `
    responsibilities: [{ id: planifie, text: Planifie la veille, builds-on: [allume] }]
    anti-patterns: [{ id: part-seul, text: Part seul, breaks: [planifie], instead: Part à deux }]`,
  'tracks/moteur/track.yaml': 'title: Le moteur',
  'tracks/moteur/mecanicien.yaml': `
    responsibilities: [{ id: graisse, text: Graisse les paliers }]`,
  'tracks/moteur/chef.yaml': `
    responsibilities: [{ id: commande, text: Commande les pièces, builds-on: [graisse] }]`,
  'guides/nuit.mdx': '---\ntitle: La nuit\n---\n\nElle est longue.\n',
};

/** Every word of the interface in English, as it stands alone on a page. */
const OURS = new Set(listWords([en]));

let folder: string;
let pages: string[];
const readPage = (address: string): HTMLElement =>
  parse(readFileSync(join(folder, address, address.endsWith('/') ? 'index.html' : ''), 'utf8'));
const readMain = (address: string) => readPage(address).querySelector('main')!;

beforeAll(async () => {
  const content = join(inject('sites'), 'phare-content');
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text.replace(/^ {4}/gm, '').trimStart());
  }
  folder = await buildSite(join(inject('sites'), 'phare'), { HANDBOOK_CONTENT: content });
  pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`);
});

describe('a ladder in a language without words of the interface', () => {
  test('keeps its own language, and marks English words as English', () => {
    for (const page of pages) {
      const html = readPage(page).querySelector('html')!;
      expect(html.getAttribute('lang')).toBe('fr');
      expect(html.querySelector('.skip')!.getAttribute('lang'), page).toBe('en');
    }
  });

  test('says of all its words on every page which language they are in', () => {
    const ladder = Object.values(FILES).join('\n');
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
  test('has a page for each pair of a level and one that it follows', () => {
    expect(pages.filter((page) => page.includes('/from-')).sort()).toEqual([
      '/levels/chef/from-gardien/',
      '/levels/chef/from-mecanicien/',
      '/levels/gardien/from-matelot/',
    ]);
  });

  test('tells apart what the higher level carries on from each', () => {
    const below = readMain('/levels/chef/').querySelectorAll('.below');
    expect(below.map(listIdsOfItems)).toEqual([['allume', 'allume-encore'], ['graisse']]);
  });

  test('compares the higher level with each alone', () => {
    const parts = (page: string) => readMain(page).querySelectorAll('section').map(listIdsOfItems);
    expect(parts('/levels/chef/from-gardien/')).toEqual([
      ['commande', 'part-seul'],
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

  test('leads from each cell to its items, and from an empty one to the track', () => {
    expect(cells()).toEqual([
      [
        '/tracks/feu/#every-level',
        '/tracks/feu/',
        '/tracks/feu/#gardien',
        '/tracks/feu/',
        '/tracks/feu/#chef',
      ],
      [
        '/tracks/moteur/',
        '/tracks/moteur/',
        '/tracks/moteur/',
        '/tracks/moteur/#mecanicien',
        '/tracks/moteur/#chef',
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
