import type { Kind } from '../kinds.ts';
import type { EditionFile, EditionItem, Snapshot } from '../schema/edition.ts';

/** What has ids beside items. */
export type EntityType = 'level' | 'track' | 'section' | 'trait' | 'guide' | 'term' | 'source';

/** An item as the last edition that had it under this id knew it. */
export interface PublishedItem {
  kind: Kind;
  /** The last edition in which it stood. */
  edition: string;
  item: EditionItem;
}

/** An alias as the last edition that had it knew it. */
export interface PublishedAlias {
  of: EditionItem;
  edition: string;
}

/** A level, track, section, trait, guide, term or source, as the last edition that had it knew it. */
export interface PublishedEntity {
  type: EntityType;
  id: string;
  /** The track of a section. */
  track: string | undefined;
  title: string;
  edition: string;
}

/** Every id that an edition gave an address to. */
export interface PublishedIds {
  items: Map<string, PublishedItem>;
  aliases: Map<string, PublishedAlias>;
  /** By {@link entityKey}. */
  entities: Map<string, PublishedEntity>;
  /** The newest edition. */
  newest: string | undefined;
}

/**
 * Collects what editions have published.
 * @param editions the editions, the oldest first
 * @returns every id with what it stood for last
 */
export function collectPublishedIds(editions: readonly EditionFile[]): PublishedIds {
  const published: PublishedIds = {
    items: new Map(),
    aliases: new Map(),
    entities: new Map(),
    newest: editions.at(-1)?.edition,
  };
  for (const words of editions) {
    const { edition } = words;
    for (const item of words.items) {
      published.items.set(item.id, { kind: item.kind, edition, item });
      for (const alias of item.aliases) published.aliases.set(alias, { of: item, edition });
    }
    for (const place of listEntities(words))
      published.entities.set(entityKey(place), { ...place, edition });
  }
  return published;
}

/**
 * Lists what has an id beside items.
 * @param words what a ladder says
 * @returns its levels, tracks, sections, traits, guides, terms and sources
 */
export function listEntities(words: Snapshot): Omit<PublishedEntity, 'edition'>[] {
  const list = (type: EntityType, named: { id: string; title: string }[], track?: string) =>
    named.map(({ id, title }) => ({ type, id, title, track }));
  return [
    ...list('level', words.levels),
    ...list('track', words.tracks),
    ...words.tracks.flatMap(({ id, sections }) => list('section', sections, id)),
    ...list('trait', words.traits),
    ...list('guide', words.guides),
    ...list('term', words.terms),
    ...list('source', words.sources),
  ];
}

/** The key of a thing among all that have ids: sections are their track's, the others their type's. */
export function entityKey(place: { type: string; id: string; track?: string | undefined }): string {
  return [place.type, place.track, place.id].filter((part) => part !== undefined).join(' ');
}
