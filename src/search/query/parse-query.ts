// How a query is understood: which of its words narrow, and which are looked for.
import type { FacetKey } from '../format/facets.ts';
import type { Language } from '../format/language.ts';
import type { Records } from '../format/metadata.ts';
import { makePhraseFinder } from '../format/phrase-finder.ts';
import type { PhraseFinder } from '../format/phrase-finder.ts';
import { splitWords } from '../format/tokens.ts';
import type { KnownWords } from './known-words.ts';
import type {
  Alternative,
  NamedValue,
  ParsedQuery,
  QueryOptions,
  QueryTerm,
  TermLookup,
} from './query-terms.ts';
import { readWords } from './read-words.ts';
import type { QueryWord } from './read-words.ts';

/** What a query is understood with. */
export interface Knowledge {
  language: Language;
  known: KnownWords;
  records: Records;
}

/** Past this many words that begin like the one typed, they are looked up together. */
const MOST_EXTENSIONS = 6;

/**
 * Understands a query.
 * @param query as typed
 * @param knowledge the handbook's words and names
 * @param options how the reader wants it taken
 * @returns its meaning
 * @throws whatever fetching the vocabulary throws
 */
export async function parseQuery(
  query: string,
  knowledge: Knowledge,
  options: QueryOptions,
): Promise<ParsedQuery> {
  const { known, language } = knowledge;
  const { words, ...rest } = await readWords(query, known, language, options.asTyped);
  const terms: QueryTerm[] = [];
  const named: NamedValue[] = [];
  const dropped: QueryWord[] = [];
  for (let index = 0; index < words.length;) {
    const span = readSpan(words, index, knowledge);
    index += span.term.words.length;
    const values = span.names.filter(({ key }) => !options.any.includes(key));
    if (span.names.length > 0) named.push(...values.map((name) => ({ ...name, term: span.term })));
    else if (span.isStopWord) dropped.push({ word: span.term.words[0]!, at: span.term.at });
    else terms.push(span.term);
  }
  // A query of nothing but stop words is about them.
  if (terms.length === 0 && named.length === 0)
    for (const { word, at } of dropped)
      terms.push({ words: [word], at, alternatives: findByWord(word, true, known) });
  return { terms, named, ...rest };
}

interface Span {
  term: QueryTerm;
  /** The values of facets that the span is a name of. */
  names: { key: FacetKey; value: string }[];
  isStopWord: boolean;
}

/** Reads the longest run of words, from one on, that belong together. */
function readSpan(words: readonly QueryWord[], index: number, knowledge: Knowledge): Span {
  const { language, known, records } = knowledge;
  const finders = findersOf(records, language);
  const plain = words.map(({ word }) => word);
  const { word, at } = words[index]!;
  const name = finders.names.findAt(plain, index);
  const synonym = known.phrases.findAt(plain, index) ?? findJoined(plain, index, knowledge);
  const label = finders.labels.findAt(plain, index);
  const length = Math.max(1, name?.length ?? 0, synonym?.length ?? 0, label?.length ?? 0);
  const span = plain.slice(index, index + length);
  const alternatives: Alternative[] = [];
  if (synonym?.length === length)
    for (const one of synonym.words)
      alternatives.push({ words: [{ word: one, by: 'stem' }], whole: true });
  if (label?.length === length) {
    const values = label.words.map(readFacetValue);
    alternatives.push(...values.map(({ key, value }) => ({ facet: key, value })));
  }
  const isStopWord = length === 1 && language.stopWords.has(word) && alternatives.length === 0;
  if (length === 1) alternatives.push(...findByWord(word, index === words.length - 1, known));
  else {
    const sought = span.filter((part) => !language.stopWords.has(part));
    const all = sought.length > 0 ? sought : span;
    alternatives.push({ words: all.map((part) => ({ word: part, by: 'stem' })), whole: false });
  }
  const names = name?.length === length ? name.words.map(readFacetValue) : [];
  return { term: { words: span, at, alternatives }, names, isStopWord };
}

function findByWord(word: string, isLast: boolean, known: KnownWords): Alternative[] {
  const isKnown = known.isKnown(word);
  const own: Alternative[] = isKnown ? [{ words: [{ word, by: 'stem' }], whole: true }] : [];
  // The last word may still be on its way, but two letters that are a word are that word.
  if (word.length < 2 || (word.length < 3 && (isKnown || !isLast))) return own;
  const extensions = known.extensionsOf(word);
  const sought: TermLookup[] =
    extensions.length > MOST_EXTENSIONS
      ? [{ word, by: 'start' }]
      : extensions.map((longer) => ({ word: longer, by: 'stem' }));
  return [...own, ...sought.map((one) => ({ words: [one], whole: false }))];
}

/** "burn out" is "burnout", if that is a word of the handbook. */
function findJoined(words: readonly string[], at: number, { known, language }: Knowledge) {
  const [first, second] = [words[at]!, words[at + 1]];
  if (!second || first.length < 3 || second.length < 3) return undefined;
  if (language.stopWords.has(first) || language.stopWords.has(second)) return undefined;
  const joined = first + second;
  return known.isWord(joined) ? { length: 2, words: [joined] } : undefined;
}

const made = new WeakMap<Records, { names: PhraseFinder; labels: PhraseFinder }>();

/** The finders of names that narrow, and of labels that are looked for as values. */
function findersOf(records: Records, language: Language) {
  const known = made.get(records);
  if (known) return known;
  const { facetNames, facets } = records.metadata;
  const names = facetNames.map(({ key, value, form }) => ({ form, word: `${key} ${value}` }));
  const labels = facets
    .filter(({ key }) => key === 'trait' || key === 'tag' || key === 'section')
    .flatMap(({ key, values }) =>
      values.map(({ id, label }) => ({ form: splitWords(label), word: `${key} ${id}` })),
    )
    .filter(({ form }) => form.length > 0);
  const finders = {
    names: makePhraseFinder(names, language),
    labels: makePhraseFinder(labels, language),
  };
  made.set(records, finders);
  return finders;
}

function readFacetValue(word: string): { key: FacetKey; value: string } {
  const space = word.indexOf(' ');
  return { key: word.slice(0, space) as FacetKey, value: word.slice(space + 1) };
}
