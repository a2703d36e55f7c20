import { describe, expect, it } from 'vitest';
import { correctWord } from '../../src/search/format/correction.ts';
import { KnownWords } from '../../src/search/query/known-words.ts';
import { loadLanguage } from '../../src/search/build/load-language.ts';
import { divideWords } from '../../src/search/build/vocabulary.ts';

const KNOWN = ['delegate', 'delegation', 'design', 'deadline', 'risk', 'review', 'burnout'];

describe('a mistyped word', () => {
  it.each([
    ['delgate', 'delegate', 'a letter is missing'],
    ['delegatte', 'delegate', 'a letter is doubled'],
    ['dleegate', 'delegate', 'two letters are swapped'],
    ['delegaze', 'delegate', 'a letter is wrong'],
    ['reviiew', 'review', 'a letter is doubled'],
    ['desing', 'design', 'two letters are swapped'],
  ])('%s means %s: %s', (typed, meant) => {
    expect(correctWord(typed, KNOWN)).toBe(meant);
  });

  it('needs as few wrong letters before an ending that both words share', () => {
    expect(correctWord('letting', ['getting'], 'let')).toBeUndefined();
    expect(correctWord('rejecting', ['respecting'], 'reject')).toBeUndefined();
    expect(correctWord('deligating', ['delegating'], 'delig')).toBe('delegating');
  });

  it('is left alone when nothing is within a quarter of its length', () => {
    expect(correctWord('rusk', ['dusty'])).toBeUndefined();
    expect(correctWord('ris', KNOWN)).toBeUndefined();
    expect(correctWord('kubernetes', KNOWN)).toBeUndefined();
  });
});

describe('the vocabulary', () => {
  const words = Array.from({ length: 2_000 }, (_, at) => `${(at * 7919).toString(26)}word${at}`);

  it('is divided at first letters, so that a word tells which part it is in', () => {
    const parts = divideWords(words);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.flat().sort()).toEqual([...words].sort());
    const starts = parts.map((part) => new Set(part.map((word) => word.slice(0, 2))));
    starts.forEach((own, at) =>
      starts.slice(at + 1).forEach((other) => expect(own.isDisjointFrom(other)).toBe(true)),
    );
  });

  it('fetches the part of a word only when it is asked for, and once', async () => {
    const fetched: number[] = [];
    const parts = [['design', 'risk'], ['team']];
    const known = new KnownWords(
      ['de', 'te'],
      (part) => {
        fetched.push(part);
        return Promise.resolve({ words: parts[part]!.join(' '), forms: [], chunks: '' });
      },
      await loadLanguage('en'),
    );
    expect(fetched).toEqual([]);
    await known.require(['designs']);
    await known.require(['design', 'risk']);
    expect(fetched).toEqual([0]);
    expect(known.isKnown('designs')).toBe(true);
    expect(known.isKnown('team')).toBe(false);
    await known.require(['teams']);
    expect(known.isKnown('team')).toBe(true);
  });

  it('asks again for a part that did not come', async () => {
    let times = 0;
    const known = new KnownWords(
      [''],
      () =>
        times++ === 0
          ? Promise.reject(new Error('offline'))
          : Promise.resolve({ words: 'risk', forms: [], chunks: '' }),
      await loadLanguage('en'),
    );
    await expect(known.require(['risk'])).rejects.toThrow('offline');
    await known.require(['risk']);
    expect(known.isKnown('risks')).toBe(true);
  });
});
