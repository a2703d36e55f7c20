// Which addresses are promised for good, by what they start with. `permalinks.ts` writes no address
// whose start is not listed here, and those who check citations ask no other list. The home page is
// promised too; comparisons of levels, below `levels`, are not.
import { KIND_LISTS } from './kinds.ts';

export const PROMISED_FOLDERS = [
  'i',
  'tracks',
  'levels',
  'traits',
  'guides',
  'glossary',
  'sources',
  'editions',
] as const;

/** The lists and tools whose addresses may change. */
export const UNPROMISED_FOLDERS = ['search', 'cite', 'checklists', 'print', ...KIND_LISTS] as const;

export type PromisedFolder = (typeof PROMISED_FOLDERS)[number];

/** What an address starts with, below the base. */
export type Folder = PromisedFolder | (typeof UNPROMISED_FOLDERS)[number];
