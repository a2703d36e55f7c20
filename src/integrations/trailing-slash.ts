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
        server.middlewares.use((request, response, next) => {
          const [path = '', ...query] = (request.url ?? '').split('?');
          const isPage = request.headers.accept?.includes('text/html');
          // Two slashes at the start would lead to another site.
          if (!isPage || !/^\/(?!\/)([^@.]*\/)?[^/@.]+$/.test(path)) return next();
          response.writeHead(302, { location: [`${path}/`, ...query].join('?') });
          response.end();
        });
      },
    },
  };
}
