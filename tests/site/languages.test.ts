import { expect, test } from 'vitest';
import { de } from '../../src/messages/de.ts';
import { en } from '../../src/messages/en.ts';
import { openSite } from '../support/sites.ts';
import { listTexts, listWords } from './words.ts';

const ofEnglish = listWords([en]);
const ofGerman = listWords([de]);

test('a German ladder is spoken of in German alone', async () => {
  const { pages, readPage } = await openSite('leuchtturm');
  const english = ofEnglish.filter((word) => !ofGerman.includes(word));
  expect(english.length).toBeGreaterThan(40);
  for (const page of pages) {
    const texts = listTexts(readPage(page));
    expect(
      texts.filter(({ text, english: marked }) => marked || english.includes(text)),
      page,
    ).toEqual([]);
    expect(readPage(page).querySelector('html')!.getAttribute('lang')).toBe('de');
  }
});

test('its links, headings and names are German words', async () => {
  const { readPage } = await openSite('leuchtturm');
  const { page, notFound, item } = de;
  expect(page.skip).toBe('Zum Inhalt springen');
  const home = readPage('/');
  expect(home.querySelector('.skip')!.text).toBe('Zum Inhalt springen');
  expect(home.querySelector('header nav')!.getAttribute('aria-label')).toBe(page.navigation);
  expect(readPage('/404.html').querySelector('h1')!.text).toBe(notFound.title);
  const terms = readPage('/i/hands-over-the-watch/').querySelectorAll('dt');
  expect(terms.map(({ text }) => text)).toEqual(
    expect.arrayContaining([item.place, item.extendedBy, 'Eigenschaften']),
  );
});

test('every word of the interface is there in German, and no word of it is English', () => {
  const same = ofGerman.filter((word) => ofEnglish.includes(word));
  expect(ofGerman).toHaveLength(ofEnglish.length);
  // A few short words are the same in both.
  expect(same.filter((word) => word.length > 8)).toEqual([]);
});
