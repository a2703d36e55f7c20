import type { EditionItem, Snapshot } from '../schema/edition.ts';
import type { Release } from './releases.ts';

/** What a ladder says, with its items at hand by their ids and aliases. */
export interface IndexedSnapshot {
  snapshot: Snapshot;
  byId: Map<string, EditionItem>;
  byAlias: Map<string, EditionItem>;
}

/** An edition with its items at hand. */
export interface IndexedEdition extends IndexedSnapshot {
  date: string;
  /** Set for an edition that did not know all before it: the one that it started from. */
  branchedFrom: IndexedEdition | undefined;
}

/**
 * Prepares what a ladder says for look-ups.
 * @param snapshot what it says
 * @returns its items by id and by alias
 */
export function indexSnapshot(snapshot: Snapshot): IndexedSnapshot {
  const { items } = snapshot;
  return {
    snapshot,
    byId: new Map(items.map((item) => [item.id, item])),
    byAlias: new Map(items.flatMap((item) => item.aliases.map((alias) => [alias, item]))),
  };
}

/**
 * Prepares editions for look-ups.
 * @param releases the editions, the oldest first
 * @returns the items of each by id and by alias
 */
export function indexReleases(releases: readonly Release[]): IndexedEdition[] {
  const indexed: IndexedEdition[] = [];
  for (const { edition, branchedFrom } of releases)
    indexed.push({
      ...indexSnapshot(edition),
      date: edition.edition,
      branchedFrom: indexed.find(({ date }) => date === branchedFrom),
    });
  return indexed;
}
