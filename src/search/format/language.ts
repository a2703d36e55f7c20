/** What a question is understood with in one language. */
export interface Language {
  /** The part that a word shares with its other forms, such as `deleg` of delegates. */
  stem: (word: string) => string;
  /** Words that say nothing of what a question is about. */
  fillers: ReadonlySet<string>;
}

/** The languages whose words have known stems, each with the name of its stemmer's module. */
export const STEMMERS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  bg: 'bulgarian',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'indian',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  ne: 'nepali',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  uk: 'ukrainian',
};

/** The languages that have a list of filler words, in `fillers/`. */
export const FILLED: readonly string[] = ['de', 'en'];

/**
 * Takes the language out of a language tag.
 * @param tag a BCP 47 tag such as `de-CH`
 * @returns its first part in lower case
 */
export function tongueOf(tag: string): string {
  return tag.split('-')[0]!.toLowerCase();
}

/**
 * Makes a language of its parts. What a language does not have falls back to plain words.
 * @param stemmer the function that finds stems, if there is one
 * @param fillers the words that say nothing of what a question is about
 * @returns the language; stems are remembered, since a handbook repeats its words
 */
export function makeLanguage(
  stemmer: ((word: string) => string) | undefined,
  fillers: readonly string[],
): Language {
  const known = new Map<string, string>();
  const stem = (word: string) => {
    let found = known.get(word);
    if (found === undefined) known.set(word, (found = stemmer!(word)));
    return found;
  };
  return { stem: stemmer ? stem : (word) => word, fillers: new Set(fillers) };
}

/**
 * Writes the module that brings one language to a page, so that the browser loads no other.
 * @param tongue such as `de`
 * @returns the module's source; its default export is the {@link Language}
 */
export function writeLanguageModule(tongue: string): string {
  const stemmer = Object.hasOwn(STEMMERS, tongue) && STEMMERS[tongue];
  return [
    `import { makeLanguage } from '/src/search/format/language.ts';`,
    stemmer && `import { stemmer } from '@orama/stemmers/${stemmer}';`,
    FILLED.includes(tongue) &&
      `import { fillers } from '/src/search/query/stop-words/${tongue}.ts';`,
    `export default makeLanguage(${stemmer ? 'stemmer' : 'undefined'}, ${FILLED.includes(tongue) ? 'fillers' : '[]'});`,
  ]
    .filter(Boolean)
    .join('\n');
}
