import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';

/**
 * Leads an address of a page without its last slash to the page, in the development server, as hosts do
 * with what is built. Astro would answer with a page of its own.
 */
export default function trailingSlash(): AstroIntegration {
  return {
    name: 'handrail-trailing-slash',
    hooks: {
      'astro:server:setup': ({ server }) => {
        // Astro puts its own answer before all others once the integrations are set up.
        server.httpServer?.once('listening', () =>
          server.middlewares.stack.unshift({ route: '', handle: redirect }),
        );
      },
    },
  };
}

function redirect(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const [path = '', ...query] = (request.url ?? '').split('?');
  const isPage = request.headers.accept?.includes('text/html');
  // Two slashes at the start would lead to another site.
  if (!isPage || !/^\/(?!\/)([^@.]*\/)?[^/@.]+$/.test(path)) return next();
  response.writeHead(302, { location: [`${path}/`, ...query].join('?') });
  response.end();
}
