import type { Ladder } from '../../ladder/model/ladder.ts';
import { loadContent } from '../../handbook/load-content.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { primaryLanguage } from '../format/language.ts';
import { nameVersion, writeIndexRecords } from './index-records.ts';
import type { IndexRecord } from './index-records.ts';
import { readWordList } from './language-files.ts';
import { loadLanguage } from './load-language.ts';
import { readThesaurus } from './read-thesaurus.ts';
import { makeSearchData } from './search-data.ts';
import type { SearchData } from './search-data.ts';

/** The search data of the content as it is now, and the records for its index. */
export interface CurrentSearchData {
  ladder: Ladder;
  data: SearchData;
  records: IndexRecord[];
  /** The language of the index, such as `de`. */
  language: string;
  /** Changes when anything that search finds does. */
  version: string;
}

// The integration and the pages live in two module graphs; they share what is made of one handbook
// through a cache of the whole process, as they share the content.
const cache = globalThis as {
  [key: symbol]: WeakMap<Handbook, Promise<CurrentSearchData>> | undefined;
};
const key = Symbol.for('handrail.search-data');

/**
 * Loads the search data of the content as it is, made once until the content changes.
 * @returns the data; the content must have no problems
 */
export function loadSearchData(): Promise<CurrentSearchData> {
  const handbook = loadContent().handbook!;
  const made = (cache[key] ??= new WeakMap());
  const known = made.get(handbook) ?? prepareSearch(handbook);
  made.set(handbook, known);
  return known;
}

/**
 * Makes the search data of a handbook.
 * @param handbook the handbook
 * @returns its search data
 */
export async function prepareSearch({ ladder, messages }: Handbook): Promise<CurrentSearchData> {
  const language = primaryLanguage(ladder.handbook.language);
  const known = await loadLanguage(language);
  const [groups, list] = [readThesaurus(language), readWordList('words', language)];
  const data = makeSearchData(ladder, messages, known, groups, list);
  const records = writeIndexRecords(data.entries, ladder, language);
  return { ladder, data, records, language, version: nameVersion(records) };
}
