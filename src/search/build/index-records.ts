// The index as Pagefind makes it of the catalogue.
import type { Ladder } from '../../ladder/model/ladder.ts';
import type { Entry } from './search-data.ts';
import { writeContent } from './search-data.ts';
import { listValues } from './list-facets.ts';
import { FILTERS } from '../format/facets.ts';

/** A record as Pagefind takes it. */
export interface IndexRecord {
  url: string;
  content: string;
  language: string;
  filters: Record<string, string[]>;
}

/**
 * Writes records for the index, in their order.
 * @param entries the catalogue's entries
 * @param ladder the ladder
 * @param tongue the language of the index, such as `de`
 * @returns a record for each entry; all say their sort, items also what they can be narrowed by
 */
export function writeIndexRecords(
  entries: readonly Entry[],
  ladder: Ladder,
  tongue: string,
): IndexRecord[] {
  return entries.map((entry) => {
    const { sort, path, item } = entry.record;
    const filters: Record<string, string[]> = { sort: [sort] };
    if (item)
      for (const filter of FILTERS) {
        const values = listValues(filter, item, ladder);
        if (values.length > 0) filters[filter] = values;
      }
    return { url: path, content: writeContent(entry), language: tongue, filters };
  });
}

/**
 * Names a state of the index, so that a browser never mixes the parts of two.
 * @param records all records of the index
 * @returns a short name that changes when any record does (FNV-1a in two halves of 32 bits)
 */
export function nameVersion(records: readonly IndexRecord[]): string {
  let high = 0x811c9dc5;
  let low = 0xc9dc5118;
  for (const record of records) {
    const text = JSON.stringify(record);
    for (let at = 0; at < text.length; at++) {
      const sign = text.charCodeAt(at);
      high = Math.imul(high ^ sign, 0x01000193);
      low = Math.imul(low ^ (sign + at), 0x01000193);
    }
  }
  return [high, low].map((half) => (half >>> 0).toString(36)).join('');
}
