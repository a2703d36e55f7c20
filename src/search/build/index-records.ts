// What Pagefind makes the index of.
import { createHash } from 'node:crypto';
import type { Ladder } from '../../ladder/model/ladder.ts';
import { writeContent } from './index-entries.ts';
import type { IndexEntry } from './index-entries.ts';
import { listValues } from './list-facets.ts';
import { FACET_KEYS } from '../format/facets.ts';

/** A record as Pagefind takes it. */
export interface IndexRecord {
  url: string;
  content: string;
  language: string;
  filters: Record<string, string[]>;
}

/**
 * Writes records for the index, in their order.
 * @param entries the entries of the search data
 * @param ladder the ladder
 * @param language the language of the index, such as `de`
 * @returns a record for each entry; all say their type, items also what they can be narrowed by
 */
export function writeIndexRecords(
  entries: readonly IndexEntry[],
  ladder: Ladder,
  language: string,
): IndexRecord[] {
  return entries.map((entry) => {
    const { type, path, item } = entry.record;
    const filters: Record<string, string[]> = { type: [type] };
    if (item)
      for (const key of FACET_KEYS) {
        const values = listValues(key, item, ladder);
        if (values.length > 0) filters[key] = values;
      }
    return { url: path, content: writeContent(entry), language, filters };
  });
}

/**
 * Names a state of the index, so that a browser never mixes the parts of two.
 * @param records all records of the index
 * @returns a short name that changes when any record does
 */
export function nameVersion(records: readonly IndexRecord[]): string {
  const hash = createHash('sha256');
  for (const record of records) hash.update(JSON.stringify(record));
  return hash.digest('hex').slice(0, 12);
}
