/** What results can be narrowed by, in the order of the page. */
export const FACET_KEYS = ['kind', 'track', 'level', 'section', 'trait', 'tag'] as const;

/** One of the facets; also its key in the address and in the index. */
export type FacetKey = (typeof FACET_KEYS)[number];

/** A facet as it travels. */
export interface FacetValues {
  key: FacetKey;
  /** What a reader may choose; a section also says which one it is in. */
  values: { id: string; label: string; parent?: number }[];
  /** For each item, by its number, the indices of its values in `values`; none where they follow from places. */
  itemValues?: number[][];
}

/** A facet and what a reader may choose of it. */
export interface Facet extends FacetValues {
  itemValues: number[][];
}

/** A name by which a query may call a facet's value. */
export interface FacetName {
  key: FacetKey;
  value: string;
  /** The words of the name, in lower case. */
  form: string[];
}

/** Chosen values by facet. */
export type SelectedFacets = Partial<Record<FacetKey, readonly string[]>>;
