import { isAbsolute } from 'node:path';
import type { Item } from '../model/ladder.ts';

/**
 * Fills in the address at which an item is edited or spoken of.
 * @param template an address with `{path}`, `{line}` and `{id}`, if the handbook has one
 * @param item the item
 * @returns the address, or undefined where there is no template
 */
export function fillAddress(template: string | undefined, item: Item): string | undefined {
  // A content folder outside of the project is named by itself: how this machine reaches it says
  // nothing to a reader.
  const path = isAbsolute(item.file) ? item.file.split(/[\\/]/).slice(-4).join('/') : item.file;
  return template
    ?.replaceAll('{path}', encodeURI(path))
    .replaceAll('{line}', String(item.line))
    .replaceAll('{id}', encodeURIComponent(item.id));
}
