import { KINDS } from '../kinds.ts';
import type { Item } from '../model/ladder.ts';
import type { Messages } from '../../messages/messages.ts';

/** What an item has to do with other items. */
export interface ItemRelation {
  /** What it is to them, such as "Illustrated by". */
  title: string;
  items: Item[];
}

/**
 * Lists what an item has to do with others: by the relation of each kind that has one, in both
 * directions, then what it builds on and what builds on it.
 * @param item the item
 * @param messages the interface's words
 * @returns the relations that hold any items, in the order of the kinds
 */
export function listRelations(item: Item, messages: Messages): ItemRelation[] {
  const ofKinds = KINDS.flatMap(({ id, relation }) => {
    if (!relation) return [];
    const { to, from } = messages.relations[relation];
    return [
      { title: to, items: item.kind === id ? item.relatesTo : [] },
      { title: from, items: item.relatedFrom.filter(({ kind }) => kind === id) },
    ];
  });
  return [
    ...ofKinds,
    { title: messages.item.buildsOn, items: item.buildsOn },
    { title: messages.item.extendedBy, items: item.extendedBy },
  ].filter(({ items }) => items.length > 0);
}
