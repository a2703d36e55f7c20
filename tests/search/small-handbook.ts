import { writeFolder } from '../support/folders.ts';
import { openSearch } from './open-search.ts';
import type { OpenSearch } from './open-search.ts';

/** What a test says of an item; its id is `item-` and its number, from 1, where it has none. */
export interface SmallItem {
  text: string;
  id?: string;
  detail?: string;
  instead?: string;
  tags?: string[];
  section?: string;
  'asked-as'?: string[];
}

/**
 * Opens the search of a handbook of one track and one level.
 * @param items its responsibilities, or its anti-patterns where they say what to do instead
 * @param more other files of its content, by their paths
 * @returns its search
 */
export async function openSmallHandbook(
  items: readonly SmallItem[],
  more: Record<string, string> = {},
): Promise<OpenSearch> {
  const numbered = items.map((item, at) => ({ id: `item-${at + 1}`, ...item }));
  const level = {
    responsibilities: numbered.filter(({ instead }) => !instead),
    'anti-patterns': numbered.filter(({ instead }) => instead),
  };
  const files = {
    'handbook.yaml':
      'title: Small\nlanguage: en\nedition: 2026-01-01\nlevels:\n  - { id: one, title: Keeper }\n',
    'tracks/light/track.yaml': 'title: Light\n',
    'tracks/light/one.yaml': JSON.stringify(level),
    ...more,
  };
  return openSearch(writeFolder(files));
}
