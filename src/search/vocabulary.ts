// The words that a handbook knows, in parts by their first letters, so that a question fetches only
// those that it needs.
import { countEdits } from '../ladder/nearest.ts';
import { fold } from './words.ts';

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

/** A word typed wrongly and the one most likely meant. */
export interface Correction {
  typed: string;
  meant: string;
}

/**
 * Finds the known word that a mistyped one most likely stands for.
 * @param typed what was typed, folded
 * @param known the folded words to choose from
 * @returns the nearest, at most a quarter of the typed length away; among equals the one that shares
 *   more of its beginning; undefined where there is none
 */
export function correctWord(typed: string, known: Iterable<string>): string | undefined {
  const most = Math.floor(typed.length / 4);
  const [nearest] = rankWords(typed, known, most);
  return nearest;
}

/**
 * Ranks known words by how near they are to what was typed.
 * @param typed what was typed, folded
 * @param known the folded words to choose from
 * @param most the number of edits beyond which a word is no longer near
 * @returns the words, nearest first
 */
export function rankWords(typed: string, known: Iterable<string>, most: number): string[] {
  const near: { word: string; edits: number; shared: number }[] = [];
  for (const word of known) {
    const edits = countEdits(typed, word, most);
    if (edits > most) continue;
    let shared = 0;
    while (shared < typed.length && typed[shared] === word[shared]) shared++;
    near.push({ word, edits, shared });
  }
  near.sort((a, b) => a.edits - b.edits || b.shared - a.shared || (a.word < b.word ? -1 : 1));
  return near.map(({ word }) => word);
}
