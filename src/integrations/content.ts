import { sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { recallContent, recallCollected } from '../handbook/content-cache.ts';
import { loadContent, reloadContent } from '../handbook/load-content.ts';
import { contentFolder } from '../ladder/files/read-content.ts';
import { formatProblems } from '../ladder/problem.ts';
import { keepPagesNewest } from './content-version.ts';
import { renderProblems } from './problems-page.ts';
import { createRefresher } from './refresher.ts';

/** How long editors take to save a file in two steps, in milliseconds. */
const SAVING = 50;

const VERSION_SCRIPT = fileURLToPath(new URL('../client/content-version.ts', import.meta.url));

/**
 * Holds the site to its content: a build with mistakes in it ends before it writes anything, and
 * the development server shows the mistakes until they are fixed.
 */
export default function content(): AstroIntegration {
  return {
    name: 'handrail-content',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'preview') return;
        if (command === 'dev') injectScript('page', `import ${JSON.stringify(VERSION_SCRIPT)};`);
        const { problems } = loadContent();
        if (problems.length > 0) {
          console.error(formatProblems(problems));
          // A thrown error would reach the terminal with a stack trace, which helps no writer.
          if (command !== 'dev') process.exit(1);
        }
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        const folder = contentFolder();
        server.watcher.add(folder);
        const pages = keepPagesNewest(server);
        const { noteChange } = createRefresher(async () => {
          pages.hold();
          const { problems } = reloadContent();
          if (problems.length > 0) logger.error(`\n${formatProblems(problems)}`);
          else await fillCollections(() => refreshContent!({}));
          pages.showNewest();
        }, SAVING);
        server.watcher.on('all', (_, path) => {
          if (path.startsWith(folder + sep)) noteChange();
        });
        server.middlewares.use((request, response, next) => {
          const wantsPage = request.headers.accept?.includes('text/html');
          const { problems } = loadContent();
          if (!wantsPage || problems.length === 0) return next();
          response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
          response.end(renderProblems(problems, server.config.base, VERSION_SCRIPT));
        });
      },
    },
  };
}

/**
 * Fills the collections from the cached content. Whenever a YAML file is saved, Astro loads its
 * configuration of the collections anew, and meanwhile does nothing when it is asked to refresh
 * them, without a word: so it is asked until they are filled.
 */
async function fillCollections(refresh: () => Promise<void>): Promise<void> {
  for (let trial = 0; trial < 500; trial++) {
    await refresh();
    if (recallCollected() === recallContent()) return;
    await wait(10);
  }
  throw new Error('the collections could not be filled: Astro did not refresh them for 5 seconds');
}
