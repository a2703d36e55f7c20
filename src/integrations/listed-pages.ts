import { loadContent } from '../handbook/load-content.ts';
import { INDEX_PAGES } from '../ladder/editions/former-entries.ts';
import { listRoles } from '../ladder/model/roles.ts';
import { itemPath, roleKindsPath, rolePath } from '../ladder/permalinks.ts';

let unlisted: Set<string> | undefined;

/**
 * Tells whether a page belongs in the sitemap: pages of former ids, of former roles and of what was
 * retired do not, nor those that say by kind what another says by section.
 * @param url the page's whole address
 * @returns whether it is a page of the present ladder
 */
export function isListed(url: string): boolean {
  unlisted ??= findUnlisted();
  return !unlisted.has(new URL(url).pathname);
}

function findUnlisted(): Set<string> {
  const { ladder, editions } = loadContent().handbook!;
  const { aliases, retiredItems, retiredEntities, formerRoles } = editions;
  return new Set([
    ...[...aliases, ...retiredItems].map(({ id }) => itemPath(id)),
    ...retiredEntities.flatMap(({ type, id }) => INDEX_PAGES[type]?.pathOf(id) ?? []),
    ...formerRoles.map(({ track, level }) => rolePath(track, level)),
    ...listRoles(ladder).map(({ track, level }) => roleKindsPath(track.id, level.id)),
  ]);
}
