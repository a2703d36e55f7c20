import type { Messages } from '../../messages/messages.ts';
import type { Alias, Editions } from '../editions/model.ts';
import type { Item, Ladder } from '../model/ladder.ts';
import { findNeighbours } from './neighbours.ts';
import type { Neighbours } from './neighbours.ts';
import { findItemTitles } from './titles.ts';

/** The page of an item, under its id or under one that it had before. */
export interface ItemPage {
  id: string;
  item: Item;
  /** Unique among all pages. */
  title: string;
  neighbours: Neighbours;
  /** Set where `id` is a former id. */
  alias: Alias | undefined;
}

/**
 * Lists the pages of items. A former id has one too: a redirect would lose the fragment.
 * @param ladder the ladder
 * @param editions its releases
 * @param messages the interface's words
 * @returns a page for each item, then one for each former id
 */
export function listItemPages(
  ladder: Ladder,
  { aliases }: Pick<Editions, 'aliases'>,
  messages: Messages,
): ItemPage[] {
  const titles = findItemTitles(ladder, messages);
  const neighbours = findNeighbours(ladder);
  const describe = (id: string, item: Item, alias?: Alias): ItemPage => {
    const title = titles.get(item.id) ?? item.id;
    return {
      id,
      item,
      title: alias ? `${title} (${id})` : title,
      neighbours: neighbours.get(item.id) ?? { previous: undefined, next: undefined },
      alias,
    };
  };
  return [
    ...ladder.items.map((item) => describe(item.id, item)),
    ...aliases.map((alias) => describe(alias.id, alias.item, alias)),
  ];
}
