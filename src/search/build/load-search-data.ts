import type { Ladder } from '../../ladder/model/ladder.ts';
import { loadContent } from '../../handbook/load-content.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { makeCatalogue } from './search-data.ts';
import type { Catalogue } from './search-data.ts';
import { nameVersion, writeIndexRecords } from './index-records.ts';
import type { IndexRecord } from './index-records.ts';
import { tongueOf } from '../format/language.ts';
import { loadLanguage } from './load-language.ts';

/** The catalogue of the content as it stands, and the records for its index. */
export interface CurrentCatalogue {
  ladder: Ladder;
  catalogue: Catalogue;
  records: IndexRecord[];
  /** The language of the index, such as `de`. */
  tongue: string;
  /** Changes when anything that search finds does. */
  version: string;
}

// The integration and the pages live in two module graphs; they share what is made of one handbook
// through a cache of the whole process, as they share the content.
const cache = globalThis as {
  [key: symbol]: WeakMap<Handbook, Promise<CurrentCatalogue>> | undefined;
};
const key = Symbol.for('handrail.search-data');

/**
 * Loads the catalogue of the content as it is, made once until the content changes.
 * @returns the catalogue; the content must have no problems
 */
export function loadCatalogue(): Promise<CurrentCatalogue> {
  const handbook = loadContent().handbook!;
  const made = (cache[key] ??= new WeakMap());
  const known = made.get(handbook) ?? makeCurrent(handbook);
  made.set(handbook, known);
  return known;
}

async function makeCurrent({ ladder, messages }: Handbook): Promise<CurrentCatalogue> {
  const tongue = tongueOf(ladder.handbook.language);
  const language = await loadLanguage(tongue);
  const catalogue = makeCatalogue(ladder, messages, language);
  const records = writeIndexRecords(catalogue.entries, ladder, tongue);
  return { ladder, catalogue, records, tongue, version: nameVersion(records) };
}
