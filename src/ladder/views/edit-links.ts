import { contentFolder } from '../files/read-content.ts';
import { findRepositoryPath } from '../files/repository.ts';
import type { Item } from '../model/ladder.ts';

/**
 * Fills in the address at which an item is edited or spoken of.
 * @param template an address with `{path}`, `{line}` and `{id}`, if the handbook has one
 * @param item the item
 * @returns the address, or undefined where there is no template
 */
export function fillAddress(template: string | undefined, item: Item): string | undefined {
  return template
    ?.replaceAll('{path}', () => encodeURI(findRepositoryPath(item.file, contentFolder())))
    .replaceAll('{line}', String(item.line))
    .replaceAll('{id}', encodeURIComponent(item.id));
}
