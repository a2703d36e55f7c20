// What words mean beyond themselves, as it travels: only what leads to words of the ladder.

/** Words and phrases of one meaning, and what else they lead to. */
export interface ThesaurusGroup {
  /** Those whose rarest word belongs to the part. */
  keys: string[];
  /** What means the same. */
  same: string[];
  /** What is wider or near. */
  wider: string[];
  /** What means the same as something wider, where there is little else. */
  far: string[];
}

/** The groups whose keys begin alike. */
export interface ThesaurusPart {
  groups: ThesaurusGroup[];
  /** Words of the language that the handbook lacks, joined by spaces; else they look mistyped. */
  words: string;
}

/**
 * Takes the words out of a phrase that have to be found.
 * @param words the words of the phrase
 * @param stopWords the language's stop words
 * @returns the words that are no stop words; all of them where that leaves fewer than two of several,
 *   so that "on call" is not found in every call
 */
export function pickContentWords(
  words: readonly string[],
  stopWords: ReadonlySet<string>,
): readonly string[] {
  const content = words.filter((word) => !stopWords.has(word));
  return content.length > 1 || words.length === 1 ? content : words;
}

/**
 * Whether the words of a phrase have to follow each other, as in "on call", where few of them say much;
 * not in "tight deadline".
 * @param words the words of the phrase
 * @param stopWords the language's stop words
 * @returns false also for a single word
 */
export function isFixed(words: readonly string[], stopWords: ReadonlySet<string>): boolean {
  const saying = words.filter((word) => word.length > 1 && !stopWords.has(word));
  return words.length > 1 && saying.length < 2;
}
