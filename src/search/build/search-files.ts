import { createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import {
  ENGINE_FOLDER,
  ENTRY,
  metaName,
  metaFile,
  REGISTER,
  shelfFile,
  wasmFile,
  wordsFile,
} from '../format/index-files.ts';
import { MOST_TEXTS } from '../format/limits.ts';
import type { CurrentCatalogue } from './load-search-data.ts';

/** The files of search by their path below the site's base. */
export type SearchFiles = Map<string, string | Uint8Array>;

/**
 * Makes every file that search fetches.
 * @param current the catalogue of the content as it stands
 * @returns the files: the index and the engine, without the interfaces that come with it, and what
 *   the page of search has to know; the same for the same content
 * @throws Error with what Pagefind says where it cannot make the index
 */
export async function makeSearchFiles(current: CurrentCatalogue): Promise<SearchFiles> {
  const { register, vocabulary, shelves } = current.catalogue;
  const files = await makeIndexFiles(current);
  files.set(REGISTER, JSON.stringify(register));
  vocabulary.forEach((part, number) => files.set(wordsFile(number), JSON.stringify(part)));
  shelves.forEach((shelf, number) => files.set(shelfFile(number), JSON.stringify(shelf)));
  return files;
}

async function makeIndexFiles({
  records,
  tongue,
  version,
}: CurrentCatalogue): Promise<SearchFiles> {
  const index = await openIndex(tongue);
  // The index keeps records in the order in which they are handed over, which numbers them.
  const added = await Promise.all(records.map((record) => index.addCustomRecord(record)));
  const made = await index.getFiles();
  await index.deleteIndex();
  const faults = [...added, made].flatMap((answer) => answer.errors);
  if (faults.length > 0) throw new Error(`the search index cannot be made: ${faults.join('; ')}`);
  const folders = records.length > MOST_TEXTS ? /^(index|filter)\// : /^(index|filter|fragment)\//;
  const kept = made.files.filter(({ path }) => folders.test(path));
  const files = nameFiles(made.files, tongue, version);
  for (const { path, content } of kept) files.set(`${ENGINE_FOLDER}${path}`, content);
  return files;
}

/**
 * Reads the engine's script, which Pagefind brings with every index.
 * @returns its source with the engine itself as its one export, so that what starts workers and
 *   shares instances is left out of the script of the page
 */
export async function readEngine(): Promise<string> {
  const index = await openIndex('en');
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const script = files.find(({ path }) => path === 'pagefind.js')!.content;
  return new TextDecoder()
    .decode(script)
    .replace(/export\s*\{[^}]*\};?\s*$/, 'export { Pagefind };');
}

async function openIndex(tongue: string): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: tongue });
  if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
  return index;
}

/**
 * Names the parts that are fetched first so that a page knows them before the index is made, and can
 * fetch all of them at once. The language's own name stands for the engine's compiled part even where the engine has none of its own for it.
 */
function nameFiles(
  made: readonly { path: string; content: Uint8Array }[],
  tongue: string,
  version: string,
): SearchFiles {
  const files: SearchFiles = new Map();
  const find = (path: string) => made.find((file) => file.path === path)?.content;
  const entry = JSON.parse(new TextDecoder().decode(find('pagefind-entry.json'))) as {
    languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
  };
  const [own] = Object.values(entry.languages);
  if (!own) throw new Error('the search index cannot be made: it holds no language');
  const languages = { [tongue]: { ...own, hash: metaName(tongue, version), wasm: tongue } };
  files.set(ENTRY, JSON.stringify({ ...entry, languages }));
  files.set(metaFile(tongue, version), find(`pagefind.${own.hash}.pf_meta`)!);
  files.set(wasmFile(tongue), find(`wasm.${own.wasm ?? 'unknown'}.pagefind`)!);
  return files;
}
