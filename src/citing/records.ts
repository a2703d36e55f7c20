// What the handbook hands to those who check citations: lean enough that a browser can fetch the part
// that a packet is about. Written by `list-records.ts`.

/** Where a run starts: an edition's place in the list of them, or its length for what is not released. */
export type Since = number;

/** A wording from an edition on: words, `null` where nothing stood, or the run whose wording came back. */
export type WordingRun = [since: Since, text: string | null | number, instead?: string];

/** Where an item stood from an edition on, as a place in the list of places. */
export type PlaceRun = [since: Since, place: number];

/** What an id led to and leads to. */
export type ItemRecord = [
  /** The oldest first; the last one is the present. */
  wordings: WordingRun[],
  places: PlaceRun[],
  /** The pages on which it stands now, as places in the list of pages. */
  pages: number[],
  /** Set where the id is none of its own any more. */
  fate?: { is?: string; retired?: RetiredRecord },
];

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
  /** Its fragments that are not items. */
  fragments?: string[];
  /** The items that stood here and do not now. */
  left?: string[];
  /** Parts of it that stood here and do not now, with where they are. */
  gone?: Record<string, { now: PageLink[]; retired?: RetiredRecord }>;
  retired?: RetiredRecord;
}

/** What is known beside the items. */
export interface HandbookRecord {
  editions: string[];
  places: string[];
  /** By address. */
  pages: Record<string, PageRecord>;
  /** In how many parts the items' records are divided. */
  parts: number;
}

/**
 * Tells in which part an item's record stands.
 * @param id any id, known or not
 * @param parts how many parts there are
 * @returns the part's number, from 0
 */
export function findPart(id: string, parts: number): number {
  let sum = 0;
  for (const sign of id) sum = (sum * 31 + sign.codePointAt(0)!) % 65_521;
  return sum % parts;
}
