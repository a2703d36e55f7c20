// What filters let through, and how many results each value would leave.
import type { Choice, Filter } from '../format/facets.ts';
import type { OpenRegister } from '../format/metadata.ts';

/** Tells the sorts of filters that keep an item out. */
export type Obstacles = (item: number) => Filter[];

/**
 * Makes the test of filters: several values of one sort widen, different sorts narrow.
 * @param choice the values that hold
 * @param register the handbook's records
 * @returns the sorts of filters that an item does not pass; none where it passes all
 */
export function makeFilter(choice: Choice, { facets }: OpenRegister): Obstacles {
  const tests = facets.flatMap(({ filter, values, of }) => {
    const wanted = choice[filter];
    if (!wanted?.length) return [];
    const places = new Set(wanted.map((id) => values.findIndex((value) => value.id === id)));
    return [{ filter, keepsOut: (item: number) => !of[item]!.some((own) => places.has(own)) }];
  });
  return (item) => tests.filter(({ keepsOut }) => keepsOut(item)).map(({ filter }) => filter);
}

/**
 * Counts how many of the items found each value of each filter would leave, the other sorts of
 * filters holding as they are.
 * @param items the items found before any filter
 * @param obstacles the test of filters
 * @param register the handbook's records
 * @returns for each sort of filter the counts in the order of its values
 */
export function countValues(
  items: readonly number[],
  obstacles: Obstacles,
  { facets }: OpenRegister,
): Map<Filter, number[]> {
  const counts = new Map(facets.map(({ filter, values }) => [filter, values.map(() => 0)]));
  for (const item of items) {
    const [obstacle, more] = obstacles(item);
    if (more) continue;
    for (const { filter, of } of facets)
      if (!obstacle || obstacle === filter)
        for (const own of of[item]!) counts.get(filter)![own]!++;
  }
  return counts;
}
