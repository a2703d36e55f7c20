/**
 * Up to how many records the index brings a file with the texts of each. Beyond, their bytes and the
 * time to write them outweigh their use, and the page of search reads them off the items' own pages.
 */
export const MOST_TEXTS = 2_000;

/** Up to how many records are indexed while the pages are bundled: beyond, both at once take too much memory. */
export const MOST_BESIDE = 2_000;

/** Up to how many parts the vocabulary is fetched whole, before anything is asked. */
export const FEW_PARTS = 10;
