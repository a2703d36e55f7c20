import { describe, expect, it } from 'vitest';
import { fold, splitTokens, splitWords } from '../../src/search/format/tokens.ts';

describe('a text', () => {
  it('falls into the words that stand in it', () => {
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
      '東京',
    ]);
  });

  it('of signs alone has none', () => {
    expect(splitWords('?! … <> — 🙂')).toEqual([]);
  });
});

describe('a word', () => {
  it('is compared without its accents', () => {
    expect(fold('überprüfung')).toBe('uberprufung');
    expect(fold('straße')).toBe('strasse');
    expect(fold('__proto__')).toBe('__proto__');
  });
});
