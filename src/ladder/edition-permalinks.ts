// The addresses of what editions hold, promised for good like those in permalinks.ts.
import { editionsPath, itemPath } from './permalinks.ts';

/** The address of the ladder as it was in an edition. */
export function editionPath(id: string): string {
  return `${editionsPath}${id}/`;
}

/** The address of an item, or of what else has an id, on the page of an edition. */
export function editionEntryPath(edition: string, id: string): string {
  return `${editionPath(edition)}#${id}`;
}

/** The address of what an edition changed. */
export function editionChangesPath(edition: string): string {
  return `${editionsPath}#${edition}`;
}

/** The feed of what editions changed in a track. */
export function trackFeedPath(id: string): string {
  return `${editionsPath}tracks/${id}.xml`;
}

/** The feed of what editions changed at a level. */
export function levelFeedPath(id: string): string {
  return `${editionsPath}levels/${id}.xml`;
}

/** The address of an item as it was in an edition, promised for good. */
export function itemEditionPath(id: string, edition: string): string {
  return `${itemPath(id)}#${edition}`;
}

/**
 * The fragment of a wording in full, below an item's present one. It is not promised: the edition's own
 * fragment is.
 * @param edition the date of the first edition that had it
 */
export function fullWordingFragment(edition: string): string {
  return `-${edition}`;
}
