// Finds words that belong together in running text.
import type { Language } from './language.ts';
import { foldDiacritics } from './tokens.ts';

/** Finds phrases in running text. */
export interface PhraseFinder {
  /**
   * @param words the words of a text in order
   * @param at where to look
   * @returns the length of the longest phrase that starts there, and the words that stand for what it
   *   may mean
   */
  findAt(words: readonly string[], at: number): { length: number; words: string[] } | undefined;
}

/**
 * Makes a finder of phrases, which compares words by their stems.
 * @param phrases the words of each, and the word that stands for it
 * @param language the handbook's language
 * @returns the finder
 */
export function makePhraseFinder(
  phrases: Iterable<{ form: readonly string[]; word: string }>,
  language: Language,
): PhraseFinder {
  const key = (word: string) => foldDiacritics(language.stem(word));
  const byFirst = new Map<string, Map<string, { length: number; words: string[] }>>();
  for (const { form, word } of phrases) {
    const keys = form.map(key);
    const starting = byFirst.get(keys[0]!) ?? new Map();
    byFirst.set(keys[0]!, starting);
    const whole = keys.join(' ');
    const known = starting.get(whole) ?? { length: form.length, words: [] };
    if (!known.words.includes(word)) known.words.push(word);
    starting.set(whole, known);
  }
  return {
    findAt(words, at) {
      const starting = byFirst.get(key(words[at]!));
      if (!starting) return undefined;
      let longest: { length: number; words: string[] } | undefined;
      for (const [whole, found] of starting) {
        if (found.length <= (longest?.length ?? 0) || at + found.length > words.length) continue;
        const here = words.slice(at, at + found.length).map(key);
        if (here.join(' ') === whole) longest = found;
      }
      return longest;
    },
  };
}
