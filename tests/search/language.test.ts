import { describe, expect, it } from 'vitest';
import { STEMMERS, tongueOf } from '../../src/search/format/language.ts';
import { loadLanguage } from '../../src/search/build/load-language.ts';

describe('a language', () => {
  it('is told by the first part of its tag', () => {
    expect(tongueOf('de-CH')).toBe('de');
    expect(tongueOf('EN')).toBe('en');
  });

  it.each(Object.keys(STEMMERS))('with stems finds them: %s', async (tongue) => {
    const { stem } = await loadLanguage(tongue);
    expect(typeof stem('delegation')).toBe('string');
    for (const word of ['constructor', '__proto__', '', 'a', '東京'])
      expect(typeof stem(word)).toBe('string');
  });

  it.each(['ja', 'constructor', 'xx'])(
    'without stems or fillers has plain words: %s',
    async (tongue) => {
      const { stem, fillers } = await loadLanguage(tongue);
      expect(stem('delegates')).toBe('delegates');
      expect(fillers.size).toBe(0);
    },
  );

  it('has fillers that leave no question without its "no"', async () => {
    for (const [tongue, words] of Object.entries({
      en: ['no', 'not', 'without'],
      de: ['nicht', 'kein', 'ohne'],
    })) {
      const { fillers } = await loadLanguage(tongue);
      for (const word of words) expect(fillers.has(word)).toBe(false);
    }
  });
});
