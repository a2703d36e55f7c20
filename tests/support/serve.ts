import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { lookup } from 'mrmime';
import type { Site } from './sites.ts';

/** A site that is being served. */
export interface ServedSite {
  /** The origin, without a slash at its end. */
  origin: string;
  /** The whole address of a page or file, for its address as at the base `/`. */
  at(address: string): string;
  close(): Promise<void>;
}

/**
 * Serves a finished site below its base as a plain static host does: a folder's address without its
 * last slash leads to the one with it, and an unknown address gets `404.html`.
 * @param site the site
 * @returns the running server, at a free port
 */
export async function serveSite({
  folder,
  base,
}: Pick<Site, 'folder' | 'base'>): Promise<ServedSite> {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const inside = pathname.startsWith(base)
      ? decodeURIComponent(pathname.slice(base.length))
      : '?';
    const path = join(folder, inside);
    const kind = existsSync(path) ? statSync(path) : undefined;
    if (kind?.isDirectory() && !pathname.endsWith('/')) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
    } else if (kind?.isFile()) {
      void send(response, 200, path);
    } else if (kind && existsSync(join(path, 'index.html'))) {
      void send(response, 200, join(path, 'index.html'));
    } else {
      void send(response, 404, join(folder, '404.html'));
    }
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    at: (address) => `${origin}${base}${address.slice(1)}`,
    close() {
      server.closeAllConnections();
      return new Promise((settle) => server.close(() => settle()));
    },
  };
}

async function send(response: ServerResponse, status: number, path: string) {
  response.writeHead(status, {
    'content-type': lookup(path) ?? 'application/octet-stream',
  });
  response.end(await readFile(path));
}
