import { KINDS } from '../kinds.ts';
import type { Item } from '../model/ladder.ts';
import type { Messages } from '../../messages/messages.ts';

/** What an item has to do with other items. */
export interface ItemRelation {
  /** What it does to them, or what they are, such as "Illustrates" or "Examples". */
  title: string;
  /** Set where the title is English in a ladder of another language. */
  lang: 'en' | undefined;
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
  const { lang } = messages;
  const ofKinds = KINDS.flatMap(({ id, relation }) => {
    if (!relation) return [];
    const { many, lang: langOfKind } = messages.kinds[id];
    const from = item.relatedFrom.filter(({ kind }) => kind === id);
    return [
      {
        title: messages.relations[relation].to,
        lang,
        items: item.kind === id ? item.relatesTo : [],
      },
      { title: many, lang: langOfKind, items: from },
    ];
  });
  return [
    ...ofKinds,
    { title: messages.item.buildsOn, lang, items: item.buildsOn },
    { title: messages.item.extendedBy, lang, items: item.extendedBy },
  ].filter(({ items }) => items.length > 0);
}
