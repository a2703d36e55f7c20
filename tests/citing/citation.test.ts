import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeHtml, writeLine, writeMarkdown } from '../../src/citing/citation.ts';
import { escapeMarkdown } from '../../src/ladder/text/escape.ts';
import { elementsOf, readHtml, render, wordsOf } from './rendered.ts';

const SIGNS = [
  ...'|`[]<>"\'\\*_~$&#!()+-=:;@{}^.,',
  ...['1.', '23)', '- ', '&amp;', '&#35;', 'http://', 'www.', '](x)', '<b>', '![', '[^1]', ':-)'],
  ...['🌊', '👩‍🔧', '❤️', 'منارة', 'מגדלור', 'ß', 'é', '\u00a0', '\u200b', '‘', '»'],
  ...['a', 'bc', 'Z', '0', ' ', ' '],
];

/** Words on one line in which every sign that some syntax knows is likely. */
const words = fc
  .oneof(
    fc
      .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 12 })
      .map((signs) => signs.join('')),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  )
  .map((text) => text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029\ufffd]| +/g, ' ').trim())
  .filter((text) => text !== '' && !/[\ud800-\udfff]/u.test(text));

const LINK = 'https://handbook.example.org/i/reviews-code/#2026-06-01';
const citations = fc.record({ words, of: words, from: words }).map((parts) => ({
  ...parts,
  markdown: escapeMarkdown(parts.words),
  html: parts.words.replace(/&/g, '&amp;').replace(/</g, '&lt;'),
  link: LINK,
}));

describe.each(['CommonMark', 'GitHub'] as const)('in Markdown as %s reads it', (flavour) => {
  test('a citation is one quotation whose words are as they were, with the link below', () => {
    fc.assert(
      fc.property(citations, (citation) => {
        const [quotation, ...others] = render(writeMarkdown(citation), flavour);
        expect(others).toEqual([]);
        const [text, source, ...more] = elementsOf(quotation!);
        expect(more).toEqual([]);
        expect(wordsOf(text!)).toBe(citation.words);
        expect(wordsOf(source!)).toBe(`${citation.of}. ${citation.from}`);
        const links = elementsOf(source!).filter((one) => one.properties['href'] === LINK);
        expect(links.map(wordsOf)).toEqual([citation.from]);
      }),
      { numRuns: 2000 },
    );
  });
});

test('words can be pasted into a table, at the start of a line and inside one', () => {
  fc.assert(
    fc.property(words, (text) => {
      const [table] = render(`| a |\n| - |\n| ${escapeMarkdown(text)} |\n`, 'GitHub');
      const [, body] = elementsOf(table!);
      expect(wordsOf(body!).trim()).toBe(text.trim());
      const [line] = render(`then ${escapeMarkdown(text)}`, 'GitHub');
      expect(wordsOf(line!)).toBe(`then ${text}`);
    }),
    { numRuns: 1000 },
  );
});

test('in HTML a citation is a quotation and its source, with the words as they were', () => {
  fc.assert(
    fc.property(citations, (citation) => {
      const [quotation, source, ...others] = readHtml(writeHtml(citation));
      expect(others).toEqual([]);
      expect(wordsOf(quotation!)).toBe(citation.words);
      expect(wordsOf(source!)).toBe(`${citation.of}. ${citation.from}`);
      expect(elementsOf(source!).map((link) => link.properties['href'])).toEqual([LINK]);
    }),
    { numRuns: 1000 },
  );
});

const REVIEWS = {
  words: 'Reviews "all" code, “his” and (“hers”) too',
  markdown: '',
  html: '',
  of: 'Responsibility, Technical, Senior',
  from: 'A handbook, edition of 1 June 2026',
  link: LINK,
};
const SOURCE = `Responsibility, Technical, Senior. A handbook, edition of 1 June 2026. ${LINK}`;

test('as one line a citation holds the words, the place, the edition and the link, with single marks inside', () => {
  expect(writeLine(REVIEWS, '“”‘’')).toBe(`“Reviews ‘all’ code, ‘his’ and (‘hers’) too” ${SOURCE}`);
  const words = 'Sagt „nein“ und "ja"';
  expect(writeLine({ ...REVIEWS, words }, '„“‚‘')).toBe(`„Sagt ‚nein‘ und ‚ja‘“ ${SOURCE}`);
});

test('a part of a page is cited by its name, without quotation marks, in every form', () => {
  const part = { ...REVIEWS, words: '' };
  expect(writeLine(part, '“”‘’')).toBe(SOURCE);
  expect(writeMarkdown(part)).toBe(`${part.of}. [${part.from}](${LINK})\n`);
  expect(writeHtml(part)).toBe(`<p>${part.of}. <a href="${LINK}">${part.from}</a></p>`);
});

test('what to do instead follows the quoted words in every form', () => {
  const both = { ...REVIEWS, words: 'Guesses', markdown: 'Guesses', html: 'Guesses' };
  const citation = { ...both, instead: 'Instead: Measures *it*' };
  expect(writeLine(citation, '“”‘’')).toBe(`“Guesses” “Instead: Measures *it*” ${SOURCE}`);
  expect(writeMarkdown(citation)).toContain('> Guesses\n>\n> Instead: Measures \\*it\\*\n>\n> ');
  expect(writeHtml(citation)).toContain('<p>Guesses</p><p>Instead: Measures *it*</p></blockquote>');
});

test('words that no syntax knows stay free of backslashes', () => {
  const plain = 'Says no, kindly: “not now” (and why), e.g. at 9:30 – 50 % of the time! #1 of 2-3';
  expect(escapeMarkdown(plain)).toBe(plain);
});
