// Pagefind as a source of positions: which records hold a word, and where in them.
import type { LookUp, TokenPositions } from './matches.ts';
import type { TermLookup } from './query-terms.ts';

/** What this project uses of Pagefind's interface for browsers (1.6). */
export interface Pagefind {
  search(term: string | null): Promise<{ results: PagefindResult[] }>;
}

/** Pagefind's engine, which runs in the thread that asks it. */
export interface PagefindClass {
  /** @param options where the index is, its language, and what tells its state from others */
  new (options: { basePath: string; language: string; metaCacheTag: string }): Pagefind;
}

/** One record that Pagefind found. */
export interface PagefindResult {
  id: string;
  /** The positions of the words found, counted in runs between white space. */
  words: number[];
  data(): Promise<{ url: string; content: string }>;
}

/** The records of the index, by number: Pagefind lists them in the order in which they were added. */
export async function listResults(pagefind: Pagefind): Promise<PagefindResult[]> {
  return (await pagefind.search(null)).results;
}

/**
 * Makes the look-up of words.
 * @param pagefind the engine
 * @param all the records of the index, by number
 * @returns a look-up that asks the engine for each word once
 */
export function makeLookUp(pagefind: Pagefind, all: readonly PagefindResult[]): LookUp {
  const numbers = new Map(all.map(({ id }, number) => [id, number]));
  const asked = new Map<string, Promise<TokenPositions>>();
  const ask = async (term: string): Promise<TokenPositions> => {
    const { results } = await pagefind.search(term);
    return new Map(results.map(({ id, words }) => [numbers.get(id)!, words]));
  };
  return ({ word, by }: TermLookup) => {
    // In quotes, Pagefind finds the forms of a word; without, every word that begins with its stem.
    const term = by === 'stem' ? `"${word}"` : word;
    const known = asked.get(term);
    if (known) return known;
    const positions = ask(term);
    asked.set(term, positions);
    positions.catch(() => asked.delete(term));
    return positions;
  };
}
