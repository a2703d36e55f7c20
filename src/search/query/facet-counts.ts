// What filters let through, and how many results each value would leave.
import type { FacetKey, SelectedFacets } from '../format/facets.ts';
import type { Records } from '../format/metadata.ts';

/** Tells the facets that keep an item out. */
export type FailingFacets = (item: number) => FacetKey[];

/**
 * Makes the test of filters: several values of one facet widen, different facets narrow.
 * @param selected the values that hold
 * @param records the handbook's records
 * @returns the facets that an item does not pass; none where it passes all
 */
export function makeFilter(selected: SelectedFacets, { metadata }: Records): FailingFacets {
  const tests = metadata.facets.flatMap(({ key, values, itemValues }) => {
    const wanted = selected[key];
    if (!wanted?.length) return [];
    const indices = new Set(wanted.map((id) => values.findIndex((value) => value.id === id)));
    const keepsOut = (item: number) => !itemValues[item]!.some((own) => indices.has(own));
    return [{ key, keepsOut }];
  });
  return (item) => tests.filter(({ keepsOut }) => keepsOut(item)).map(({ key }) => key);
}

/**
 * Counts how many of the items found each value of each facet would leave, the other facets holding
 * as they are.
 * @param items the items found before any filter
 * @param failing the test of filters
 * @param records the handbook's records
 * @returns for each facet the counts in the order of its values
 */
export function countValues(
  items: readonly number[],
  failing: FailingFacets,
  { metadata: { facets } }: Records,
): Map<FacetKey, number[]> {
  const counts = new Map(facets.map(({ key, values }) => [key, values.map(() => 0)]));
  for (const item of items) {
    const [first, second] = failing(item);
    if (second) continue;
    for (const { key, itemValues } of facets)
      if (!first || first === key) for (const own of itemValues[item]!) counts.get(key)![own]!++;
  }
  return counts;
}
