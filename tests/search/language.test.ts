import { describe, expect, it } from 'vitest';
import { primaryLanguage } from '../../src/search/format/language.ts';
import { loadLanguage, STEMMERS } from '../../src/search/build/load-language.ts';

describe('a language', () => {
  it('is told by the first part of its tag', () => {
    expect(primaryLanguage('de-CH')).toBe('de');
    expect(primaryLanguage('EN')).toBe('en');
  });

  it.each(Object.keys(STEMMERS))('with stems finds them: %s', async (language) => {
    const { stem } = await loadLanguage(language);
    expect(typeof stem('delegation')).toBe('string');
    for (const word of ['constructor', '__proto__', '', 'a', '東京'])
      expect(typeof stem(word)).toBe('string');
  });

  it.each(['ja', 'constructor', 'xx'])(
    'without stems or stop words has plain words: %s',
    async (language) => {
      const { stem, stopWords } = await loadLanguage(language);
      expect(stem('delegates')).toBe('delegates');
      expect(stopWords.size).toBe(0);
    },
  );

  it('has stop words that leave no question without its "no"', async () => {
    for (const [language, words] of Object.entries({
      en: ['no', 'not', 'without'],
      de: ['nicht', 'kein', 'ohne'],
    })) {
      const { stopWords } = await loadLanguage(language);
      for (const word of words) expect(stopWords.has(word)).toBe(false);
    }
  });
});
