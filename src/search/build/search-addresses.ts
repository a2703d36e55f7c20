// The addresses of the files of search, for the page that fetches them.
import {
  filePath,
  itemPath,
  levelPath,
  placementPath,
  rolePath,
  trackPath,
} from '../../ladder/permalinks.ts';
import {
  ENGINE_FOLDER,
  ENTRY,
  METADATA,
  metaFile,
  resultChunkFile,
  thesaurusFile,
  vocabularyFile,
  wasmFile,
} from '../format/index-files.ts';
import type { SearchAddresses } from '../format/index-files.ts';
import { FEW_PARTS } from '../format/limits.ts';
import type { CurrentSearchData } from './load-search-data.ts';

/**
 * Lists the addresses of all that search fetches.
 * @param current the search data of the content as it is now
 * @returns the addresses; the engine asks for its own files below its folder
 */
export function listAddresses({ language, version }: CurrentSearchData): SearchAddresses {
  const at = (file: string) => filePath(file, `v=${version}`);
  return {
    folder: filePath(ENGINE_FOLDER),
    language,
    metadata: at(METADATA),
    vocabulary: at(vocabularyFile('*')),
    thesaurus: at(thesaurusFile('*')),
    results: at(resultChunkFile('*')),
    item: itemPath('*'),
    track: trackPath('*'),
    level: levelPath('*'),
    role: rolePath('*', '*'),
    section: placementPath('*', '*', '*'),
    version,
  };
}

/**
 * Lists what the engine needs before anything is asked, so that the page fetches it while it loads.
 * @param current the search data of the content as it is now
 * @returns the addresses; a small handbook is fetched whole, so that its first answer waits for nothing
 */
export function listFirstFiles(current: CurrentSearchData): string[] {
  const { data, language, version } = current;
  const { metadata, vocabulary, results } = listAddresses(current);
  const numbered = (address: string, count: number) =>
    Array.from({ length: count }, (_, number) => address.replace('*', String(number)));
  return [
    filePath(ENTRY, `ts=${version}`),
    filePath(metaFile(language, version)),
    filePath(wasmFile(language)),
    metadata,
    ...numbered(vocabulary, data.vocabulary.length <= FEW_PARTS ? data.vocabulary.length : 0),
    ...numbered(results, data.resultChunks.length === 1 ? 1 : 0),
  ];
}
