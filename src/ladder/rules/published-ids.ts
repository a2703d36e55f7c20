import { traceBranches } from '../files/edition-order.ts';
import type { Kind } from '../kinds.ts';
import type { EditionFile, EditionItem, Snapshot } from '../schema/edition.ts';

/** What has ids beside items. */
export type EntityType = 'level' | 'track' | 'section' | 'trait' | 'guide' | 'term' | 'source';

/** An item as the last edition that had it under this id knew it. */
export interface PublishedItem {
  kind: Kind;
  /** The last edition that had it. */
  edition: string;
  /** Whether another branch had released without it by then. */
  goneElsewhere: boolean;
  item: EditionItem;
}

/** An alias as the last edition that had it knew it. */
export interface PublishedAlias {
  of: EditionItem;
  edition: string;
  goneElsewhere: boolean;
}

/** A level, track, section, trait, guide, term or source, as the last edition that had it knew it. */
export interface PublishedEntity {
  type: EntityType;
  id: string;
  /** The track of a section. */
  track: string | undefined;
  title: string;
  edition: string;
  goneElsewhere: boolean;
}

/** Every id that an edition gave an address to. */
export interface PublishedIds {
  items: Map<string, PublishedItem>;
  aliases: Map<string, PublishedAlias>;
  /** By {@link entityKey}. */
  entities: Map<string, PublishedEntity>;
  /** The newest edition and, after a merge, the last one of each branch. */
  heads: ReadonlySet<string>;
}

/**
 * Collects what editions have published.
 * @param editions the editions, the oldest first
 * @returns every id with what it meant last
 */
export function collectPublishedIds(editions: readonly EditionFile[]): PublishedIds {
  const { missed, heads } = traceBranches(editions);
  const published: PublishedIds = {
    items: new Map(),
    aliases: new Map(),
    entities: new Map(),
    heads: new Set(heads.map((head) => head.edition)),
  };
  for (const snapshot of editions) {
    const { edition } = snapshot;
    const others = missed.get(edition)?.map(listKeys) ?? [];
    const isGone = (key: string) => others.some((keys) => !keys.has(key));
    for (const item of snapshot.items) {
      const goneElsewhere = isGone(item.id);
      published.items.set(item.id, { kind: item.kind, edition, goneElsewhere, item });
      for (const alias of item.aliases)
        published.aliases.set(alias, { of: item, edition, goneElsewhere: isGone(alias) });
    }
    for (const entity of listEntities(snapshot)) {
      const key = entityKey(entity);
      published.entities.set(key, { ...entity, edition, goneElsewhere: isGone(key) });
    }
  }
  return published;
}

/** The ids of items and the keys of all else, none of which is an id. */
function listKeys(snapshot: Snapshot): Set<string> {
  const items = snapshot.items.flatMap(({ id, aliases }) => [id, ...aliases]);
  return new Set([...items, ...listEntities(snapshot).map(entityKey)]);
}

/**
 * Lists what has an id beside items.
 * @param snapshot what a ladder says
 * @returns its levels, tracks, sections, traits, guides, terms and sources
 */
export function listEntities(
  snapshot: Snapshot,
): Omit<PublishedEntity, 'edition' | 'goneElsewhere'>[] {
  const list = (type: EntityType, named: { id: string; title: string }[], track?: string) =>
    named.map(({ id, title }) => ({ type, id, title, track }));
  return [
    ...list('level', snapshot.levels),
    ...list('track', snapshot.tracks),
    ...snapshot.tracks.flatMap(({ id, sections }) => list('section', sections, id)),
    ...list('trait', snapshot.traits),
    ...list('guide', snapshot.guides),
    ...list('term', snapshot.terms),
    ...list('source', snapshot.sources),
  ];
}

/** The key of an entity among all: its type and id and, for a section, its track. */
export function entityKey(entity: {
  type: string;
  id: string;
  track?: string | undefined;
}): string {
  return [entity.type, entity.track, entity.id].filter((part) => part !== undefined).join(' ');
}
