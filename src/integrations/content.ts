import type { AstroIntegration } from 'astro';
import { loadContent, reloadContent } from '../handbook/load-content.ts';
import { contentFolder } from '../ladder/files/read-content.ts';
import { formatProblems } from '../ladder/problem.ts';
import { renderProblems } from './problems-page.ts';

/**
 * Holds the site to its content: a build with mistakes in it ends before it writes anything, and
 * the development server shows the mistakes until they are fixed.
 */
export default function content(): AstroIntegration {
  return {
    name: 'handrail-content',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'preview') return;
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
        let pending: NodeJS.Timeout | undefined;
        const reload = async () => {
          const { problems } = reloadContent();
          if (problems.length > 0) logger.error(`\n${formatProblems(problems)}`);
          else await refreshContent?.({});
          server.ws.send({ type: 'full-reload', path: '*' });
        };
        server.watcher.on('all', (_, path) => {
          if (!path.startsWith(folder)) return;
          clearTimeout(pending);
          pending = setTimeout(() => void reload(), 50);
        });
        server.middlewares.use((request, response, next) => {
          const wantsPage = request.headers.accept?.includes('text/html');
          const { problems } = loadContent();
          if (!wantsPage || problems.length === 0) return next();
          response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
          response.end(renderProblems(problems, server.config.base));
        });
      },
    },
  };
}
