// The ladder as pages see it: every name resolved to what it names, relations in both directions.
import type { Kind } from '../kinds.ts';
import type { ProseSection } from '../files/prose.ts';
import type { ImageSize } from '../files/content-files.ts';
import type { Wording } from '../wording.ts';
import type { HandbookFile } from '../schema/handbook.ts';

export interface Fact {
  label: string;
  /** Inline Markdown. */
  value: string;
}

export interface Level {
  id: string;
  title: string;
  summary: string | undefined;
  facts: Fact[];
  /** The levels right below this one. */
  follows: Level[];
  /** Every level below this one, the nearest first. */
  lower: Level[];
}

export interface Section {
  id: string;
  title: string;
  summary: string | undefined;
  parent: Section | undefined;
  /** How many sections this one is in. */
  depth: number;
}

export interface Track {
  id: string;
  title: string;
  summary: string | undefined;
  group: string | undefined;
  /** In the order of the file; a section comes after the one it is in. */
  sections: Section[];
  /** What the track says of each level, in ladder order; what holds at every level first. */
  expectations: Expectation[];
}

/** What a track expects at a level. */
export interface Expectation {
  track: Track;
  /** Undefined for what holds at every level. */
  level: Level | undefined;
  title: string | undefined;
  summary: string | undefined;
  facts: Fact[];
  /** Words on a section at this level only, by the section's id. */
  sectionSummaries: Map<string, string>;
  placements: Placement[];
}

/** A place of an item: what a track expects at a level, and the section there. */
export interface Placement {
  item: Item;
  expectation: Expectation;
  section: Section | undefined;
}

export interface Item extends Wording {
  id: string;
  kind: Kind;
  tags: string[];
  /** Words and questions by which people look for it; search finds them, and no page shows them. */
  askedAs: string[];
  aliases: string[];
  traits: Trait[];
  sources: Source[];
  /** Where it is written first, then where it is listed too. */
  placements: [Placement, ...Placement[]];
  /** The responsibilities that an example shows or an anti-pattern goes against. */
  relatesTo: Item[];
  /** The examples and anti-patterns that are about this responsibility. */
  relatedFrom: Item[];
  buildsOn: Item[];
  extendedBy: Item[];
  /** The file and the line in which it is written. */
  file: string;
  line: number;
}

export interface Trait {
  id: string;
  title: string;
  summary: string | undefined;
  universal: boolean;
  questions: string[];
  pitfalls: string[];
  sources: Source[];
  sections: ProseSection[];
  /** In the order of the tracks and of their files. */
  items: Item[];
  insights: Insight[];
}

export interface Guide {
  id: string;
  title: string;
  summary: string | undefined;
  sources: Source[];
  sections: ProseSection[];
}

export interface Insight {
  id: string;
  text: string;
  traits: Trait[];
  sources: Source[];
}

export interface Term {
  id: string;
  term: string;
  also: string[];
  /** Neighbouring words that are not the same. */
  related: string[];
  meaning: string;
  sources: Source[];
}

export interface Source {
  id: string;
  title: string;
  author: string | undefined;
  url: string | undefined;
  date: string | undefined;
  note: string | undefined;
}

export interface Ladder {
  handbook: HandbookFile;
  levels: Level[];
  tracks: Track[];
  traits: Trait[];
  guides: Guide[];
  insights: Insight[];
  terms: Term[];
  sources: Source[];
  /** The images that prose shows, by the names of their files. */
  images: Map<string, ImageSize>;
  /** Every item once, in the order of the tracks and of their files. */
  items: Item[];
  itemById: Map<string, Item>;
}
