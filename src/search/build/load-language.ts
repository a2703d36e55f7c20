// Stems and stop words, found by the language's name: a new language needs no line here.
import { fileURLToPath } from 'node:url';
import { makeLanguage } from '../format/language.ts';
import type { Language } from '../format/language.ts';
import { readWordList } from './language-files.ts';

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

/** The lists of words that a query is understood with. */
const LISTS = ['stop-words', 'light-words'] as const;

/**
 * Loads a language outside of a page.
 * @param language such as `de`
 * @returns the language; plain words for one that has neither stems nor stop words
 */
export async function loadLanguage(language: string): Promise<Language> {
  const name = Object.hasOwn(STEMMERS, language) ? STEMMERS[language] : undefined;
  const stemmer: { stemmer(word: string): string } | undefined =
    name && (await import(/* @vite-ignore */ `@orama/stemmers/${name}`));
  const [stopWords, lightWords] = LISTS.map((folder) => readWordList(folder, language));
  return makeLanguage(stemmer?.stemmer, stopWords!, lightWords!);
}

const LANGUAGE_MODULE = fileURLToPath(new URL('../format/language.ts', import.meta.url));

/**
 * Writes the module that brings one language to a page, so that the browser loads no other.
 * @param language such as `de`
 * @returns the module's source; its default export is the {@link Language}
 */
export function writeLanguageModule(language: string): string {
  const stemmer = Object.hasOwn(STEMMERS, language) && STEMMERS[language];
  const lists = LISTS.map((folder) => readWordList(folder, language).join(' '));
  return [
    `import { makeLanguage } from ${JSON.stringify(LANGUAGE_MODULE)};`,
    stemmer && `import { stemmer } from '@orama/stemmers/${stemmer}';`,
    `const lists = ${JSON.stringify(lists)}.map((words) => words.split(' '));`,
    `export default makeLanguage(${stemmer ? 'stemmer' : 'undefined'}, ...lists);`,
  ]
    .filter(Boolean)
    .join('\n');
}
