// One thing written in several ways: burn-out, burnout and burn out; design review and DR. Each has
// one word that stands for all of them. The index has that word for whatever is written in any of
// the ways, and a question that uses any of them asks for it.
import type { Term } from '../../ladder/model/ladder.ts';
import type { Language } from '../format/language.ts';
import type { SearchRecord } from './records.ts';
import { fold, splitTokens, splitWords } from '../format/tokens.ts';

/** One thing and the ways of writing it. */
export interface Expression {
  /** The word that stands for it in the index. */
  word: string;
  /** The ways, each as its words in lower case. */
  forms: string[][];
}

/**
 * Finds what the handbook writes in several ways.
 * @param terms the glossary: a term and its other spellings and synonyms are one thing
 * @param records all records: a compound with a hyphen is one thing with its joined spelling
 * @returns the expressions by the word that stands for them
 */
export function findExpressions(
  terms: readonly Term[],
  records: readonly SearchRecord[],
): Map<string, Expression> {
  const expressions = new Map<string, Expression>();
  const add = (word: string, forms: string[][]) => {
    const expression = expressions.get(word) ?? { word, forms: [] };
    expression.forms.push(...forms.filter((form) => form.length > 0));
    expressions.set(word, expression);
  };
  for (const { term, also } of terms) {
    // A term with a note in brackets means less than its word does elsewhere: "Lead (in sales)".
    const names = /\(.*\)/.test(term) ? also : [term, ...also];
    const forms = names.map(splitWords);
    if (forms.length > 1) add(forms[0]!.join(''), forms);
  }
  for (const { text, rest } of records)
    for (const { parts, hyphenated } of [...splitTokens(text), ...splitTokens(rest)])
      if (hyphenated && !expressions.has(parts.join(''))) add(parts.join(''), [[...parts]]);
  return expressions;
}

/** Finds expressions in running text. */
export interface ExpressionFinder {
  /**
   * @param words the words of a text in order
   * @param at where to look
   * @returns the longest way of writing an expression that starts there, and the words that stand
   *   for what it may mean
   */
  findAt(words: readonly string[], at: number): { length: number; words: string[] } | undefined;
}

/**
 * Makes a finder of expressions, which compares words by their stems.
 * @param expressions ways of writing, each with the word that stands for it
 * @param language the handbook's language
 * @returns the finder
 */
export function makeFinder(
  expressions: Iterable<{ form: readonly string[]; word: string }>,
  language: Language,
): ExpressionFinder {
  const key = (word: string) => fold(language.stem(word));
  const byFirst = new Map<string, Map<string, { length: number; words: string[] }>>();
  for (const { form, word } of expressions) {
    const keys = form.map(key);
    const starting = byFirst.get(keys[0]!) ?? new Map();
    byFirst.set(keys[0]!, starting);
    const whole = keys.join(' ');
    const known = starting.get(whole) ?? { length: form.length, words: [] };
    if (!known.words.includes(word)) known.words.push(word);
    starting.set(whole, known);
  }
  return {
    findAt(words, at) {
      const starting = byFirst.get(key(words[at]!));
      if (!starting) return undefined;
      let longest: { length: number; words: string[] } | undefined;
      for (const [whole, found] of starting) {
        if (found.length <= (longest?.length ?? 0) || at + found.length > words.length) continue;
        const here = words.slice(at, at + found.length).map(key);
        if (here.join(' ') === whole) longest = found;
      }
      return longest;
    },
  };
}

/**
 * Lists the ways of writing of all expressions.
 * @param expressions the expressions
 * @returns each way with the word that stands for it
 */
export function* listForms(expressions: Iterable<Expression>) {
  for (const { word, forms } of expressions) for (const form of forms) yield { form, word };
}

/**
 * Finds the words that a text has to be found by beyond those in it.
 * @param text plain words
 * @param finder finds the expressions in it
 * @param isWord whether a joined spelling is a word of the handbook
 * @returns the words that stand for its expressions, and joined spellings of words that stand apart
 */
export function hiddenWords(
  text: string,
  finder: ExpressionFinder,
  isWord: (word: string) => boolean,
): string[] {
  const words = splitWords(text);
  const own = new Set(words);
  const hidden = new Set<string>();
  words.forEach((word, at) => {
    for (const found of finder.findAt(words, at)?.words ?? [])
      if (!own.has(found)) hidden.add(found);
    const next = words[at + 1];
    if (!next || word.length < 3 || next.length < 3) return;
    if (isWord(word + next)) hidden.add(word + next);
  });
  return [...hidden];
}
