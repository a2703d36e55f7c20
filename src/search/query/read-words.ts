// The words of a query: which are known, which were mistyped, which nobody knows.
import type { Correction } from '../format/correction.ts';
import type { Language } from '../format/language.ts';
import { splitTokens } from '../format/tokens.ts';
import type { KnownWords } from './known-words.ts';
import type { Thesaurus } from './thesaurus.ts';

/** A word of a query, and the place of its token. */
export interface QueryWord {
  word: string;
  at: number;
}

/** The words of a query as they are searched, and what became of the others. */
export interface ReadWords {
  words: QueryWord[];
  corrections: Correction[];
  /** Words that the handbook does not have; the thesaurus may know the phrase that they are in. */
  strange: string[];
}

/** What the words of a query are read with. */
export interface WordKnowledge {
  language: Language;
  known: KnownWords;
  thesaurus: Thesaurus;
}

// Beyond these a query is not read: the longest in the tests of real questions has 14 words.
const MOST_CHARACTERS = 1_000;
const MOST_WORDS = 24;

/**
 * Reads the words of a query.
 * @param query as typed
 * @param knowledge the handbook's words and the thesaurus
 * @param asTyped whether mistyped words are left as they are
 * @returns the words
 * @throws whatever fetching the vocabulary throws
 */
export async function readWords(
  query: string,
  { known, language, thesaurus }: WordKnowledge,
  asTyped: boolean,
): Promise<ReadWords> {
  const typed = splitTokens(query.slice(0, MOST_CHARACTERS))
    .flatMap(({ parts }, at) => parts.map((word) => ({ word, at })))
    .slice(0, MOST_WORDS);
  const plain = typed.map(({ word }) => word);
  const isStopWord = (word: string) => language.stopWords.has(word);
  // The last word may be the beginning of another.
  const asked = plain.filter((word, at) => !isStopWord(word) || at === plain.length - 1);
  await Promise.all([known.require(asked), thesaurus.require(plain)]);
  const read: ReadWords = { words: [], corrections: [], strange: [] };
  for (const { word, at } of typed) {
    // A single letter that is no word is the beginning of one that is still on its way.
    if (word.length === 1 && !known.isKnown(word)) continue;
    if (known.isKnown(word) || known.isStart(word) || isStopWord(word)) {
      read.words.push({ word, at });
      continue;
    }
    const joined = thesaurus.isWord(word) ? undefined : await known.splitJoined(word);
    const isRight = asTyped || joined !== undefined || thesaurus.isWord(word);
    const meant = isRight ? undefined : await known.correct(word);
    if (joined) read.words.push(...joined.map((part, index) => ({ word: part, at: at + index })));
    else if (meant) {
      await thesaurus.require([meant]);
      read.corrections.push({ typed: word, meant });
      read.words.push({ word: meant, at });
    } else {
      read.strange.push(word);
      read.words.push({ word, at });
    }
  }
  return read;
}
