// How a query is understood: which of its words narrow, and which are looked for.
import type { FacetKey } from '../format/facets.ts';
import type { Records } from '../format/metadata.ts';
import { findContexts, findNames } from './named-values.ts';
import type { NameSpan } from './named-values.ts';
import type { Alternative, ParsedQuery, QueryOptions, QueryTerm } from './query-terms.ts';
import { readWords } from './read-words.ts';
import type { QueryWord, WordKnowledge } from './read-words.ts';
import { findByMeaning, findByWord, findByWords } from './alternatives.ts';

/** What a query is understood with. */
export interface Knowledge extends WordKnowledge {
  records: Records;
}

/**
 * Understands a query.
 * @param query as typed
 * @param knowledge the handbook's words and names, and the thesaurus
 * @param options how the reader wants it taken
 * @returns its meaning
 * @throws whatever fetching the vocabulary throws
 */
export async function parseQuery(
  query: string,
  knowledge: Knowledge,
  options: QueryOptions,
): Promise<ParsedQuery> {
  const { words, corrections, strange } = await readWords(query, knowledge, options.asTyped);
  const names = findNames(words, knowledge.records, knowledge.language);
  const parsed: ParsedQuery = { terms: [], named: [], corrections, unknown: [] };
  const dropped: QueryWord[] = [];
  for (let index = 0; index < words.length;) {
    const span = readSpan(words, index, names, knowledge, options);
    index += span.term.words.length;
    const { term, values } = span;
    if (values.length > 0) {
      for (const { key, value } of values)
        if (!options.any.includes(key)) parsed.named.push({ key, value, term });
    } else if (span.isStopWord) dropped.push({ word: term.words[0]!, at: term.at });
    else {
      const lacking = term.words.filter((word) => strange.includes(word));
      if (term.alternatives.length === 0) parsed.unknown.push(...lacking);
      else parsed.terms.push({ ...term, strange: lacking });
    }
  }
  // A query of nothing but stop words is about them.
  if (parsed.terms.length + parsed.named.length === 0)
    for (const { word, at } of dropped)
      parsed.terms.push({
        words: [word],
        at,
        alternatives: findByWord(word, true, knowledge.known),
        weight: 1,
      });
  return parsed;
}

/** How much a word counts that says little, beside one that says much. */
const LIGHT = 0.5;

interface Span {
  term: QueryTerm;
  /** The values of facets that the span is a name of, and that narrow. */
  values: { key: FacetKey; value: string }[];
  isStopWord: boolean;
}

/** Reads the longest run of words, from one on, that belong together. */
function readSpan(
  words: readonly QueryWord[],
  index: number,
  names: ReadonlyMap<number, NameSpan>,
  knowledge: Knowledge,
  options: QueryOptions,
): Span {
  const { language, known, thesaurus } = knowledge;
  const plain = words.map(({ word }) => word);
  const { word, at } = words[index]!;
  const name = names.get(index);
  const isStopWord = language.stopWords.has(word);
  const synonym = findSynonym(plain, index, knowledge);
  const meaning = options.asTyped || name?.isFilter ? undefined : thesaurus.findAt(plain, index);
  const lengths = [name?.length, synonym?.length, meaning?.length];
  const length = Math.max(1, ...lengths.map((own) => own ?? 0));
  const span = plain.slice(index, index + length);
  const isLast = index === words.length - 1;
  const alternatives: Alternative[] = [
    ...(synonym?.length === length ? findBySynonym(synonym.words) : []),
    ...(name?.length === length && !name.isFilter ? name.alternatives : []),
  ];
  const isDropped = length === 1 && isStopWord && alternatives.length === 0 && !name;
  alternatives.push(
    ...(length === 1 ? findByWord(word, isLast, known) : findByWords(span, knowledge)),
  );
  if (meaning?.length === length) {
    const meant = findByMeaning(meaning, span, knowledge);
    alternatives.push(...meant, ...findContexts(meant, knowledge.records, language));
  }
  const values = name?.isFilter && name.length === length ? name.values : [];
  const isLight = span.every((own) => language.lightWords.has(own) || language.stopWords.has(own));
  const weight = isLight ? LIGHT : 1;
  return { term: { words: span, at, alternatives, weight }, values, isStopWord: isDropped };
}

function findBySynonym(words: readonly string[]): Alternative[] {
  return words.map((word) => ({ words: [{ word, by: 'stem' }], weight: 1, isTyped: true }));
}

/** What the handbook writes in several ways; "how to" is not "how-to". */
function findSynonym(words: readonly string[], at: number, knowledge: Knowledge) {
  const { known, language } = knowledge;
  const found = known.phrases.findAt(words, at);
  const isAbout = (length: number) =>
    words.slice(at, at + length).some((word) => !language.stopWords.has(word));
  return found && isAbout(found.length) ? found : findJoined(words, at, knowledge);
}

/** "burn out" is "burnout", if that is a word of the handbook. */
function findJoined(words: readonly string[], at: number, { known, language }: Knowledge) {
  const [first, second] = [words[at]!, words[at + 1]];
  if (!second || first.length < 3 || second.length < 3) return undefined;
  if (language.stopWords.has(first) || language.stopWords.has(second)) return undefined;
  const joined = first + second;
  return known.isWord(joined) ? { length: 2, words: [joined] } : undefined;
}
