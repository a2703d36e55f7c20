import { FILLED, makeLanguage, STEMMERS } from './language.ts';
import type { Language } from './language.ts';

/**
 * Loads a language outside of a page.
 * @param tongue such as `de`
 * @returns the language; plain words for one that has neither stems nor fillers
 */
export async function loadLanguage(tongue: string): Promise<Language> {
  const stemmer = Object.hasOwn(STEMMERS, tongue)
    ? ((await import(`@orama/stemmers/${STEMMERS[tongue]}`)) as { stemmer: (w: string) => string })
    : undefined;
  const filled = FILLED.includes(tongue)
    ? ((await import(`./fillers/${tongue}.ts`)) as { fillers: readonly string[] })
    : undefined;
  return makeLanguage(stemmer?.stemmer, filled?.fillers ?? []);
}
