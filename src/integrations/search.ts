import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { lookup } from 'mrmime';
import { close } from 'pagefind';
import { loadContent } from '../handbook/load-content.ts';
import { wasmFile } from '../search/format/index-files.ts';
import { MOST_BESIDE } from '../search/format/limits.ts';
import { primaryLanguage } from '../search/format/language.ts';
import { writeLanguageModule } from '../search/build/load-language.ts';
import { loadSearchData } from '../search/build/load-search-data.ts';
import type { CurrentSearchData } from '../search/build/load-search-data.ts';
import { makeSearchFiles, readEngine } from '../search/build/search-files.ts';
import type { SearchFiles } from '../search/build/search-files.ts';

/** What the script of the page of search is built with, beyond files: see `client/virtual-modules.d.ts`. */
const MODULES: Record<string, () => string | Promise<string>> = {
  'virtual:handbook-language': () => writeLanguageModule(readLanguage()),
  'virtual:pagefind': () => (engine ??= readEngine()),
};
let engine: Promise<string> | undefined;

function readLanguage(): string {
  return primaryLanguage(loadContent().files.handbook[0]?.data.language ?? 'en');
}

/**
 * Makes the search index: beside a build, while Astro renders the pages, and in the development
 * server anew whenever the content has changed. Comes before the integration that swaps `dist`.
 */
export default function search(): AstroIntegration {
  let building: Promise<SearchFiles> | undefined;
  return {
    name: 'handrail-search',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const define = { HANDRAIL_SEARCH_ENGINE: JSON.stringify(wasmFile(readLanguage())) };
        updateConfig({ vite: { plugins: [virtualModules()], define } });
        if (command !== 'build') return;
        engine ??= readEngine();
        // Pagefind's process ends as soon as the index is made: its memory is wanted for the pages.
        building = engine.then(loadSearchData).then(makeSearchFiles).finally(close);
        // Whatever goes wrong is told at the end, where the build waits for the index.
        building.catch(() => {});
      },
      'astro:build:start': async () => {
        const { records } = await loadSearchData();
        if (records.length > MOST_BESIDE) await building!.catch(() => {});
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await building!;
        writeFiles(fileURLToPath(dir), files);
        logger.info(`${files.size} files of search written`);
      },
      'astro:server:setup': ({ server }) => serveSearchFiles(server),
    },
  };
}

type DevServer = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:server:setup']>
>[0]['server'];

/** Serves the files of search, made anew with the first request after a change. */
function serveSearchFiles({ middlewares }: DevServer): void {
  let made: { of: CurrentSearchData; files: Promise<SearchFiles> } | undefined;
  middlewares.use((request, response, next) => {
    const path = /\/((?:pagefind|search)\/[^?]+\.\w+)(?:\?|$)/.exec(request.url ?? '')?.[1];
    if (!path || loadContent().problems.length > 0) return next();
    const serve = async () => {
      const current = await loadSearchData();
      if (made?.of !== current) made = { of: current, files: makeSearchFiles(current) };
      const content = (await made.files).get(decodeURIComponent(path));
      if (content === undefined) return next();
      response.writeHead(200, {
        'content-type': lookup(path) ?? 'application/octet-stream',
        'cache-control': 'no-store',
      });
      response.end(content);
    };
    serve().catch(next);
  });
}

function writeFiles(folder: string, files: SearchFiles): void {
  const folders = new Set<string>();
  for (const [path, content] of files) {
    const file = join(folder, path);
    if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    folders.add(dirname(file));
    writeFileSync(file, content);
  }
}

function virtualModules() {
  return {
    name: 'handrail-search-modules',
    enforce: 'pre' as const,
    resolveId: (id: string) => (Object.hasOwn(MODULES, id) ? `\0${id}` : undefined),
    load: (id: string) => MODULES[id.replace(/^\0/, '')]?.(),
  };
}
