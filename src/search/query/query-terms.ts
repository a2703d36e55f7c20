// What a query means once it is read.
import type { FacetKey } from '../format/facets.ts';
import type { Correction } from './correction.ts';

/** A word to look up. */
export interface TermLookup {
  word: string;
  /** `stem` finds the forms of the word, `start` every word that begins with it. */
  by: 'stem' | 'start';
}

/** One way in which a record can hold what a query is about. */
export type Alternative =
  /** All of these words; `whole` where they say just what was asked, and not only its beginning. */
  | { words: TermLookup[]; whole: boolean }
  /** This value of an item. */
  | { facet: FacetKey; value: string };

/** One thing that a query is about. */
export interface QueryTerm {
  /** Its words as they are searched. */
  words: string[];
  /** Its place in the query, in tokens; for telling whether words follow each other. */
  at: number;
  alternatives: Alternative[];
}

/** A name in a query that narrows the results. */
export interface NamedValue {
  key: FacetKey;
  value: string;
  /** The name as a thing to look for, should the filter leave nothing. */
  term: QueryTerm;
}

/** What a query means. */
export interface ParsedQuery {
  terms: QueryTerm[];
  named: NamedValue[];
  corrections: Correction[];
  /** Words that the handbook does not know, nor anything near them. */
  unknown: string[];
}

/** How a reader wants a query taken. */
export interface QueryOptions {
  /** Whether words are searched as they were typed. */
  asTyped: boolean;
  /** Facets that names in the query are not to narrow. */
  any: readonly FacetKey[];
}
