import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'node-html-parser';
import { close } from 'pagefind';
import { readEngine } from '../../src/search/build/search-files.ts';
import type { Choice } from '../../src/search/format/facets.ts';
import type { Answer } from '../../src/search/query/find-answer.ts';
import { findAnswer } from '../../src/search/query/find-answer.ts';
import { KnownWords } from '../../src/search/query/known-words.ts';
import { tongueOf } from '../../src/search/format/language.ts';
import { loadLanguage } from '../../src/search/build/load-language.ts';
import type { LookUp } from '../../src/search/query/matches.ts';
import { listResults, makeLookUp } from '../../src/search/query/pagefind.ts';
import type { Pagefind, PagefindClass, PagefindResult } from '../../src/search/query/pagefind.ts';
import { understand } from '../../src/search/query/parse-query.ts';
import type { Understanding, Wishes } from '../../src/search/query/parse-query.ts';
import { openRegister } from '../../src/search/format/metadata.ts';
import type { OpenRegister } from '../../src/search/format/metadata.ts';
import { serveSite } from '../support/serve.ts';
import type { Site } from '../support/sites.ts';

/** What a question to a built site gives, records by their ids or addresses. */
export interface Found {
  understanding: Understanding;
  answer: Answer;
  items: string[];
  /** The address of the first record of each sort that is no item. */
  others: Record<string, string[]>;
}

/** A built site's search, as a page runs it, but for the page. */
export interface OpenSearch {
  register: OpenRegister;
  records: PagefindResult[];
  pagefind: Pagefind;
  lookUp: LookUp;
  ask(question: string, chosen?: Choice, wishes?: Partial<Wishes>): Promise<Found>;
  close(): Promise<void>;
}

/**
 * Opens the search of a built site in Node: its index, vocabulary and register, served as a host
 * would.
 * @param site the site
 * @returns its search
 */
export async function openSearch(site: Site): Promise<OpenSearch> {
  const served = await serveSite(site);
  const folder = mkdtempSync(join(tmpdir(), 'handrail-engine-'));
  const engine = join(folder, 'pagefind.mjs');
  writeFileSync(engine, await readEngine());
  const page = parse(site.readFile('search/index.html'));
  const tongue = tongueOf(page.querySelector('html')!.getAttribute('lang')!);
  const { Pagefind: Engine } = (await import(pathToFileURL(engine).href)) as {
    Pagefind: PagefindClass;
  };
  const pagefind = new Engine({
    basePath: served.at('/pagefind/'),
    language: tongue,
    metaCacheTag: 'test',
  });
  const fetchJson = async (path: string) => (await fetch(served.at(path))).json() as never;
  const register = openRegister(await fetchJson('/search/register.json'));
  const language = await loadLanguage(tongue);
  const known = new KnownWords(
    register.starts,
    (part) => fetchJson(`/search/words-${part}.json`),
    language,
  );
  const records = await listResults(pagefind);
  const lookUp = makeLookUp(pagefind, records);
  const size = Math.ceil(register.size / register.shelves);
  const addressOf = async (number: number): Promise<string> => {
    const shelf: string[][] = await fetchJson(`/search/records-${Math.floor(number / size)}.json`);
    return shelf[number % size]![0]!;
  };

  return {
    register,
    records,
    pagefind,
    lookUp,
    async ask(question, chosen = {}, wishes = {}) {
      const wanted = { asTyped: false, any: [], ...wishes };
      const understanding = await understand(question, { language, known, register }, wanted);
      const answer = await findAnswer(understanding, chosen, register, lookUp);
      const addresses = await Promise.all(
        answer.groups.map(async ({ sort, numbers }) => [
          sort,
          await Promise.all(numbers.map(addressOf)),
        ]),
      );
      const { item: items = [], ...others } = Object.fromEntries(addresses) as Record<
        string,
        string[]
      >;
      return { understanding, answer, items, others };
    },
    async close() {
      await served.close();
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}
