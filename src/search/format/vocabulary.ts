/** The words that start with the same letters, as they travel to the browser. */
export interface VocabularyPart {
  /** Words in lower case, joined by spaces, in the order of their letters. */
  words: string;
  /** Ways of writing that start with these letters: the words of each, and the word for it. */
  forms: [form: string, word: string][];
  /** For each stem, in the order of `words`, the chunks of the results it leads to first. */
  chunks: string;
}
