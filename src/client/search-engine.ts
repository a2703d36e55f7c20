// All that search fetches, each thing once.
import language from 'virtual:handbook-language';
import { Pagefind } from 'virtual:pagefind';
import { readRest } from '../search/format/content.ts';
import type { SearchAddresses } from '../search/format/index-files.ts';
import { FEW_PARTS, MOST_TEXTS } from '../search/format/limits.ts';
import { openMetadata } from '../search/format/metadata.ts';
import type { Records, SearchMetadata } from '../search/format/metadata.ts';
import type { Result, ResultChunk } from '../search/format/results.ts';
import { findAnswer } from '../search/query/find-answer.ts';
import type { Answer } from '../search/query/find-answer.ts';
import { findPlaces } from '../search/query/find-places.ts';
import type { FoundPlace } from '../search/query/find-places.ts';
import { makeHighlighter } from '../search/query/highlight.ts';
import type { Highlighter } from '../search/query/highlight.ts';
import { KnownWords } from '../search/query/known-words.ts';
import type { LookUp } from '../search/query/matches.ts';
import { listResults, makeLookUp } from '../search/query/pagefind.ts';
import type { Pagefind as Index, PagefindResult } from '../search/query/pagefind.ts';
import { parseQuery } from '../search/query/parse-query.ts';
import type { ParsedQuery } from '../search/query/query-terms.ts';
import { Thesaurus } from '../search/query/thesaurus.ts';
import type { SearchState } from '../search/query/search-url.ts';

/** A query, its meaning and what answers it. */
export interface Reply {
  parsed: ParsedQuery;
  answer: Answer;
  highlight: Highlighter;
  /** The tracks, levels, roles and sections that the query names; none beside chosen filters. */
  places: FoundPlace[];
  /** Where nothing was found, the known words nearest to the unknown ones. */
  near: string[];
}

/** About how many near words are offered. */
const NEAR = 5;

/** Asks the index, and fetches what results show. */
export class SearchEngine {
  readonly records: Records;
  readonly known: KnownWords;
  readonly #thesaurus: Thesaurus;
  readonly #all: readonly PagefindResult[];
  readonly #lookUp: LookUp;
  readonly #addresses: SearchAddresses;
  readonly #chunks = new Map<number, ResultChunk>();
  readonly #fetching = new Map<number, Promise<void>>();
  readonly #chunkSize: number;

  private constructor(
    records: Records,
    pagefind: Index,
    all: readonly PagefindResult[],
    addresses: SearchAddresses,
  ) {
    this.records = records;
    this.#all = all;
    const lookUp = makeLookUp(pagefind, all);
    this.#lookUp = (lookup) => lookUp(lookup).catch(blameFetch);
    this.#addresses = addresses;
    const { resultChunks, thesaurusStarts, vocabularyStarts } = records.metadata;
    this.#chunkSize = Math.ceil(records.size / resultChunks);
    const load = (part: number) => fetchJson<never>(addresses.vocabulary, part);
    this.known = new KnownWords(vocabularyStarts, load, language);
    const loadMeanings = (part: number) => fetchJson<never>(addresses.thesaurus, part);
    this.#thesaurus = new Thesaurus(thesaurusStarts, loadMeanings, language);
  }

  /**
   * Fetches the engine and what it knows of every record.
   * @param addresses where its files are
   * @returns the engine
   * @throws {@link FetchError} where any of it cannot be fetched
   */
  static async start(addresses: SearchAddresses): Promise<SearchEngine> {
    const records = fetchJson<SearchMetadata>(addresses.metadata).then(openMetadata);
    const { folder, version: metaCacheTag } = addresses;
    const pagefind = new Pagefind({ basePath: folder, language: addresses.language, metaCacheTag });
    const all = await listResults(pagefind).catch(blameFetch);
    const engine = new SearchEngine(await records, pagefind, all, addresses);
    engine.#fetchAhead();
    return engine;
  }

  /**
   * Answers a query.
   * @param state the query and what was chosen
   * @returns its meaning and the records that answer it
   * @throws {@link FetchError} where something cannot be fetched
   */
  async ask(state: SearchState): Promise<Reply> {
    const { records, known } = this;
    const knowledge = { language, known, records, thesaurus: this.#thesaurus };
    const parsed = await parseQuery(state.query, knowledge, state);
    this.#fetchLikely(parsed, state);
    const answer = await findAnswer(parsed, state.selected, records, this.#lookUp);
    const lost = answer.groups.length > 0 ? [] : answer.unknown.slice(0, NEAR);
    const near = lost.flatMap((word) => known.nearest(word, NEAR / lost.length));
    const highlight = makeHighlighter(parsed.terms, known, language);
    const isFree = Object.keys(state.selected).length === 0;
    const places = isFree ? findPlaces(parsed, records, language) : [];
    return { parsed, answer, highlight, places, near };
  }

  /** What a record shows, if its chunk is here. */
  resultOf(number: number): Result | undefined {
    return this.#chunks.get(this.#chunkOf(number))?.[number % this.#chunkSize];
  }

  /** Fetches what records show. */
  async fetchResults(numbers: readonly number[]): Promise<void> {
    const chunks = new Set(numbers.map((number) => this.#chunkOf(number)));
    await Promise.all([...chunks].map((chunk) => this.#fetch(chunk)));
  }

  /** Fetches what a record says beyond its text; nothing where that takes too much. */
  async fetchRest(number: number): Promise<string> {
    if (this.records.size <= MOST_TEXTS) {
      const { content } = await this.#all[number]!.data();
      return readRest(content);
    }
    if (number >= this.records.items) return '';
    const page = await fetch(this.itemAddress(this.resultOf(number)!.address));
    const parsed = new DOMParser().parseFromString(await page.text(), 'text/html');
    return parsed.querySelector('main .prose')?.textContent ?? '';
  }

  /** The address of an item's page. */
  itemAddress(id: string): string {
    return this.pageAddress('item', id);
  }

  /** The address of a page of some type. */
  pageAddress(type: 'item' | 'track' | 'level' | 'role' | 'section', ...ids: string[]): string {
    return ids.reduce((address, id) => address.replace('*', id), this.#addresses[type]);
  }

  #chunkOf(number: number): number {
    return Math.floor(number / this.#chunkSize);
  }

  #fetch(chunk: number): Promise<void> {
    const known = this.#fetching.get(chunk);
    if (known) return known;
    const fetching = fetchJson<ResultChunk>(this.#addresses.results, chunk).then((content) => {
      this.#chunks.set(chunk, content);
    });
    fetching.catch(() => this.#fetching.delete(chunk));
    this.#fetching.set(chunk, fetching);
    return fetching;
  }

  /** A small handbook is fetched whole before it is asked for. */
  #fetchAhead(): void {
    const { vocabularyStarts, resultChunks } = this.records.metadata;
    if (vocabularyStarts.length <= FEW_PARTS) this.known.require(vocabularyStarts).catch(() => {});
    if (resultChunks === 1) this.#fetch(0).catch(() => {});
  }

  /** The vocabulary says where the results of a single thing begin, so that they come with it. */
  #fetchLikely({ terms, named }: ParsedQuery, { selected }: SearchState): void {
    const [only, more] = terms;
    if (!only || more || named.length > 0 || Object.keys(selected).length > 0) return;
    const [first] = only.alternatives;
    if (!first || !('words' in first)) return;
    for (const chunk of this.known.chunksOf(first.words[0]!.word))
      this.#fetch(chunk).catch(() => {});
  }
}

/** Something of search did not come: there is no connection, it is blocked, or not there any more. */
export class FetchError extends Error {}

/** What the engine does besides fetching, it does in WebAssembly, which the same policies may block. */
function blameFetch(error: unknown): never {
  throw new FetchError(String(error), { cause: error });
}

async function fetchJson<Content>(address: string, number = 0): Promise<Content> {
  const response = await fetch(address.replace('*', String(number))).catch(blameFetch);
  if (!response.ok) throw new FetchError(`${response.status} ${response.url}`);
  return response.json().catch(blameFetch) as Promise<Content>;
}
