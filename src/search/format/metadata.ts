// What the page of search has to know of every record before anything is asked.
import type { Facet, FacetName, FacetValues } from './facets.ts';
import { fillFacets } from './places.ts';
import type { Places } from './places.ts';
import { RECORD_TYPES } from './record-types.ts';
import type { RecordType } from './record-types.ts';

/** The metadata as it travels. Records are known by their numbers, and items come first. */
export interface SearchMetadata extends Places {
  /** How many records there are of each type, in the order of the types. */
  counts: number[];
  /** For each record how many tokens of it in the index are its text. */
  textLengths: number[];
  /** Items that have one text: the numbers of each such set, in order. */
  twins: number[][];
  facets: FacetValues[];
  facetNames: FacetName[];
  /** The first letters of each part of the vocabulary. */
  vocabularyStarts: string[];
  /** The first letters of the stems of each part of the thesaurus. */
  thesaurusStarts: string[];
  /** How many chunks of results there are. */
  resultChunks: number;
}

/** All records of the index, by number. */
export interface Records {
  metadata: Omit<SearchMetadata, 'facets'> & { facets: Facet[] };
  /** How many records there are. */
  size: number;
  /** How many of them are items; their numbers come first. */
  items: number;
  /** The type of a record. */
  typeOf(number: number): RecordType;
  /** How many tokens of a record are its text. */
  lengthOf(number: number): number;
  /** How many tokens the texts of records have on average. */
  averageLength: number;
  /** The first item that has the same text, which may be the item itself. */
  firstTwinOf(number: number): number;
}

/**
 * Opens the metadata.
 * @param metadata as it travelled
 * @returns the records
 */
export function openMetadata(metadata: SearchMetadata): Records {
  const { counts, textLengths, twins } = metadata;
  const firstTwins = new Map(twins.flatMap((own) => own.map((number) => [number, own[0]!])));
  const ends = counts.map((_, at) => counts.slice(0, at + 1).reduce((sum, count) => sum + count));
  return {
    metadata: { ...metadata, facets: fillFacets(metadata.facets, metadata) },
    size: ends.at(-1)!,
    items: counts[0]!,
    typeOf: (number) => RECORD_TYPES[ends.findIndex((end) => number < end)]!,
    lengthOf: (number) => textLengths[number]!,
    averageLength: textLengths.reduce((sum, length) => sum + length, 0) / textLengths.length || 1,
    firstTwinOf: (number) => firstTwins.get(number) ?? number,
  };
}
