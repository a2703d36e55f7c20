/** The sorts of filters, in the order of the page. */
export const FILTERS = ['kind', 'track', 'level', 'section', 'trait', 'tag'] as const;

/** One of the sorts of filters; also its key in the address and in the index. */
export type Filter = (typeof FILTERS)[number];

/** What a reader may choose for one sort of filter. */
export interface Facet {
  filter: Filter;
  values: { id: string; label: string }[];
  /** For each item, by its number, the places of its values in `values`. */
  of: number[][];
}

/** Chosen values by sort of filter. */
export type Choice = Partial<Record<Filter, readonly string[]>>;
