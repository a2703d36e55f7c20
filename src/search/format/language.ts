/** What a query is understood with in one language. */
export interface Language {
  /** The part that a word shares with its other forms, such as `deleg` of delegates. */
  stem: (word: string) => string;
  /** Words that say nothing of what a query is about. */
  stopWords: ReadonlySet<string>;
  /** Words that say little of it. */
  lightWords: ReadonlySet<string>;
}

/**
 * Takes the language out of a language tag.
 * @param tag a BCP 47 tag such as `de-CH`
 * @returns its first part in lower case
 */
export function primaryLanguage(tag: string): string {
  return tag.split('-')[0]!.toLowerCase();
}

/**
 * Makes a language of its parts. What a language does not have falls back to plain words.
 * @param stemmer the function that finds stems, if there is one
 * @param stopWords the words that say nothing of what a query is about
 * @param lightWords the words that say little of it
 * @returns the language; stems are remembered, since a handbook repeats its words
 */
export function makeLanguage(
  stemmer: ((word: string) => string) | undefined,
  stopWords: readonly string[],
  lightWords: readonly string[],
): Language {
  const known = new Map<string, string>();
  const stem = (word: string) => {
    let found = known.get(word);
    if (found === undefined) known.set(word, (found = stemmer!(word)));
    return found;
  };
  return {
    stem: stemmer ? stem : (word) => word,
    stopWords: new Set(stopWords),
    lightWords: new Set(lightWords),
  };
}
