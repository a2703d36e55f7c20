import type { Item } from './model.ts';

/**
 * Fills in the address at which an item is edited or spoken of.
 * @param template an address with `{path}`, `{line}` and `{id}`, if the handbook has one
 * @param item the item
 * @returns the address, or undefined where there is no template
 */
export function fillAddress(template: string | undefined, item: Item): string | undefined {
  return template
    ?.replaceAll('{path}', encodeURI(item.file))
    .replaceAll('{line}', String(item.line))
    .replaceAll('{id}', encodeURIComponent(item.id));
}
