// Everything that search is made from, derived from the ladder alone.
import type { Ladder } from '../../ladder/model/ladder.ts';
import type { Messages } from '../../messages/messages.ts';
import type { FacetValues } from '../format/facets.ts';
import type { Language } from '../format/language.ts';
import type { SearchMetadata } from '../format/metadata.ts';
import { RECORD_TYPES } from '../format/record-types.ts';
import type { ResultChunk } from '../format/results.ts';
import { splitTokens, splitWords } from '../format/tokens.ts';
import type { ThesaurusPart } from '../format/thesaurus.ts';
import type { VocabularyPart } from '../format/vocabulary.ts';
import { listFacetNames } from './facet-names.ts';
import { expandRecords } from './index-entries.ts';
import type { IndexEntry } from './index-entries.ts';
import { findFacets } from './list-facets.ts';
import { listPlaces } from './list-places.ts';
import type { MeaningGroup } from './read-thesaurus.ts';
import { findRealWords } from './real-words.ts';
import { listRecords } from './records.ts';
import type { SearchRecord } from './records.ts';
import { makeResultChunks } from './result-chunks.ts';
import { findSynonyms } from './synonyms.ts';
import { makeThesaurus } from './thesaurus.ts';
import { makeVocabulary } from './vocabulary.ts';

/** What the index and the page of search are made from. */
export interface SearchData {
  entries: IndexEntry[];
  facets: FacetValues[];
  metadata: SearchMetadata;
  vocabulary: VocabularyPart[];
  thesaurus: ThesaurusPart[];
  resultChunks: ResultChunk[];
}

/**
 * Makes what search needs of a ladder.
 * @param ladder the ladder
 * @param messages the interface's words
 * @param language the ladder's language
 * @param groups the thesaurus of that language
 * @param list other words of the language, which are never corrected
 * @returns the data; the same for the same ladder
 */
export function makeSearchData(
  ladder: Ladder,
  messages: Messages,
  language: Language,
  groups: readonly MeaningGroup[],
  list: readonly string[] = [],
): SearchData {
  const records = listRecords(ladder);
  const facets = findFacets(ladder, messages);
  const facetNames = listFacetNames(ladder, facets, messages);
  const synonyms = findSynonyms(ladder.terms, records);
  const words = listWords(records);
  const entries = expandRecords(records, synonyms, words, language);
  const resultChunks = makeResultChunks(records);

  const names = [...facetNames.map(({ form }) => form), ...facets.flatMap(labelWords)];
  for (const word of names.flat()) words.add(word);
  for (const { word, forms } of synonyms.values())
    for (const known of [word, ...forms.flat()]) words.add(known);
  const vocabulary = makeVocabulary(words, synonyms.values(), entries, resultChunks, language);
  const realWords = findRealWords(groups, list, words, language);
  const labels = [...ladder.tracks, ...ladder.tracks.flatMap(({ sections }) => sections)];
  const titles = labels.map(({ title }) => title);
  const thesaurus = makeThesaurus(groups, records, realWords, language, titles);

  const metadata: SearchMetadata = {
    counts: RECORD_TYPES.map((type) => records.filter((one) => one.type === type).length),
    textLengths: entries.map(
      ({ record, expansions }) => splitTokens(record.text).length + expansions.length,
    ),
    twins: findTwins(records),
    ...listPlaces(ladder, facets),
    facets,
    facetNames,
    vocabularyStarts: vocabulary.starts,
    thesaurusStarts: thesaurus.starts,
    resultChunks: resultChunks.length,
  };
  return {
    entries,
    facets,
    metadata,
    vocabulary: vocabulary.parts,
    thesaurus: thesaurus.parts,
    resultChunks,
  };
}

/** The items that have one text, as they stand at several levels or in several tracks. */
function findTwins(records: readonly SearchRecord[]): number[][] {
  const items = records.flatMap(({ item, text }, number) => (item ? [{ number, text }] : []));
  return [...Map.groupBy(items, ({ text }) => text).values()]
    .filter(({ length }) => length > 1)
    .map((own) => own.map(({ number }) => number));
}

/** The words of all records, compounds with a hyphen also in their joined spelling. */
function listWords(records: readonly SearchRecord[]): Set<string> {
  const words = new Set<string>();
  for (const { text, rest, hints } of records)
    for (const { parts, hyphenated } of [text, rest, ...hints].flatMap(splitTokens)) {
      for (const part of parts) words.add(part);
      if (hyphenated) words.add(parts.join(''));
    }
  return words;
}

function labelWords({ key, values }: FacetValues): string[][] {
  return key === 'kind' ? [] : values.map(({ label }) => splitWords(label));
}
