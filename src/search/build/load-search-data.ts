import { joinLadder } from '../../ladder/model/join-ladder.ts';
import type { Ladder } from '../../ladder/model/ladder.ts';
import { readCheckedFiles } from '../../handbook/load-content.ts';
import { findWords } from '../../messages/messages.ts';
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

// The integration and the pages live in two module graphs; they share one catalogue through a
// memory of the whole process, as they share one reading of the content.
const memory = globalThis as { [key: symbol]: { files: object; made: Promise<CurrentCatalogue> } };
const key = Symbol.for('handrail.catalogue');

/**
 * Loads the catalogue of the content as it stands, made once until the content changes.
 * @returns the catalogue; the content must have no problems
 */
export function loadCatalogue(): Promise<CurrentCatalogue> {
  const { files } = readCheckedFiles();
  if (memory[key]?.files !== files) memory[key] = { files, made: make() };
  return memory[key].made;

  async function make(): Promise<CurrentCatalogue> {
    const ladder = joinLadder(files);
    const tongue = tongueOf(ladder.handbook.language);
    const language = await loadLanguage(tongue);
    const catalogue = makeCatalogue(ladder, findWords(ladder.handbook), language);
    const records = writeIndexRecords(catalogue.entries, ladder, tongue);
    return { ladder, catalogue, records, tongue, version: nameVersion(records) };
  }
}
