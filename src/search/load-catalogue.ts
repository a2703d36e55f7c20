import { joinLadder } from '../ladder/ladder.ts';
import type { Ladder } from '../ladder/model.ts';
import { readCheckedFiles } from '../ladder/reading.ts';
import { findWords } from '../ladder/words/words.ts';
import { makeCatalogue } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { nameVersion, writeIndexRecords } from './indexing.ts';
import type { IndexRecord } from './indexing.ts';
import { tongueOf } from './language.ts';
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
