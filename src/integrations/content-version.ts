import type { ViteDevServer } from 'vite';

/** The open pages of the development server. */
export interface OpenPages {
  /** Says that the content is about to change: until it can be shown, no page is reloaded. */
  hold(): void;
  /** Reloads every page that does not show the content as it is now. */
  showNewest(): void;
}

/**
 * Keeps the open pages of the development server at the newest content, with one reload for each
 * change. Telling them to reload is not enough: a page that is on its way to the browser is not
 * connected yet and would never hear of it. So each page is sent with its version, and says it once
 * it is connected (`client/content-version.ts`).
 * @param server the development server
 * @returns its pages
 */
export function keepPagesNewest(server: ViteDevServer): OpenPages {
  // Begins where no server before it has been, so that a page of theirs is old.
  let version = Date.now();
  let held = false;
  server.middlewares.use((request, response, next) => {
    if (request.headers.accept?.includes('text/html'))
      response.setHeader('server-timing', `content;desc="${version}"`);
    next();
  });
  server.ws.on('handrail:content-version', (told: string, client) => {
    if (told !== String(version) && !held) client.send({ type: 'full-reload', path: '*' });
  });
  // Astro reloads pages as soon as a collection is written, when lists of pages are still as before.
  const { ws } = server;
  const send = ws.send.bind(ws) as (...message: unknown[]) => void;
  ws.send = (...message: unknown[]) => {
    const [payload] = message as [{ type?: string } | string];
    if (held && typeof payload === 'object' && payload.type === 'full-reload') return;
    send(...message);
  };
  return {
    hold: () => void (held = true),
    showNewest() {
      held = false;
      version++;
      send({ type: 'full-reload', path: '*' });
    },
  };
}
