import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readCheckedFiles } from '../ladder/reading.ts';
import { tongueOf, writeLanguageModule } from '../search/language.ts';
import { loadCatalogue } from '../search/load-catalogue.ts';
import type { CurrentCatalogue } from '../search/load-catalogue.ts';
import { makeSearchFiles } from './search-files.ts';
import type { SearchFiles } from './search-files.ts';

const LANGUAGE_MODULE = 'virtual:handbook-language';

/**
 * Makes the search index: beside a build, while Astro renders the pages, and in the development
 * server anew whenever the content has changed. Comes before the integration that swaps `dist`.
 */
export default function search(): AstroIntegration {
  let building: Promise<SearchFiles> | undefined;
  return {
    name: 'handrail-search',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [{ ...languageModule(), enforce: 'pre' }] } });
      },
      'astro:build:start': () => {
        building = loadCatalogue().then(makeSearchFiles);
        // Whatever goes wrong is told at the end, where the build waits for the index.
        building.catch(() => {});
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await building!;
        writeFiles(fileURLToPath(dir), files);
        logger.info(`${files.size} files of search written`);
      },
      'astro:server:setup': ({ server }) => {
        let made: { of: CurrentCatalogue; files: Promise<SearchFiles> } | undefined;
        server.middlewares.use((request, response, next) => {
          const path = /\/((?:pagefind|search)\/[^?]+\.\w+)(?:\?|$)/.exec(request.url ?? '')?.[1];
          if (!path || readCheckedFiles().problems.length > 0) return next();
          void loadCatalogue()
            .then((current) => {
              if (made?.of !== current) made = { of: current, files: makeSearchFiles(current) };
              return made.files;
            })
            .then((files) => {
              const content = files.get(decodeURIComponent(path));
              if (content === undefined) return next();
              response.writeHead(200, {
                'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
                'cache-control': 'no-store',
              });
              response.end(content);
            }, next);
        });
      },
    },
  };
}

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

function writeFiles(folder: string, files: SearchFiles): void {
  const folders = new Set<string>();
  for (const [path, content] of files) {
    const file = join(folder, path);
    if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    folders.add(dirname(file));
    writeFileSync(file, content);
  }
}

function languageModule() {
  return {
    name: LANGUAGE_MODULE,
    resolveId: (id: string) => (id === LANGUAGE_MODULE ? `\0${id}` : undefined),
    load: (id: string) => {
      if (id !== `\0${LANGUAGE_MODULE}`) return undefined;
      const language = readCheckedFiles().files.handbook[0]?.data.language ?? 'en';
      return writeLanguageModule(tongueOf(language));
    },
  };
}
