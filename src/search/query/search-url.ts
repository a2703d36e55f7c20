// A question and all that was chosen, as the query of an address.
import { FILTERS } from '../format/facets.ts';
import type { Choice, Filter } from '../format/facets.ts';
import type { Wishes } from './parse-query.ts';
import type { OpenRegister } from '../format/metadata.ts';

/** What a reader asks, and how. */
export interface Asked extends Wishes {
  question: string;
  chosen: Choice;
}

/** A value in an address that the handbook does not have. */
export interface Unknown {
  filter: Filter;
  value: string;
}

/**
 * Reads what is asked from an address.
 * @param query the query of the address
 * @param register the handbook's records
 * @returns what is asked, and the values that the handbook does not have
 */
export function readQuery(
  query: string,
  { facets }: OpenRegister,
): { asked: Asked; unknown: Unknown[] } {
  const given = new URLSearchParams(query);
  const unknown: Unknown[] = [];
  const chosen: { [filter in Filter]?: string[] } = {};
  for (const filter of FILTERS) {
    const values = facets.find((facet) => facet.filter === filter)?.values ?? [];
    for (const value of new Set(given.getAll(filter)))
      if (values.some(({ id }) => id === value)) (chosen[filter] ??= []).push(value);
      else unknown.push({ filter, value });
  }
  const any = FILTERS.filter((filter) => given.getAll('any').includes(filter));
  const asTyped = given.get('as') === 'typed';
  return { asked: { question: given.get('q') ?? '', chosen, any, asTyped }, unknown };
}

/**
 * Writes what is asked as the query of an address.
 * @param asked what is asked
 * @returns the query with its question mark; nothing where nothing is asked
 */
export function writeQuery({ question, chosen, any, asTyped }: Asked): string {
  const query = new URLSearchParams();
  if (question.trim() !== '') query.set('q', question);
  for (const filter of FILTERS)
    for (const value of chosen[filter] ?? []) query.append(filter, value);
  for (const filter of any) query.append('any', filter);
  if (asTyped) query.set('as', 'typed');
  const text = query.toString();
  return text && `?${text}`;
}
