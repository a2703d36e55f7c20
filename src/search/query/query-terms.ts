// What a query means once it is read.
import type { FacetKey } from '../format/facets.ts';
import type { Correction } from '../format/correction.ts';

/** A word to look up. */
export interface TermLookup {
  word: string;
  /** `stem` finds the forms of the word, `start` every word that begins with it. */
  by: 'stem' | 'start';
}

/** One way in which a record can hold what a query is about. */
export type Alternative = {
  /** How much it counts, 1 for just what was asked. */
  weight: number;
  /** Whether it is what was typed, if only its beginning, and not what the thesaurus leads to. */
  isTyped: boolean;
} & (
  | {
      /** All of these words. */
      words: TermLookup[];
      /** Whether the words have to follow each other. */
      isPhrase?: boolean;
      /** The words as people say them, with those that are not looked for. */
      phrase?: string;
    }
  /** This value of an item. */
  | { facet: FacetKey; value: string }
);

/** One thing that a query is about. */
export interface QueryTerm {
  /** Its words as they are searched. */
  words: string[];
  /** Its place in the query, in tokens; for telling whether words follow each other. */
  at: number;
  alternatives: Alternative[];
  /** How much it counts: less for words that say little. */
  weight: number;
  /** Those of its words that the handbook does not have. */
  strange?: string[];
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
  /** Words that lead to nothing in the handbook. */
  unknown: string[];
}

/** How a reader wants a query taken. */
export interface QueryOptions {
  /** Whether only the words are searched that were typed, as they were typed. */
  asTyped: boolean;
  /** Facets that names in the query are not to narrow. */
  any: readonly FacetKey[];
}
