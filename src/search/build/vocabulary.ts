// The words that a handbook knows, in parts by their first letters, so that a query fetches only
// those that it needs.
import type { Language } from '../format/language.ts';
import type { ResultChunk } from '../format/results.ts';
import { foldDiacritics, splitWords } from '../format/tokens.ts';
import type { VocabularyPart } from '../format/vocabulary.ts';
import type { IndexEntry } from './index-entries.ts';
import type { SynonymGroup } from './synonyms.ts';

/** About how many characters a part may have before the next one begins. */
const PART_LENGTH = 1_000;

/** How many chunks of results a word leads to. */
const MOST_CHUNKS = 5;

/**
 * Makes the vocabulary.
 * @param words the known words
 * @param synonyms what is written in several ways
 * @param entries the records, for where the results of a word begin
 * @param chunks the results
 * @param language the handbook's language
 * @returns the parts, and the first letters of each
 */
export function makeVocabulary(
  words: Iterable<string>,
  synonyms: Iterable<SynonymGroup>,
  entries: readonly IndexEntry[],
  chunks: readonly ResultChunk[],
  language: Language,
): { starts: string[]; parts: VocabularyPart[] } {
  const firstChunks = findFirstChunks(entries, chunks, language);
  // A letter alone is the beginning of a word; a number or a sign of another script may be one.
  const divided = divideWords([...words].filter((word) => word.length > 1 || !/[a-z]/.test(word)));
  const starts = divided.map(([first]) => foldDiacritics(first!).slice(0, 2));
  const partOf = (word: string) => {
    const folded = foldDiacritics(word);
    return Math.max(
      0,
      starts.findLastIndex((start) => start <= folded),
    );
  };
  const forms = divided.map((): [string, string][] => []);
  for (const group of synonyms) {
    // A way of writing that is asked for brings the others, which are marked in what is found.
    const own = group.forms.map((form): [string, string] => [form.join(' '), group.word]);
    const isContent = (word: string) => !language.stopWords.has(word);
    for (const part of new Set(group.forms.map((form) => partOf(form.find(isContent) ?? form[0]!))))
      forms[part]!.push(...own);
  }
  const parts = divided.map((own, part) => ({
    words: own.join(' '),
    forms: forms[part]!,
    chunks: [...new Set(own.map((word) => foldDiacritics(language.stem(word))))]
      .map((stem) => (firstChunks.get(stem) ?? []).map((chunk) => chunk.toString(36)).join('.'))
      .join(' '),
  }));
  return { starts, parts };
}

/**
 * Divides words into parts by their first two letters.
 * @param words the known words
 * @returns the words of each part, sorted without regard to accents
 */
export function divideWords(words: Iterable<string>): string[][] {
  const sorted = [...words]
    .map((word) => ({ word, key: foldDiacritics(word) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.word < b.word ? -1 : 1));
  const parts: string[][] = [];
  let length = Infinity;
  let letters: string | undefined;
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

/** Finds, for each stem, the chunks of the first records that have it in their text. */
function findFirstChunks(
  entries: readonly IndexEntry[],
  chunks: readonly ResultChunk[],
  language: Language,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  if (chunks.length === 1) return found;
  const size = chunks[0]!.length;
  entries.forEach(({ record, expansions }, number) => {
    const chunk = Math.floor(number / size);
    for (const word of [...splitWords(record.text), ...expansions]) {
      const stem = foldDiacritics(language.stem(word));
      const own = found.get(stem);
      if (!own) found.set(stem, [chunk]);
      else if (own.length < MOST_CHUNKS && own.at(-1) !== chunk) own.push(chunk);
    }
  });
  return found;
}
