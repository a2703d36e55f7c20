import type { HTMLElement } from 'node-html-parser';

/** A place at which a page lists an item. */
export interface ListedItem {
  id: string;
  place: HTMLElement;
}

/**
 * Lists the items of a page or of a part of one, lists and pairs alike.
 * @param part the page or its part
 * @returns each place, in the order of the page
 */
export function listPlaces(part: HTMLElement): ListedItem[] {
  return part
    .querySelectorAll('ul.items > li, .pairs > li > div')
    .map((place) => ({ id: readItem(place), place }));
}

/** The ids of the items that a page or a part of one lists, in its order. */
export function listIdsOfItems(part: HTMLElement): string[] {
  return listPlaces(part).map(({ id }) => id);
}

/** The id of the item that is at a place. */
export function readItem(place: HTMLElement): string {
  // Words of a text may lead to another item; the item's own link is not inside another element.
  const own = place.children.find(({ tagName }) => tagName === 'A')!;
  return own.getAttribute('href')!.split('/').at(-2)!;
}
