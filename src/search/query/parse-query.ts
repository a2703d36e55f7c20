// How a question is understood: which of its words narrow, which are sought, which were mistyped.
import type { Correction } from './correction.ts';
import { makeFinder } from '../build/synonyms.ts';
import type { ExpressionFinder } from '../build/synonyms.ts';
import type { Filter } from '../format/facets.ts';
import type { KnownWords } from './known-words.ts';
import type { Language } from '../format/language.ts';
import type { OpenRegister } from '../format/metadata.ts';
import { splitTokens, splitWords } from '../format/tokens.ts';

/** A word to look up. */
export interface Sought {
  word: string;
  /** `stem` finds the forms of the word, `start` every word that begins with it. */
  by: 'stem' | 'start';
}

/** One way in which a record can hold what a question is about. */
export type Alternative =
  /** All of these words; `whole` where they say just what was asked, and not only its beginning. */
  | { words: Sought[]; whole: boolean }
  /** This value of an item. */
  | { filter: Filter; value: string };

/** One thing that a question is about. */
export interface Concept {
  /** Its words as they are searched. */
  words: string[];
  /** Where it stands in the question, in tokens; for telling whether words follow each other. */
  at: number;
  alternatives: Alternative[];
}

/** A name in a question that narrows the results. */
export interface NamedValue {
  filter: Filter;
  value: string;
  /** The name as a thing to look for, should the filter leave nothing. */
  concept: Concept;
}

/** What a question means. */
export interface Understanding {
  concepts: Concept[];
  named: NamedValue[];
  corrections: Correction[];
  /** Words that the handbook does not know, nor anything near them. */
  unknown: string[];
}

/** What a question is understood with. */
export interface Knowledge {
  language: Language;
  known: KnownWords;
  register: OpenRegister;
}

/** How a reader wants a question taken. */
export interface Wishes {
  /** Whether words are searched as they were typed. */
  asTyped: boolean;
  /** Sorts of filters that names in the question are not to set. */
  any: readonly Filter[];
}

/** Beyond these, a question is not read. */
const MOST_CHARACTERS = 1_000;
const MOST_WORDS = 24;

/** Past this many words that begin like the one typed, they are looked up together. */
const MOST_EXTENSIONS = 6;

interface Word {
  word: string;
  at: number;
}

/**
 * Understands a question.
 * @param question as typed
 * @param knowledge the handbook's words and names
 * @param wishes how the reader wants it taken
 * @returns its meaning
 * @throws whatever fetching the vocabulary throws
 */
export async function understand(
  question: string,
  knowledge: Knowledge,
  wishes: Wishes,
): Promise<Understanding> {
  const { known, language } = knowledge;
  const typed = readWords(question);
  await known.require(typed.map(({ word }) => word));
  const corrections: Correction[] = [];
  const unknown: string[] = [];
  const words: Word[] = [];
  for (const { word, at } of typed) {
    // A single letter that is no word is the beginning of one that is still on its way.
    if (word.length === 1 && !known.isKnown(word)) continue;
    if (known.isKnown(word) || known.isStart(word) || language.fillers.has(word)) {
      words.push({ word, at });
      continue;
    }
    const joined = await known.splitJoined(word);
    const meant = joined || wishes.asTyped ? undefined : await known.correct(word);
    if (joined) words.push(...joined.map((part, index) => ({ word: part, at: at + index })));
    else if (meant) {
      corrections.push({ typed: word, meant });
      words.push({ word: meant, at });
    } else unknown.push(word);
  }
  return { ...readSpans(words, knowledge, wishes), corrections, unknown };
}

function readWords(question: string): Word[] {
  return splitTokens(question.slice(0, MOST_CHARACTERS))
    .flatMap(({ parts }, at) => parts.map((word) => ({ word, at })))
    .slice(0, MOST_WORDS);
}

function readSpans(words: Word[], knowledge: Knowledge, wishes: Wishes) {
  const { language, known, register } = knowledge;
  const { names, labels } = findersOf(register, language);
  const plain = words.map(({ word }) => word);
  const concepts: Concept[] = [];
  const named: NamedValue[] = [];
  const dropped: Word[] = [];
  for (let index = 0; index < words.length;) {
    const { word, at } = words[index]!;
    const isLast = index === words.length - 1;
    const name = names.findAt(plain, index);
    const expression =
      known.expressions.findAt(plain, index) ?? findJoined(plain, index, knowledge);
    const label = labels.findAt(plain, index);
    const length = Math.max(1, name?.length ?? 0, expression?.length ?? 0, label?.length ?? 0);
    const span = plain.slice(index, index + length);
    const alternatives: Alternative[] = [];
    if (expression?.length === length)
      for (const whole of expression.words)
        alternatives.push({ words: [{ word: whole, by: 'stem' }], whole: true });
    if (label?.length === length) for (const key of label.words) alternatives.push(readKey(key));
    const isFiller = length === 1 && language.fillers.has(word) && alternatives.length === 0;
    if (length === 1) alternatives.push(...findByWord(word, isLast, known));
    else {
      const sought = span.filter((part) => !language.fillers.has(part));
      const all = sought.length > 0 ? sought : span;
      alternatives.push({ words: all.map((part) => ({ word: part, by: 'stem' })), whole: false });
    }
    const concept = { words: span, at, alternatives };
    if (name?.length === length) {
      for (const key of name.words) {
        const { filter, value } = readKey(key);
        if (!wishes.any.includes(filter)) named.push({ filter, value, concept });
      }
    } else if (isFiller) dropped.push({ word, at });
    else concepts.push(concept);
    index += length;
  }
  // A question of nothing but fillers is about them.
  if (concepts.length === 0 && named.length === 0)
    for (const { word, at } of dropped)
      concepts.push({ words: [word], at, alternatives: findByWord(word, true, known) });
  return { concepts, named };
}

function findByWord(word: string, isLast: boolean, known: KnownWords): Alternative[] {
  const isKnown = known.isKnown(word);
  const own: Alternative[] = isKnown ? [{ words: [{ word, by: 'stem' }], whole: true }] : [];
  // The last word may still be on its way, but two letters that are a word are that word.
  if (word.length < 2 || (word.length < 3 && (isKnown || !isLast))) return own;
  const extensions = known.extensionsOf(word);
  const sought: Sought[] =
    extensions.length > MOST_EXTENSIONS
      ? [{ word, by: 'start' }]
      : extensions.map((longer) => ({ word: longer, by: 'stem' }));
  return [...own, ...sought.map((one) => ({ words: [one], whole: false }))];
}

/** "burn out" is "burnout", if that is a word of the handbook. */
function findJoined(words: readonly string[], at: number, { known, language }: Knowledge) {
  const [first, second] = [words[at]!, words[at + 1]];
  if (!second || first.length < 3 || second.length < 3) return undefined;
  if (language.fillers.has(first) || language.fillers.has(second)) return undefined;
  const joined = first + second;
  return known.isWord(joined) ? { length: 2, words: [joined] } : undefined;
}

const finders = new WeakMap<OpenRegister, { names: ExpressionFinder; labels: ExpressionFinder }>();

function findersOf(register: OpenRegister, language: Language) {
  const made = finders.get(register);
  if (made) return made;
  const names = register.names.map(({ filter, value, form }) => ({
    form,
    word: `${filter} ${value}`,
  }));
  const labels = register.facets
    .filter(({ filter }) => filter === 'trait' || filter === 'tag' || filter === 'section')
    .flatMap(({ filter, values }) =>
      values.map(({ id, label }) => ({ form: splitWords(label), word: `${filter} ${id}` })),
    )
    .filter(({ form }) => form.length > 0);
  const both = { names: makeFinder(names, language), labels: makeFinder(labels, language) };
  finders.set(register, both);
  return both;
}

function readKey(key: string): { filter: Filter; value: string } {
  const space = key.indexOf(' ');
  return { filter: key.slice(0, space) as Filter, value: key.slice(space + 1) };
}
