/** The handbook's own language, written by `integrations/search.ts`. */
declare module 'virtual:handbook-language' {
  const language: import('../search/format/language.ts').Language;
  export default language;
}

/** Pagefind's script for browsers, as it is in the version that makes the index. */
declare module 'virtual:pagefind' {
  export const Pagefind: import('../search/query/pagefind.ts').PagefindClass;
}

/** Where the engine's compiled part is below the site's base, put in place by `integrations/search.ts`. */
declare const HANDRAIL_SEARCH_ENGINE: string;
