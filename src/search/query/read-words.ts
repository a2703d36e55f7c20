// The words of a query: which are known, which were mistyped, which nobody knows.
import type { Language } from '../format/language.ts';
import { splitTokens } from '../format/tokens.ts';
import type { Correction } from './correction.ts';
import type { KnownWords } from './known-words.ts';

/** A word of a query, and the place of its token. */
export interface QueryWord {
  word: string;
  at: number;
}

/** The words of a query as they are searched, and what became of the others. */
export interface ReadWords {
  words: QueryWord[];
  corrections: Correction[];
  unknown: string[];
}

// Beyond these a query is not read: the longest in the tests of real questions has 14 words.
const MOST_CHARACTERS = 1_000;
const MOST_WORDS = 24;

/**
 * Reads the words of a query.
 * @param query as typed
 * @param known the handbook's words
 * @param language the handbook's language
 * @param asTyped whether mistyped words are left as they are
 * @returns the words
 * @throws whatever fetching the vocabulary throws
 */
export async function readWords(
  query: string,
  known: KnownWords,
  language: Language,
  asTyped: boolean,
): Promise<ReadWords> {
  const typed = splitTokens(query.slice(0, MOST_CHARACTERS))
    .flatMap(({ parts }, at) => parts.map((word) => ({ word, at })))
    .slice(0, MOST_WORDS);
  await known.require(typed.map(({ word }) => word));
  const read: ReadWords = { words: [], corrections: [], unknown: [] };
  for (const { word, at } of typed) {
    // A single letter that is no word is the beginning of one that is still on its way.
    if (word.length === 1 && !known.isKnown(word)) continue;
    if (known.isKnown(word) || known.isStart(word) || language.stopWords.has(word)) {
      read.words.push({ word, at });
      continue;
    }
    const joined = await known.splitJoined(word);
    const meant = joined || asTyped ? undefined : await known.correct(word);
    if (joined) read.words.push(...joined.map((part, index) => ({ word: part, at: at + index })));
    else if (meant) {
      read.corrections.push({ typed: word, meant });
      read.words.push({ word: meant, at });
    } else read.unknown.push(word);
  }
  return read;
}
