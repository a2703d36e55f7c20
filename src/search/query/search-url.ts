// A query and all that was chosen, as the query of an address.
import { FACET_KEYS } from '../format/facets.ts';
import type { FacetKey, SelectedFacets } from '../format/facets.ts';
import type { Records } from '../format/metadata.ts';
import type { QueryOptions } from './query-terms.ts';

/** What a reader asks, and how. */
export interface SearchState extends QueryOptions {
  query: string;
  selected: SelectedFacets;
}

/** A value in an address that the handbook does not have. */
export interface UnknownFacetValue {
  key: FacetKey;
  value: string;
}

/**
 * Reads what is asked from an address.
 * @param url the query of the address
 * @param records the handbook's records
 * @returns what is asked, and the values that the handbook does not have
 */
export function readSearchUrl(
  url: string,
  { metadata: { facets } }: Records,
): { state: SearchState; unknown: UnknownFacetValue[] } {
  const given = new URLSearchParams(url);
  const unknown: UnknownFacetValue[] = [];
  const selected: { [key in FacetKey]?: string[] } = {};
  for (const key of FACET_KEYS) {
    const values = facets.find((facet) => facet.key === key)?.values ?? [];
    for (const value of new Set(given.getAll(key)))
      if (values.some(({ id }) => id === value)) (selected[key] ??= []).push(value);
      else unknown.push({ key, value });
  }
  const any = FACET_KEYS.filter((key) => given.getAll('any').includes(key));
  const asTyped = given.get('as') === 'typed';
  return { state: { query: given.get('q') ?? '', selected, any, asTyped }, unknown };
}

/**
 * Writes what is asked as the query of an address.
 * @param state what is asked
 * @returns the query with its question mark; nothing where nothing is asked
 */
export function writeSearchUrl({ query, selected, any, asTyped }: SearchState): string {
  const url = new URLSearchParams();
  if (query.trim() !== '') url.set('q', query);
  for (const key of FACET_KEYS) for (const value of selected[key] ?? []) url.append(key, value);
  for (const key of any) url.append('any', key);
  if (asTyped) url.set('as', 'typed');
  const text = url.toString();
  return text && `?${text}`;
}
