import { joinLadder } from '../ladder/model/join-ladder.ts';
import { itemPath } from '../ladder/permalinks.ts';
import { readCheckedFiles } from '../handbook/load-content.ts';
import { INDEX_PAGES } from '../ladder/editions/former-entries.ts';

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
  const { editions } = joinLadder(readCheckedFiles().files);
  return new Set([
    ...[...editions.aliases, ...editions.retiredItems].map(({ id }) => itemPath(id)),
    ...editions.retiredPlaces.flatMap(({ sort, id }) => INDEX_PAGES[sort]?.pathOf(id) ?? []),
  ]);
}
