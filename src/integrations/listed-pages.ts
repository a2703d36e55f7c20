import { loadContent } from '../handbook/load-content.ts';
import { INDEX_PAGES } from '../ladder/editions/former-entries.ts';
import { itemPath } from '../ladder/permalinks.ts';

let unlisted: Set<string> | undefined;

/**
 * Tells whether a page belongs in the sitemap: pages of former ids and of what was retired do not.
 * @param url the page's whole address
 * @returns whether it is a page of the present ladder
 */
export function isListed(url: string): boolean {
  unlisted ??= findUnlisted();
  return !unlisted.has(new URL(url).pathname);
}

function findUnlisted(): Set<string> {
  const { aliases, retiredItems, retiredEntities } = loadContent().handbook!.editions;
  return new Set([
    ...[...aliases, ...retiredItems].map(({ id }) => itemPath(id)),
    ...retiredEntities.flatMap(({ type, id }) => INDEX_PAGES[type]?.pathOf(id) ?? []),
  ]);
}
