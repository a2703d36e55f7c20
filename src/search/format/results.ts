/** What a result shows: an item's id or an address below the base, its text, and what goes with it. */
export interface Result {
  address: string;
  text: string;
  /** What is shown below the text: what to do instead, a summary, a meaning. */
  below?: string;
  /** The title of the page that a section is part of. */
  within?: string;
}

/** The results of records that follow each other, as they travel to the browser. */
export type ResultChunk = Result[];
