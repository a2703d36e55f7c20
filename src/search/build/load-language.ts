import { fillers as german } from '../query/stop-words/de.ts';
import { fillers as english } from '../query/stop-words/en.ts';
import { makeLanguage, STEMMERS } from '../format/language.ts';
import type { Language } from '../format/language.ts';

const FILLERS: Readonly<Record<string, readonly string[]>> = { de: german, en: english };

/**
 * Loads a language outside of a page.
 * @param tongue such as `de`
 * @returns the language; plain words for one that has neither stems nor fillers
 */
export async function loadLanguage(tongue: string): Promise<Language> {
  const name = Object.hasOwn(STEMMERS, tongue) ? STEMMERS[tongue] : undefined;
  const stemmer: { stemmer(word: string): string } | undefined =
    name && (await import(/* @vite-ignore */ `@orama/stemmers/${name}`));
  const fillers = Object.hasOwn(FILLERS, tongue) ? FILLERS[tongue]! : [];
  return makeLanguage(stemmer?.stemmer, fillers);
}
