// The words that a handbook knows, in parts by their first letters, so that a question fetches only
// those that it needs.
import { fold } from '../format/tokens.ts';

/** The words that start with the same letters, as they travel to the browser. */
export interface VocabularyPart {
  /** Words in lower case, joined by spaces, in the order of their letters. */
  words: string;
  /** Ways of writing that start with these letters: the words of each, and the word for it. */
  forms: [form: string, word: string][];
  /** For each stem, in the order of `words`, the shelves of the records it leads to first. */
  shelves: string;
}

/** About how many characters a part may have before the next one begins. */
const PART_LENGTH = 2_500;

/**
 * Divides words into parts by their first two letters.
 * @param words the known words
 * @returns the words of each part, sorted without regard to accents
 */
export function divideWords(words: Iterable<string>): string[][] {
  const sorted = [...words]
    .map((word) => ({ word, key: fold(word) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.word < b.word ? -1 : 1));
  const parts: string[][] = [];
  let length = Infinity;
  let letters = '';
  for (const { word, key } of sorted) {
    const start = key.slice(0, 2);
    if (length > PART_LENGTH && start !== letters) {
      parts.push([]);
      length = 0;
    }
    letters = start;
    parts.at(-1)!.push(word);
    length += word.length + 1;
  }
  return parts;
}
