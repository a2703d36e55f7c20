// Every address and fragment of the site, and the only place that knows the base path. Pages
// promise these addresses for good.
import { KINDS } from './kinds.ts';
import type { Kind, KindList } from './kinds.ts';
import { UNPROMISED_FOLDERS } from './promises.ts';
import type { Folder } from './promises.ts';

/** What the handbook has checklists of. */
export type ChecklistType = 'trait' | 'track' | 'level';

// Astro's pages and scripts know the base from Vite, Node commands from the environment.
const configured = import.meta.env?.BASE_URL ?? process.env['BASE'] ?? '/';

/** The path below which the site is served, with a slash at both ends. */
export const base = `/${configured}/`.replace(/\/{2,}/g, '/');

const indexOf = (folder: Folder): string => `${base}${folder}/`;
const pageIn =
  (folder: Folder) =>
  (id: string): string =>
    `${base}${folder}/${id}/`;

export const homePath = base;
export const tracksPath = indexOf('tracks');
export const levelsPath = indexOf('levels');
export const traitsPath = indexOf('traits');
export const guidesPath = indexOf('guides');
export const glossaryPath = indexOf('glossary');
export const sourcesPath = indexOf('sources');
export const searchPath = indexOf('search');
/** The page of search with the results of a query. */
export const searchResultsPath = (query: string) => `${searchPath}?q=${encodeURIComponent(query)}`;
export const itemIdsPath = `${base}ids.json`;
export const sitemapPath = `${base}sitemap-index.xml`;

export const editionsPath = indexOf('editions');
export const editionsFeedPath = `${editionsPath}feed.xml`;

export const citePath = indexOf('cite');

/**
 * The address of a file of what those who check citations look at.
 * @param name `pages`, or `items-` and the number of a part
 * @param version what differs between two builds with different records; none for the file's own address
 */
export function citedPath(name: string, version: string): string {
  return `${citePath}${name}.json?v=${version}`;
}

/**
 * Tells whether an address is one of those that may change.
 * @param path with the base path and a slash at its end
 * @returns true for lists, tools and comparisons; false for promised and for unknown addresses
 */
export function isUnpromised(path: string): boolean {
  const [folder = '', ...rest] = path.slice(base.length, -1).split('/');
  return (
    UNPROMISED_FOLDERS.some((one) => one === folder) ||
    (folder === 'levels' && rest.length === 2 && rest[1]!.startsWith('from-')) ||
    (folder === 'tracks' && rest.length === 3 && /^(from-|by-kind$)/.test(rest[2]!))
  );
}

export const checklistsPath = indexOf('checklists');
export const printPath = indexOf('print');
/** The words that the styles of a printed page draw. */
export const printWordsPath = `${base}print-words.css`;
export const handbookPdfPath = `${base}handbook.pdf`;

/**
 * The address of a file that the build writes beside the pages.
 * @param file its path below the base
 * @param query what follows it, without the question mark
 */
export function filePath(file: string, query?: string): string {
  return query === undefined ? `${base}${file}` : `${base}${file}?${query}`;
}

/** The part of an address below the base, with a slash before it. */
export function belowBase(path: string): string {
  return `/${path.slice(base.length)}`;
}

/** The address of an item, promised for good. */
export const itemPath = pageIn('i');
export const trackPath = pageIn('tracks');
export const levelPath = pageIn('levels');
export const traitPath = pageIn('traits');
export const guidePath = pageIn('guides');

/** The address of the checklist of a trait, track or level. */
export function checklistPath(type: ChecklistType, id: string): string {
  return `${checklistsPath}${type}s/${id}/`;
}

/** The address of a page's PDF, in a build that has one: beside the page, under its name. */
export function pdfPath(page: string): string {
  return page.replace(/\/$/, '.pdf');
}

/**
 * Writes an address as paper shows it.
 * @param path an address of this site
 * @param site where the handbook is published, if that is known
 * @returns host and path; the path alone where no host is known
 */
export function paperAddress(path: string, site: URL | undefined): string {
  return `${site?.host ?? ''}${path}`;
}

/** The address of every item of a kind. */
export function kindPath(kind: Kind): string {
  return indexOf(kindList(kind));
}

/** The fragment of a chapter of the handbook in one document: marked so that it equals no item's id. */
export function chapterFragment(type: string, ...ids: string[]): string {
  return [type, ...ids].join('--');
}

/** The address of what a level asks beyond a level that it follows. */
export function comparisonPath(level: string, other: string): string {
  return `${levelPath(level)}from-${other}/`;
}

/** The address of a role: of a track at a level. Promised for good. */
export function rolePath(track: string, level: string): string {
  return `${trackPath(track)}${level}/`;
}

/** The address of a section on a role's page. */
export function roleSectionPath(track: string, level: string, section: string): string {
  return `${rolePath(track, level)}#${placementFragment(level, section)}`;
}

/** The address of a role's items by kind. */
export function roleKindsPath(track: string, level: string): string {
  return `${rolePath(track, level)}by-kind/`;
}

/** The address of what a role asks beyond the same track at another level. */
export function roleComparisonPath(track: string, level: string, other: string): string {
  return `${rolePath(track, level)}from-${other}/`;
}

/** The address of the checklist of a role. */
export function roleChecklistPath(track: string, level: string): string {
  return `${checklistPath('track', track)}${level}/`;
}

/** The address of a term's entry. */
export function termPath(id: string): string {
  return `${glossaryPath}#${id}`;
}

/** The address of a source's entry. */
export function sourcePath(id: string): string {
  return `${sourcesPath}#${id}`;
}

/** The key, address part and fragment part of a kind's items. */
export function kindList(kind: Kind): KindList {
  return KINDS.find(({ id }) => id === kind)!.list;
}

/**
 * The fragment of a place on a track's page.
 * @param level a level's id, or `every-level`
 * @param parts a section's id, a kind's list or both, in this order
 * @returns the parts joined by two hyphens, which are never in an id
 */
export function placementFragment(level: string, ...parts: (string | undefined)[]): string {
  return [level, ...parts.filter((part) => part !== undefined)].join('--');
}

/** The address of a place on a track's page, as {@link placementFragment} names it. */
export function placementPath(
  track: string,
  level: string,
  ...parts: (string | undefined)[]
): string {
  return `${trackPath(track)}#${placementFragment(level, ...parts)}`;
}

/** The address of a trait's items in one track. */
export function traitTrackPath(trait: string, track: string): string {
  return `${traitPath(trait)}#${track}`;
}

/** The address of an insight, on the page of its first trait. */
export function insightPath(id: string, trait: string): string {
  return `${traitPath(trait)}#${id}`;
}

/** The fragment of a heading in prose: marked so that it never equals the id of an item. */
export function headingFragment(slug: string): string {
  return `text--${slug}`;
}
