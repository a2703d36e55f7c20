// One thing written in several ways: burn-out, burnout and burn out; design review and DR. Each has
// one word that stands for all of them. The index has that word for whatever is written in any of
// the ways, and a query that uses any of them asks for it.
import type { Term } from '../../ladder/model/ladder.ts';
import type { PhraseFinder } from '../format/phrase-finder.ts';
import { splitTokens, splitWords } from '../format/tokens.ts';
import type { SearchRecord } from './records.ts';

/** One thing and the ways of writing it. */
export interface SynonymGroup {
  /** The word that stands for it in the index. */
  word: string;
  /** The ways, each as its words in lower case. */
  forms: string[][];
}

/**
 * Finds what the handbook writes in several ways.
 * @param terms the glossary: a term and its other spellings and synonyms are one thing
 * @param records all records: a compound with a hyphen is one thing with its joined spelling
 * @returns the groups by the word that stands for them
 */
export function findSynonyms(
  terms: readonly Term[],
  records: readonly SearchRecord[],
): Map<string, SynonymGroup> {
  const groups = new Map<string, SynonymGroup>();
  const add = (word: string, forms: string[][]) => {
    const group = groups.get(word) ?? { word, forms: [] };
    group.forms.push(...forms.filter((form) => form.length > 0));
    groups.set(word, group);
  };
  for (const { term, also } of terms) {
    // A term with a note in brackets means less than its word does elsewhere: "Lead (in sales)".
    const names = /\(.*\)/.test(term) ? also : [term, ...also];
    const forms = names.map(splitWords);
    if (forms.length > 1) add(forms[0]!.join(''), forms);
  }
  for (const { text, rest } of records)
    for (const { parts, hyphenated } of [...splitTokens(text), ...splitTokens(rest)])
      if (hyphenated && !groups.has(parts.join(''))) add(parts.join(''), [[...parts]]);
  return groups;
}

/**
 * Lists the ways of writing of all groups.
 * @param groups the groups
 * @returns each way with the word that stands for it
 */
export function* listForms(groups: Iterable<SynonymGroup>) {
  for (const { word, forms } of groups) for (const form of forms) yield { form, word };
}

/**
 * Finds the words that a text has to be found by beyond those in it.
 * @param text plain words
 * @param finder finds what is written in several ways
 * @param isWord whether a joined spelling is a word of the handbook
 * @returns the words that stand for what it writes in one of several ways, and joined spellings of words that are written apart
 */
export function findExpansions(
  text: string,
  finder: PhraseFinder,
  isWord: (word: string) => boolean,
): string[] {
  const words = splitWords(text);
  const own = new Set(words);
  const expansions = new Set<string>();
  words.forEach((word, at) => {
    for (const found of finder.findAt(words, at)?.words ?? [])
      if (!own.has(found)) expansions.add(found);
    const next = words[at + 1];
    if (!next || word.length < 3 || next.length < 3) return;
    if (isWord(word + next)) expansions.add(word + next);
  });
  return [...expansions];
}
