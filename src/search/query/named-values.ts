// Names of kinds, tracks, levels and other values in a query: which narrow, and which only lift.
import type { FacetKey } from '../format/facets.ts';
import type { Language } from '../format/language.ts';
import type { Records } from '../format/metadata.ts';
import { makePhraseFinder } from '../format/phrase-finder.ts';
import type { PhraseFinder } from '../format/phrase-finder.ts';
import { splitWords } from '../format/tokens.ts';
import type { Alternative } from './query-terms.ts';
import type { QueryWord } from './read-words.ts';

/** A name in a query. */
export interface NameSpan {
  /** How many words it has. */
  length: number;
  values: { key: FacetKey; value: string }[];
  /** Whether the results are narrowed to its values. */
  isFilter: boolean;
  /** How items with its values are looked for, where it does not narrow. */
  alternatives: Alternative[];
}

/** How much it counts that an item has a value of this name. */
const LIFT = 0.5;

/** Words that make a name out of the word beside them: "in People", "people track". */
const BEFORE = new Set(['in', 'im', 'at', 'bei', 'der', 'des', 'as', 'als']);
export const AFTER = new Set([
  'track',
  'tracks',
  'level',
  'levels',
  'stufe',
  'bereich',
  'ladder',
  'role',
]);

/**
 * Finds the names in a query.
 * @param words the query
 * @param records the handbook's records
 * @param language the handbook's language
 * @returns the longest name at each place, by the index of its first word
 */
export function findNames(
  words: readonly QueryWord[],
  records: Records,
  language: Language,
): Map<number, NameSpan> {
  const { names, labels } = findersOf(records, language);
  const plain = words.map(({ word }) => word);
  const isSilent = (span: readonly string[]) => span.every((word) => language.stopWords.has(word));
  const found = new Map<number, NameSpan>();
  for (let at = 0; at < words.length; at++) {
    const name = names.findAt(plain, at);
    const label = labels.findAt(plain, at);
    const length = Math.max(name?.length ?? 0, label?.length ?? 0);
    if (length === 0 || isSilent(plain.slice(at, at + length))) continue;
    const values = name?.length === length ? name.words.map(readFacetValue) : [];
    const own = label?.length === length ? label.words.map(readFacetValue) : [];
    const alternatives = [...values, ...own].map(({ key, value }): Alternative => ({
      ...{ facet: key, value, isTyped: true },
      weight: values.length > 0 ? LIFT : 1,
    }));
    found.set(at, { length, values, isFilter: false, alternatives });
    at += length - 1;
  }
  addParts(found, plain, records, language);
  for (const [at, span] of found)
    found.set(at, { ...span, isFilter: isFilter(at, span, found, plain, language) });
  return found;
}

/**
 * Finds the values of which words of the thesaurus are names: what recruiting means is near to all items
 * of a track of that name.
 * @param alternatives the ways that the thesaurus leads to
 * @param records the handbook's records
 * @param language the handbook's language
 * @returns ways that count for less than those words
 */
export function findContexts(
  alternatives: readonly Alternative[],
  records: Records,
  language: Language,
): Alternative[] {
  const { names, labels } = findersOf(records, language);
  const found = new Map<string, Alternative>();
  for (const alternative of alternatives) {
    if (!('phrase' in alternative) || !alternative.phrase) continue;
    const words = splitWords(alternative.phrase);
    for (const finder of [names, labels]) {
      const name = finder.findAt(words, 0);
      if (name?.length !== words.length) continue;
      for (const { key, value } of name.words.map(readFacetValue)) {
        const isNew = key !== 'kind' && key !== 'level' && !found.has(`${key} ${value}`);
        const weight = alternative.weight * LIFT;
        if (isNew) found.set(`${key} ${value}`, { facet: key, value, weight, isTyped: false });
      }
    }
  }
  return [...found.values()];
}

/** A word of a longer name leads to it, too: "site reliability" to the track of its engineers. */
function addParts(
  found: Map<number, NameSpan>,
  words: readonly string[],
  { metadata }: Records,
  language: Language,
): void {
  const longer = metadata.facetNames.filter(({ key, form }) => key !== 'kind' && form.length > 1);
  words.forEach((word, at) => {
    if (found.has(at) || language.stopWords.has(word)) return;
    const stem = language.stem(word);
    const named = longer.filter(({ form }) => form.some((own) => language.stem(own) === stem));
    const values = new Map(named.map((one) => [`${one.key} ${one.value}`, one])).values().toArray();
    const alternatives = values.map(({ key, value }): Alternative => ({
      facet: key,
      value,
      weight: LIFT,
      isTyped: false,
    }));
    if (values.length > 0) found.set(at, { length: 1, values: [], isFilter: false, alternatives });
  });
}

/** A name of several words narrows; one that is also a plain word narrows only where a query says so. */
function isFilter(
  at: number,
  { length, values }: NameSpan,
  found: ReadonlyMap<number, NameSpan>,
  words: readonly string[],
  language: Language,
): boolean {
  if (values.length === 0) return false;
  if (length > 1) return true;
  const rest = words.filter((word, index) => index !== at && !language.stopWords.has(word));
  if (rest.length === 0) return true;
  const [before, after] = [words[at - 1], words[at + 1]];
  if (values.some(({ key }) => key === 'kind')) {
    const opens = words
      .slice(0, at)
      .every((word, index) => language.stopWords.has(word) || found.get(index)?.values.length);
    const isOne = values.some(({ value }) => value === words[at]);
    return !isOne || opens;
  }
  if (after && AFTER.has(after)) return true;
  if (before && BEFORE.has(before)) return true;
  // As in "junior examples" and "examples junior": beside the name of a kind.
  return [at - 1, at + 1].some((index) =>
    found.get(index)?.values.some(({ key }) => key === 'kind'),
  );
}

const made = new WeakMap<Records, { names: PhraseFinder; labels: PhraseFinder }>();

/** The finders of names that may narrow, and of labels that are looked for as values. */
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
