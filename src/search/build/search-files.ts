import { createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import {
  ENGINE_FOLDER,
  ENTRY,
  metaName,
  metaFile,
  METADATA,
  resultChunkFile,
  thesaurusFile,
  wasmFile,
  vocabularyFile,
} from '../format/index-files.ts';
import { MOST_TEXTS } from '../format/limits.ts';
import type { CurrentSearchData } from './load-search-data.ts';

/** The files of search by their path below the site's base. */
export type SearchFiles = Map<string, string | Uint8Array>;

/**
 * Makes every file that search fetches.
 * @param current the search data of the content as it is now
 * @returns the files: the index and the engine, without the interfaces that come with it, and what
 *   the page of search has to know; the same for the same content
 * @throws Error with what Pagefind says where it cannot make the index
 */
export async function makeSearchFiles(current: CurrentSearchData): Promise<SearchFiles> {
  const { metadata, vocabulary, thesaurus, resultChunks } = current.data;
  const files = await makeIndexFiles(current);
  files.set(METADATA, JSON.stringify(metadata));
  vocabulary.forEach((part, number) => files.set(vocabularyFile(number), JSON.stringify(part)));
  thesaurus.forEach((part, number) => files.set(thesaurusFile(number), JSON.stringify(part)));
  resultChunks.forEach((chunk, at) => files.set(resultChunkFile(at), JSON.stringify(chunk)));
  return files;
}

async function makeIndexFiles({
  records,
  language,
  version,
}: CurrentSearchData): Promise<SearchFiles> {
  const index = await openIndex(language);
  // The index keeps records in the order in which they are handed over, which numbers them.
  const added = await Promise.all(records.map((record) => index.addCustomRecord(record)));
  const made = await index.getFiles();
  await index.deleteIndex();
  const faults = [...added, made].flatMap((answer) => answer.errors);
  if (faults.length > 0) throw new Error(`the search index cannot be made: ${faults.join('; ')}`);
  const folders = records.length > MOST_TEXTS ? /^(index|filter)\// : /^(index|filter|fragment)\//;
  const kept = made.files.filter(({ path }) => folders.test(path));
  const files = nameFiles(made.files, language, version);
  for (const { path, content } of kept) files.set(`${ENGINE_FOLDER}${path}`, content);
  return files;
}

/**
 * Reads the engine's script, which Pagefind brings with every index.
 * @returns its source with the engine itself as its one export, so that what starts workers and
 *   shares instances is left out of the script of the page
 * @throws Error where the script is not written as expected
 */
export async function readEngine(): Promise<string> {
  const index = await openIndex('en');
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const script = files.find(({ path }) => path === 'pagefind.js')!.content;
  const source = new TextDecoder().decode(script);
  const exported = /export\s*\{[^}]*\};?\s*$/;
  if (!exported.test(source))
    throw new Error('the script of Pagefind no longer ends with its exports: see readEngine');
  return source.replace(exported, 'export { Pagefind };');
}

async function openIndex(language: string): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
  return index;
}

/**
 * Names the parts that are fetched first so that a page knows them before the index is made, and can
 * fetch all of them at once. The engine's compiled part has the language's own name even where the
 * engine has none of its own for it.
 */
function nameFiles(
  made: readonly { path: string; content: Uint8Array }[],
  language: string,
  version: string,
): SearchFiles {
  const files: SearchFiles = new Map();
  const find = (path: string) => made.find((file) => file.path === path)?.content;
  const entry = JSON.parse(new TextDecoder().decode(find('pagefind-entry.json'))) as {
    languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
  };
  const [own] = Object.values(entry.languages);
  if (!own) throw new Error('the search index cannot be made: it holds no language');
  const languages = { [language]: { ...own, hash: metaName(language, version), wasm: language } };
  files.set(ENTRY, JSON.stringify({ ...entry, languages }));
  files.set(metaFile(language, version), find(`pagefind.${own.hash}.pf_meta`)!);
  files.set(wasmFile(language), find(`wasm.${own.wasm ?? 'unknown'}.pagefind`)!);
  return files;
}
