// Where the files of search are, for the build, which writes them, and the browser, which fetches
// them. All are below the site's base; the version keeps a browser from mixing those of two builds.

/** The folder of the index and its engine. */
export const ENGINE_FOLDER = 'pagefind/';

/** The list of the index's parts, under the name that the engine asks for. */
export const ENTRY = `${ENGINE_FOLDER}pagefind-entry.json`;

/** The engine's compiled part for a language such as `de`. */
export function wasmFile(language: string): string {
  return `${ENGINE_FOLDER}wasm.${language}.pagefind`;
}

/** What the engine knows of every record. */
export function metaFile(language: string, version: string): string {
  return `${ENGINE_FOLDER}pagefind.${metaName(language, version)}.pf_meta`;
}

/** The name by which the entry file calls it. */
export function metaName(language: string, version: string): string {
  return `${language}_${version}`;
}

/** What the page of search has to know of every record. */
export const METADATA = 'search/metadata.json';

/** A part of the vocabulary; a star stands for its number. */
export function vocabularyFile(part: number | '*'): string {
  return `search/words-${part}.json`;
}

/** A part of the thesaurus; a star stands for its number. */
export function thesaurusFile(part: number | '*'): string {
  return `search/meanings-${part}.json`;
}

/** A chunk of what results show; a star stands for its number. */
export function resultChunkFile(chunk: number | '*'): string {
  return `search/results-${chunk}.json`;
}

/** The addresses of the files, in which a star is a number, and of pages. */
export interface SearchAddresses {
  /** The folder of the engine. */
  folder: string;
  /** The language of the index, such as `de`. */
  language: string;
  metadata: string;
  vocabulary: string;
  thesaurus: string;
  results: string;
  /** The page of an item; a star is its id. */
  item: string;
  /** The pages of a track, a level, a role and a section of a track; each star is an id. */
  track: string;
  level: string;
  role: string;
  section: string;
  /** The state of the index. */
  version: string;
}
