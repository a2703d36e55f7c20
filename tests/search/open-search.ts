import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close } from 'pagefind';
import type { Ladder } from '../../src/ladder/model/ladder.ts';
import { loadLanguage } from '../../src/search/build/load-language.ts';
import { prepareSearch } from '../../src/search/build/load-search-data.ts';
import { makeSearchFiles, readEngine } from '../../src/search/build/search-files.ts';
import type { SearchFiles } from '../../src/search/build/search-files.ts';
import type { SelectedFacets } from '../../src/search/format/facets.ts';
import {
  ENGINE_FOLDER,
  METADATA,
  resultChunkFile,
  thesaurusFile,
  vocabularyFile,
} from '../../src/search/format/index-files.ts';
import { openMetadata } from '../../src/search/format/metadata.ts';
import type { Records } from '../../src/search/format/metadata.ts';
import type { ResultChunk } from '../../src/search/format/results.ts';
import { findAnswer } from '../../src/search/query/find-answer.ts';
import type { Answer } from '../../src/search/query/find-answer.ts';
import { KnownWords } from '../../src/search/query/known-words.ts';
import { listResults, makeLookUp } from '../../src/search/query/pagefind.ts';
import type { PagefindClass, PagefindResult } from '../../src/search/query/pagefind.ts';
import { parseQuery } from '../../src/search/query/parse-query.ts';
import type { ParsedQuery, QueryOptions } from '../../src/search/query/query-terms.ts';
import { Thesaurus } from '../../src/search/query/thesaurus.ts';
import { readHandbook } from '../support/ladders.ts';

/** What a query gives, records by their ids or addresses. */
export interface Found {
  parsed: ParsedQuery;
  answer: Answer;
  items: string[];
  /** The addresses of the records of each type that is no item. */
  others: Record<string, string[]>;
}

/** A handbook's search as a page runs it, but for the page. */
export interface OpenSearch {
  ladder: Ladder;
  files: SearchFiles;
  records: Records;
  pagefindRecords: PagefindResult[];
  ask(query: string, chosen?: SelectedFacets, options?: Partial<QueryOptions>): Promise<Found>;
  close(): Promise<void>;
}

/**
 * Opens the search of a handbook without building its site: its files are made, and served to the
 * engine as a host would serve them.
 * @param folder the folder of the handbook's content
 * @returns its search
 */
export async function openSearch(folder: string): Promise<OpenSearch> {
  const current = await prepareSearch(readHandbook(folder));
  const files = await makeSearchFiles(current);
  const server = await serve(files);
  const { port } = server.address() as AddressInfo;
  const Engine = await importEngine();
  const pagefind = new Engine({
    basePath: `http://127.0.0.1:${port}/${ENGINE_FOLDER}`,
    language: current.language,
    metaCacheTag: current.version,
  });
  const read = (path: string) => JSON.parse(files.get(path) as string) as never;
  const records = openMetadata(read(METADATA));
  const language = await loadLanguage(current.language);
  const known = new KnownWords(
    records.metadata.vocabularyStarts,
    (part) => Promise.resolve(read(vocabularyFile(part))),
    language,
  );
  const thesaurus = new Thesaurus(
    records.metadata.thesaurusStarts,
    (part) => Promise.resolve(read(thesaurusFile(part))),
    language,
  );
  const pagefindRecords = await listResults(pagefind);
  const lookUp = makeLookUp(pagefind, pagefindRecords);
  const results = Array.from({ length: records.metadata.resultChunks }, (_, chunk) =>
    read(resultChunkFile(chunk)),
  ).flat() as ResultChunk;

  return {
    ladder: current.ladder,
    files,
    records,
    pagefindRecords,
    async ask(query, chosen = {}, options = {}) {
      const wanted = { asTyped: false, any: [], ...options };
      const parsed = await parseQuery(query, { language, known, thesaurus, records }, wanted);
      const answer = await findAnswer(parsed, chosen, records, lookUp);
      const { item: items = [], ...others } = Object.fromEntries(
        answer.groups.map(({ type, numbers }) => [
          type,
          numbers.map((number) => results[number]!.address),
        ]),
      );
      return { parsed, answer, items, others };
    },
    async close() {
      await new Promise((settle) => {
        server.close(settle);
        server.closeAllConnections();
      });
      await close();
    },
  };
}

async function serve(files: SearchFiles) {
  const server = createServer(({ url }, response) => {
    const content = files.get(new URL(url!, 'http://host').pathname.slice(1));
    response.writeHead(content === undefined ? 404 : 200);
    response.end(content);
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  return server;
}

async function importEngine(): Promise<PagefindClass> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-engine-'));
  const file = join(folder, 'pagefind.mjs');
  writeFileSync(file, await readEngine());
  const { Pagefind } = (await import(pathToFileURL(file).href)) as { Pagefind: PagefindClass };
  rmSync(folder, { recursive: true });
  return Pagefind;
}
