// What the page of search has to know of every record before anything is asked, packed so that the
// values of thousands of items travel in a few kilobytes.
import type { Facet, Filter } from './facets.ts';
import type { Name } from '../build/facet-names.ts';
import { SORTS } from './record-types.ts';
import type { SearchRecord } from '../build/records.ts';
import type { Sort } from './record-types.ts';

/** The register as it travels: one sign for each record, which repeats and so shrinks to little. */
export interface Register {
  /** How many records there are of each sort, in the order of the sorts. */
  counts: number[];
  /** One sign a record: how many words its text has in the index. */
  lengths: string;
  /** The places where items stand, and one sign an item: which of them is its first. */
  places: [labels: string[], of: string];
  facets: {
    filter: Filter;
    values: [id: string, label: string][];
    /** The sets of values that items have, and one sign an item: which of them it has. */
    sets: number[][];
    of: string;
  }[];
  names: [filter: Filter, value: string, form: string][];
  /** The first letters of each part of the vocabulary. */
  starts: string[];
  /** How many shelves there are. */
  shelves: number;
}

/** What the register is made from. */
export interface RegisterParts {
  records: readonly SearchRecord[];
  facets: readonly Facet[];
  names: readonly Name[];
  starts: string[];
  shelves: number;
  lengths: readonly number[];
  /** For each item what its first place is called. */
  places: readonly string[];
}

// Signs start at "0" so that few of them need escaping in JSON.
const FIRST = 0x30;
const MOST = 0xd000;

/**
 * Packs the register.
 * @param parts what it is made from
 * @returns the register, ready for JSON
 */
export function packRegister(parts: RegisterParts): Register {
  const { records, facets, names, starts, shelves, lengths, places } = parts;
  return {
    counts: SORTS.map((sort) => records.filter((record) => record.sort === sort).length),
    lengths: writeSigns(lengths),
    places: packDistinct(places),
    facets: facets.map(({ filter, values, of }) => {
      const [sets, signs] = packDistinct(of.map((own) => own.join()));
      return {
        filter,
        values: values.map(({ id, label }) => [id, label]),
        sets: sets.map((set) => (set === '' ? [] : set.split(',').map(Number))),
        of: signs,
      };
    }),
    names: names.map(({ filter, value, form }) => [filter, value, form.join(' ')]),
    starts,
    shelves,
  };
}

/** The register as the page works with it. */
export interface OpenRegister {
  facets: Facet[];
  names: Name[];
  starts: string[];
  shelves: number;
  /** How many records there are. */
  size: number;
  /** How many of them are items; their numbers come first. */
  items: number;
  /** The sort of a record, by its number. */
  sortOf(number: number): Sort;
  /** How many words of a record are its text, by its number. */
  lengthOf(number: number): number;
  /** What an item's first place is called, by its number. */
  placeOf(number: number): string;
}

/**
 * Unpacks the register.
 * @param register as it travelled
 * @returns the register to work with
 */
export function openRegister(register: Register): OpenRegister {
  const { counts, lengths, places, facets, names, starts, shelves } = register;
  const ends = counts.map((_, at) => counts.slice(0, at + 1).reduce((sum, count) => sum + count));
  return {
    facets: facets.map(({ filter, values, sets, of }) => ({
      filter,
      values: values.map(([id, label]) => ({ id, label })),
      of: Array.from({ length: of.length }, (_, item) => sets[readSign(of, item)]!),
    })),
    names: names.map(([filter, value, form]) => ({ filter, value, form: form.split(' ') })),
    starts,
    shelves,
    size: ends.at(-1)!,
    items: counts[0]!,
    sortOf: (number) => SORTS[ends.findIndex((end) => number < end)]!,
    lengthOf: (number) => readSign(lengths, number),
    placeOf: (number) => places[0][readSign(places[1], number)]!,
  };
}

function packDistinct(values: readonly string[]): [string[], string] {
  const distinct = [...new Set(values)];
  const place = new Map(distinct.map((value, index) => [value, index]));
  return [distinct, writeSigns(values.map((value) => place.get(value)!))];
}

function writeSigns(numbers: readonly number[]): string {
  return numbers.map((number) => String.fromCharCode(FIRST + Math.min(number, MOST))).join('');
}

function readSign(signs: string, at: number): number {
  return signs.charCodeAt(at) - FIRST;
}
