// Where the files of search stand, for the build, which writes them, and the browser, which fetches
// them. All are below the site's base; the version keeps a browser from mixing those of two builds.

/** The folder of the index and its engine. */
export const ENGINE_FOLDER = 'pagefind/';

/** The list of the index's parts, under the name that the engine asks for. */
export const ENTRY = `${ENGINE_FOLDER}pagefind-entry.json`;

/** The engine's compiled part for a language. */
export function wasmFile(tongue: string): string {
  return `${ENGINE_FOLDER}wasm.${tongue}.pagefind`;
}

/** What the engine knows of every record. */
export function metaFile(tongue: string, version: string): string {
  return `${ENGINE_FOLDER}pagefind.${metaName(tongue, version)}.pf_meta`;
}

/** The name by which the entry file calls it. */
export function metaName(tongue: string, version: string): string {
  return `${tongue}_${version}`;
}

/** The register of all records. */
export const REGISTER = 'search/register.json';

/** A part of the vocabulary; a star stands for its number. */
export function wordsFile(part: number | '*'): string {
  return `search/words-${part}.json`;
}

/** A shelf of records; a star stands for its number. */
export function shelfFile(shelf: number | '*'): string {
  return `search/records-${shelf}.json`;
}
