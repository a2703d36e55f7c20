// What releases add to the ladder, as pages see it.
import type { Kind } from '../kinds.ts';
import type { Wording } from '../wording.ts';
import type { EntityType } from '../rules/published-ids.ts';
import type { Expectation, Item } from '../model/ladder.ts';
import type { EditionFile, EditionItem, Snapshot } from '../schema/edition.ts';

/** A wording that was released. */
export interface ReleasedWording extends Wording {
  /** The editions that had it, the oldest first. */
  editions: [string, ...string[]];
  /** The edition that ended it, by another wording or by none; undefined while none has. */
  until: string | undefined;
  /** The id that the item had in the last of the editions. */
  id: string;
}

/** How the present item differs from the newest edition. */
export type Unreleased = 'new' | 'reworded' | 'moved';

/** What editions know of an item that is live. */
export interface ItemHistory {
  /** Every released wording, the oldest first; none where the item was never released. */
  wordings: ReleasedWording[];
  /** The edition since which the present wording holds; undefined while it is not released. */
  since: string | undefined;
  /** The item as it was released last, to cite while `unreleased` is set; undefined for a new item. */
  released: { edition: string; item: EditionItem; of: Snapshot } | undefined;
  /** Set where the item is not in the newest edition as it is now; never in a ladder without editions. */
  unreleased: Unreleased | undefined;
  /** Items of former editions that became this one beside its own line, each with its last wording. */
  merged: ReleasedWording[];
}

/** An id that an item had before: its page is the item's. */
export interface Alias {
  id: string;
  item: Item;
  /** What the alias's own address showed, edition by edition; empty for an alias never released. */
  wordings: ReleasedWording[];
}

/** Why something was taken out, and what took its place. */
export interface Retirement {
  date: string;
  /** Inline Markdown. */
  why: string;
  /** Live things; what has itself been retired since is replaced by what replaces that. */
  replacedBy: Replacement[];
}

/** A page of the present ladder. */
export interface Replacement {
  id: string;
  /** Inline Markdown for an item, else plain. */
  title: string;
  href: string;
}

/** An item that was taken out. */
export interface RetiredItem {
  id: string;
  /** The item as it was last; undefined where no edition had it. */
  last: { edition: string; item: EditionItem } | undefined;
  /** What its address showed, edition by edition. */
  wordings: ReleasedWording[];
  retirement: Retirement;
  /** Set where `id` was only an alias of the retired item. */
  aliasOf: string | undefined;
}

/** A level, track, section, trait, guide, term or source that was taken out. */
export interface RetiredEntity {
  type: EntityType;
  id: string;
  /** The track of a section. */
  track: string | undefined;
  title: string;
  /** The last edition that had it. */
  edition: string;
  retirement: Retirement;
}

/** A track at a level that had a page in an edition and has none now. */
export interface FormerRole {
  /** Ids. */
  track: string;
  level: string;
  /** The titles of its track and its level in the last edition that had it. */
  titles: [string, string];
  edition: string;
  /** Its track or level, where that was taken out. */
  retired: RetiredEntity | undefined;
  /** The live pages of its track and its level. */
  now: Replacement[];
}

/** What a fragment of a page leads to. */
export type Fragment =
  | { to: 'item'; item: EditionItem }
  | { to: 'track' | 'term' | 'source'; id: string; title: string }
  | { to: 'group'; track: string; level: string; section?: string; kind?: Kind | undefined };

/** The fragments of each page by the page's address, in the order of the page. */
export type Fragments = Map<string, Map<string, Fragment>>;

/** Something that was on a page in an edition and is not there now. */
export type FormerEntry =
  | {
      type: 'item';
      /** The fragments of the page that led to it. */
      fragments: string[];
      kind: Kind;
      /** Its last wording on this page, in inline Markdown. */
      text: string;
      /** Where it is now; the id of an alias leads to the live item. */
      now: Item | RetiredItem;
    }
  | {
      type: 'part';
      fragments: string[];
      /** Plain titles of their day, the outer first. */
      titles: string[];
      /** Whether it is of what held at every level. */
      everyLevel: boolean;
      kind: Kind | undefined;
      /** Where it is now on the page of its track. */
      now: Expectation[];
      /** The page that it has, live or retired. */
      page: string | undefined;
      isLive: boolean;
      retired: RetiredEntity | undefined;
    };

/** One item that an edition changed, with what it was and what it became. */
export interface Change {
  id: string;
  /** As it was in the edition before; undefined for what was added. */
  before: EditionItem | undefined;
  /** As it is in this one; undefined for what was retired. */
  after: EditionItem | undefined;
}

/** The items that an edition changed. One that was reworded and moved is in both lists. */
export interface Changes {
  added: Change[];
  reworded: Change[];
  /** To another track, level or section. */
  moved: Change[];
  /** Given other traits. */
  regrouped: Change[];
  /** Items that go by another id now, and items that were merged into another one. */
  renamed: Change[];
  merged: Change[];
  retired: Change[];
  entities: EntityChange[];
}

/** A level, track, section, trait, guide, term or source that was added, named anew or retired. */
export interface EntityChange {
  type: EntityType;
  id: string;
  /** The track of a section. */
  track: string | undefined;
  /** Its title in the edition before; undefined for what was added. */
  before: string | undefined;
  /** Its title in this one; undefined for what was retired. */
  after: string | undefined;
}

/** A released edition. */
export interface Edition {
  date: string;
  note: string | undefined;
  snapshot: EditionFile;
  /** What it changed in what was released before, as far as it knew; for the first everything is added. */
  changes: Changes;
}

/** What the ladder's releases hold it to. */
export interface Editions {
  /** Every edition, the oldest first. */
  all: Edition[];
  newest: Edition | undefined;
  /** The editions that the next one follows: the newest and, after a merge, the last of each branch. */
  heads: EditionFile[];
  /** The number of changes since the newest edition; 0 where nothing differs or nothing was released. */
  unreleased: number;
  aliases: Alias[];
  retiredItems: RetiredItem[];
  retiredEntities: RetiredEntity[];
  formerRoles: FormerRole[];
  /**
   * Tells what the releases know of a live item.
   * @throws Error for an id that no live item has
   */
  historyOf(id: string): ItemHistory;
  /** What was on a page before, by the page's address. */
  formerly: Map<string, FormerEntry[]>;
}
