// Footnotes, images and notes in a guide, in English words: the ladder is in a language without any.
import { expect, test } from 'vitest';
import { readHandbook } from '../support/ladders.ts';
import { openSite } from '../support/sites.ts';
import { listRecords } from '../../src/search/build/records.ts';

const PAGES = ['/guides/nuit/', '/print/'];

test.each(PAGES)(
  'an image on %s has its words and its size, and is published as it is',
  async (page) => {
    const { readPage, readFile, files } = await openSite('phare');
    const [image] = readPage(page).querySelectorAll('.prose img');
    expect(image!.attributes).toEqual({
      src: '/images/feu.svg',
      alt: "Le feu tourne, et son faisceau balaie l'eau",
      width: '960',
      height: '240',
    });
    expect(readFile('images/feu.svg')).toContain('viewBox="0 0 960 240"');
    expect(files).toContain('images/nuit.png');
  },
);

test.each(PAGES)('a note on %s says what kind it is, also inside another', async (page) => {
  const { readPage } = await openSite('phare');
  const notes = readPage(page).querySelectorAll('[role=note]');
  expect(notes.map(({ structuredText }) => structuredText.split('\n')[0])).toEqual([
    'Warning',
    'Tip',
    'Note',
  ]);
  expect(notes[0]!.querySelector('[role=note]')!.textContent).toContain('On boit du café.');
  expect(readPage(page).textContent).not.toContain('[!');
});

test.each(PAGES)(
  'a footnote on %s leads there and back, and each address is the only one',
  async (page) => {
    const { readPage } = await openSite('phare');
    const document = readPage(page);
    const ids = document.querySelectorAll('[id]').map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const footnote = document.getElementById('note--guides--nuit--fn-hiver')!;
    const back = footnote.querySelector('a[data-footnote-backref]')!;
    expect(back.getAttribute('aria-label')).toBe('Back to reference 2');
    const reference = document.getElementById(back.getAttribute('href')!.slice(1))!;
    expect(reference.getAttribute('href')).toBe('#note--guides--nuit--fn-hiver');
    expect(document.querySelector('.footnotes')!.getAttribute('aria-label')).toBe('Footnotes');
  },
);

test('search finds a note by its words, and footnotes in the section in which they are written', () => {
  const { ladder } = readHandbook('tests/fixtures/phare');
  const texts = new Map(
    listRecords(ladder).map(({ path, text, rest }) => [path, `${text} ${rest}`]),
  );
  expect(texts.get('/guides/nuit/')).toMatch(/On ne dort pas/);
  expect(texts.get('/guides/nuit/#text--le-matin')).toMatch(/Il vient.*Seize heures/s);
  expect([...texts.values()].join()).not.toContain('[!');
});
