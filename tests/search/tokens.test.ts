import { describe, expect, it } from 'vitest';
import {
  foldDiacritics,
  joinSigns,
  spaceTokens,
  splitRuns,
  splitTokens,
  splitWords,
} from '../../src/search/format/tokens.ts';

describe('a text', () => {
  it('falls into the words that are in it', () => {
    expect(splitWords('Says “yes” to the team’s buy-in, twice.')).toEqual([
      'says',
      'yes',
      'to',
      'the',
      'teams',
      'buy',
      'in',
      'twice',
    ]);
  });

  it('has one token for each run between white space, as the index has', () => {
    const tokens = splitTokens('a buy-in — and/or 1:1');
    expect(tokens.map(({ parts }) => parts)).toEqual([
      ['a'],
      ['buy', 'in'],
      [],
      ['and', 'or'],
      ['1', '1'],
    ]);
    expect(tokens.map(({ hyphenated }) => hyphenated)).toEqual([false, true, false, false, false]);
  });

  it('of other scripts has words, too', () => {
    expect(splitWords('Überprüfung مرحبا שלום 東京')).toEqual([
      'überprüfung',
      'مرحبا',
      'שלום',
      '東',
      '京',
    ]);
  });

  it.each([
    ['a soft hyphen', 'stake\u00ADholder', ['stakeholder']],
    ['a space without width', 'stake\u200Bholder', ['stakeholder']],
    ['letters as wide as signs', 'ＡＰＩ ｄｅｓｉｇｎ', ['api', 'design']],
    ['signs between letters', 'Writes设计docs', ['writes', '设', '计', 'docs']],
  ])('is the words that people type: %s', (_, text, words) => {
    expect(splitWords(text)).toEqual(words);
    expect(splitWords(spaceTokens(text))).toEqual(words);
    expect(spaceTokens(text).split(' ').length).toBe(words.length);
  });

  it('in runs is the same text', () => {
    for (const text of ['a b', ' Writes设计docs, and 东京 ', '', '设'])
      expect(splitRuns(text).join('')).toBe(text);
    expect(joinSigns(spaceTokens('写设计'))).toBe('写设计');
  });

  it('of signs alone has none', () => {
    expect(splitWords('?! … <> — 🙂')).toEqual([]);
  });
});

describe('a word', () => {
  it('is compared without its accents', () => {
    expect(foldDiacritics('überprüfung')).toBe('uberprufung');
    expect(foldDiacritics('straße')).toBe('strasse');
    expect(foldDiacritics('__proto__')).toBe('__proto__');
  });
});
