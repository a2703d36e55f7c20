// All that search fetches, each thing once.
import language from 'virtual:handbook-language';
import { Pagefind } from 'virtual:pagefind';
import type { Asked } from '../search/query/search-url.ts';
import { findAnswer } from '../search/query/find-answer.ts';
import type { Answer } from '../search/query/find-answer.ts';
import { DIVIDER, FEW_PARTS, MOST_TEXTS } from '../search/format/limits.ts';
import { KnownWords } from '../search/query/known-words.ts';
import { makeMarker } from '../search/query/highlight.ts';
import type { Marker } from '../search/query/highlight.ts';
import type { LookUp } from '../search/query/matches.ts';
import { listResults, makeLookUp } from '../search/query/pagefind.ts';
import type { Pagefind as Index, PagefindResult } from '../search/query/pagefind.ts';
import { understand } from '../search/query/parse-query.ts';
import type { Understanding } from '../search/query/parse-query.ts';
import { openRegister } from '../search/format/metadata.ts';
import type { OpenRegister, Register } from '../search/format/metadata.ts';
import type { Shelf, Shown } from '../search/build/result-chunks.ts';

/** Where the files of search stand, as `search/addresses.ts` has it; a star is a number. */
export interface EngineAddresses {
  folder: string;
  /** The language of the index. */
  tongue: string;
  register: string;
  words: string;
  shelf: string;
  item: string;
  /** The state of the index. */
  version: string;
}

/** A question, its meaning and what answers it. */
export interface Reply {
  understanding: Understanding;
  answer: Answer;
  mark: Marker;
  /** Where nothing was found, the known words nearest to the unknown ones. */
  near: string[];
}

/** About how many near words are offered. */
const NEAR = 5;

/** Asks the index, and fetches what results show. */
export class SearchEngine {
  readonly register: OpenRegister;
  readonly known: KnownWords;
  readonly #all: readonly PagefindResult[];
  readonly #lookUp: LookUp;
  readonly #addresses: EngineAddresses;
  readonly #shelves = new Map<number, Shelf>();
  readonly #shelfSize: number;

  private constructor(
    register: OpenRegister,
    pagefind: Index,
    all: readonly PagefindResult[],
    addresses: EngineAddresses,
  ) {
    this.register = register;
    this.#all = all;
    this.#lookUp = makeLookUp(pagefind, all);
    this.#addresses = addresses;
    this.#shelfSize = Math.ceil(register.size / register.shelves);
    this.known = new KnownWords(
      register.starts,
      (part) => fetchJson(addresses.words, part),
      language,
    );
  }

  /**
   * Fetches the engine and what it knows of every record.
   * @param addresses where its files stand
   * @returns the engine
   * @throws Error where any of it cannot be fetched
   */
  static async start(addresses: EngineAddresses): Promise<SearchEngine> {
    const register = fetchJson<Register>(addresses.register).then(openRegister);
    const { folder, version: metaCacheTag } = addresses;
    const pagefind = new Pagefind({ basePath: folder, language: addresses.tongue, metaCacheTag });
    const all = await listResults(pagefind);
    const engine = new SearchEngine(await register, pagefind, all, addresses);
    engine.#fetchAhead();
    return engine;
  }

  /**
   * Answers a question.
   * @param asked the question and what was chosen
   * @returns its meaning and the records that answer it
   * @throws Error where something cannot be fetched
   */
  async ask(asked: Asked): Promise<Reply> {
    const { register, known } = this;
    const understanding = await understand(asked.question, { language, known, register }, asked);
    this.#fetchLikely(understanding, asked);
    const answer = await findAnswer(understanding, asked.chosen, register, this.#lookUp);
    const lost = answer.groups.length > 0 ? [] : understanding.unknown.slice(0, NEAR);
    const near = lost.flatMap((word) => known.nearest(word, NEAR / lost.length));
    const mark = makeMarker(understanding.concepts, known, language);
    return { understanding, answer, mark, near };
  }

  /** What a record shows, if its shelf is here. */
  shown(number: number): Shown | undefined {
    return this.#shelves.get(this.#shelfOf(number))?.[number % this.#shelfSize];
  }

  /** Fetches what records show. */
  async fetchShown(numbers: readonly number[]): Promise<void> {
    await Promise.all(
      [...new Set(numbers.map((n) => this.#shelfOf(n)))].map((s) => this.#fetch(s)),
    );
  }

  /** Fetches what a record says beyond its text; nothing where that takes too much. */
  async fetchRest(number: number): Promise<string> {
    if (this.register.size <= MOST_TEXTS) {
      const { content } = await this.#all[number]!.data();
      return content.split(DIVIDER)[1] ?? '';
    }
    if (number >= this.register.items) return '';
    const page = await fetch(this.itemAddress(this.shown(number)![0]));
    const parsed = new DOMParser().parseFromString(await page.text(), 'text/html');
    return parsed.querySelector('main .prose')?.textContent ?? '';
  }

  /** The address of an item's page. */
  itemAddress(id: string): string {
    return this.#addresses.item.replace('*', id);
  }

  #shelfOf(number: number): number {
    return Math.floor(number / this.#shelfSize);
  }

  readonly #fetching = new Map<number, Promise<void>>();

  #fetch(shelf: number): Promise<void> {
    const known = this.#fetching.get(shelf);
    if (known) return known;
    const fetching = fetchJson<Shelf>(this.#addresses.shelf, shelf).then((content) => {
      this.#shelves.set(shelf, content);
    });
    fetching.catch(() => this.#fetching.delete(shelf));
    this.#fetching.set(shelf, fetching);
    return fetching;
  }

  /** A small handbook is fetched whole before it is asked for. */
  #fetchAhead(): void {
    const { starts, shelves } = this.register;
    if (starts.length <= FEW_PARTS) this.known.require(starts).catch(() => {});
    if (shelves === 1) this.#fetch(0).catch(() => {});
  }

  /** The vocabulary says where the results of a single thing begin, so that they come with it. */
  #fetchLikely({ concepts, named }: Understanding, { chosen }: Asked): void {
    const [only, more] = concepts;
    if (!only || more || named.length > 0 || Object.keys(chosen).length > 0) return;
    const [first] = only.alternatives;
    if (!first || !('words' in first)) return;
    for (const shelf of this.known.shelvesOf(first.words[0]!.word))
      this.#fetch(shelf).catch(() => {});
  }
}

async function fetchJson<Content>(address: string, number = 0): Promise<Content> {
  const response = await fetch(address.replace('*', String(number)));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json() as Promise<Content>;
}
