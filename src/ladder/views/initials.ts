import type { Term } from '../model/ladder.ts';

/** The terms that begin with one letter. */
export interface Initial {
  letter: string;
  terms: Term[];
}

/**
 * Arranges terms as a dictionary does.
 * @param terms terms in any order
 * @param language the BCP 47 tag of their language
 * @returns the letters with which any begins, each with its terms; a letter with a mark, such as Ä, is
 *   under the letter without it, and all that begins with no letter under `#`
 */
export function groupByInitial(terms: readonly Term[], language: string): Initial[] {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const initials: Initial[] = [];
  for (const term of terms.toSorted((one, other) => compare(one.term, other.term))) {
    const letter = findInitial(term.term, language);
    const last = initials.at(-1);
    if (last?.letter === letter) last.terms.push(term);
    else initials.push({ letter, terms: [term] });
  }
  return initials;
}

function findInitial(word: string, language: string): string {
  const [first = ''] = word.normalize('NFD');
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase(language) : '#';
}
