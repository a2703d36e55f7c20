// What the handbook hands to those who check citations. `list-records.ts` writes it, in parts of which
// a browser fetches those that a packet is about.

/** The words of an item that are compared. */
export interface CitedWords {
  text: string;
  instead?: string;
}

/** What an id said from an edition on. */
export interface WordingRun {
  /** The date of the edition; absent for what is not released yet. */
  since?: string;
  /** Absent where the id led to nothing. */
  wording?: CitedWords & {
    /** Which of the item's wordings this is, from 0: words that came back have their old number. */
    number: number;
  };
}

/** Where an item was from an edition on. */
export interface PlacementRun {
  /** The date of the edition; absent for what is not released yet. */
  since?: string;
  /** The names of its placements, such as "Lights, Keeper, Optics; Watch, Keeper". */
  placements: string;
}

/** What an id led to and leads to. */
export interface ItemRecord {
  /** The oldest first; the last one is the present. */
  wordings: WordingRun[];
  placements: PlacementRun[];
  /** The addresses of the pages on which it is now. */
  pages: string[];
  /** The id that the item has now, where this is a former one. */
  currentId?: string;
  retired?: RetiredRecord;
}

/** Why something was taken out, and what took its place. */
export interface RetiredRecord {
  date: string;
  why: string;
  replacedBy: PageLink[];
}

/** A page of the present handbook. */
export interface PageLink {
  href: string;
  title: string;
}

/** A page whose address is promised. */
export interface PageRecord {
  /** The pages that say now what this one said, where it is no page of the handbook any more. */
  movedTo?: PageLink[];
  /** Its promised fragments that are not items. */
  fragments?: string[];
  /** The fragments of its headings, which are not promised. */
  headings?: string[];
  /** The items that were here and are not now. */
  left?: string[];
  /** Parts of it that were here and are not now, with where they are. */
  gone?: Record<string, { now: PageLink[]; retired?: RetiredRecord }>;
  retired?: RetiredRecord;
}

/** What is known beside the items. */
export interface HandbookRecord {
  /** The dates of the editions, the oldest first. */
  editions: string[];
  /** By address. */
  pages: Record<string, PageRecord>;
  /** In how many parts the items' records are divided. */
  parts: number;
}

/**
 * Tells in which part an item's record is.
 * @param id any id, known or not
 * @param parts how many parts there are
 * @returns the part's number, from 0
 */
export function findPart(id: string, parts: number): number {
  let sum = 0;
  for (const sign of id) sum = (sum * 31 + sign.codePointAt(0)!) % 65_521;
  return sum % parts;
}
