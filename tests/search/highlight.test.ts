import { describe, expect, it } from 'vitest';
import { KnownWords } from '../../src/search/query/known-words.ts';
import { loadLanguage } from '../../src/search/build/load-language.ts';
import { cutPieces, makeHighlighter } from '../../src/search/query/highlight.ts';
import type { Piece } from '../../src/search/query/highlight.ts';
import type { QueryTerm } from '../../src/search/query/query-terms.ts';

const language = await loadLanguage('en');
const known = new KnownWords(
  [''],
  () =>
    Promise.resolve({
      words: 'design review',
      forms: [
        ['design review', 'designreview'],
        ['dr', 'designreview'],
      ],
      chunks: '',
    }),
  language,
);
await known.require(['design']);
const asking = (...words: string[]): QueryTerm[] =>
  words.map((word, at) => ({
    words: [word],
    at,
    alternatives: [{ words: [{ word, by: 'stem' }], weight: 1, isTyped: true }],
    weight: 1,
  }));
const show = (pieces: readonly Piece[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('a highlighted text', () => {
  it.each([
    [
      'delegate',
      'Does not delegate, “delegates”, nor relegate.',
      'Does not [delegate], “[delegates]”, nor relegate.',
    ],
    ['designreview', 'A design review, or DR.', 'A [design review], or [DR].'],
    ['burnout', 'From burn out to burnout.', 'From [burn out] to [burnout].'],
    ['img', '<img src=x onerror=alert(1)>', '<[img] src=x onerror=alert(1)>'],
  ])('shows what %s was found by', (word, text, shown) => {
    expect(show(makeHighlighter(asking(word), known, language)(text))).toBe(shown);
  });

  it('is the same text, whatever it is', () => {
    const mark = makeHighlighter(asking('delegate', 'no'), known, language);
    for (const text of ['', '  ', 'a\tb  no', 'שלום no 🙂', '— delegate —'])
      expect(
        mark(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
  });

  it('is cut around what was asked for where it is long', () => {
    const long = `${'word '.repeat(80)}delegate ${'word '.repeat(80)}`.trim();
    const cut = cutPieces(makeHighlighter(asking('delegate'), known, language)(long), 20);
    expect(show(cut)).toMatch(/^… (word )+\[delegate\]( word)+ …$/);
    expect(show(cut).split(' ').length).toBeLessThan(25);
  });

  it('is cut between words, wherever the cut falls', () => {
    const text = 'Keeps (in-house) logs; hands them over, “as they are”, to whoever delegates.';
    const words = new Set(text.split(' '));
    for (const asked of ['logs', 'house', 'are', 'delegate'])
      for (let length = 1; length < 12; length++) {
        const cut = show(cutPieces(makeHighlighter(asking(asked), known, language)(text), length));
        const whole = cut.replace(/[[\]]/g, '').split(' ');
        expect(whole.filter((word) => word !== '…' && !words.has(word))).toEqual([]);
      }
  });
});
