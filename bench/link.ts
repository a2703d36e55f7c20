import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { lookup } from 'mrmime';

/** A link to a site: what went over it, and how slow it is. */
export interface Link {
  origin: string;
  /** The addresses asked for, with the bytes of each answer (gzip, level 6, where that is shorter). */
  log: { path: string; bytes: number }[];
  /** Each answer takes this many milliseconds, and all of them share this many bytes a second. */
  slow: { latency: number; rate: number } | undefined;
  /** How many answers are on their way. */
  open: number;
  close(): void;
}

/**
 * Serves a folder over a link whose bytes are counted and whose speed can be set.
 * @param folder a finished site
 * @returns the link, at a free port
 */
export async function openLink(folder: string): Promise<Link> {
  let free = 0;
  const server = createServer((request, response) => {
    link.open++;
    response.on('close', () => link.open--);
    void answer(new URL(request.url ?? '/', 'http://localhost').pathname).then(
      ({ status, head, body }) => response.writeHead(status, head).end(body),
    );
  });
  const answer = async (path: string) => {
    const asked = join(folder, decodeURIComponent(path));
    const file =
      existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked;
    if (!existsSync(file)) return { status: 404, head: {}, body: '' };
    const raw = readFileSync(file);
    const packed = gzipSync(raw, { level: 6 });
    const body = packed.length < raw.length ? packed : raw;
    link.log.push({ path, bytes: body.length });
    if (link.slow) {
      await wait(link.slow.latency);
      const now = performance.now();
      free = Math.max(free, now) + (body.length / link.slow.rate) * 1000;
      await wait(free - now);
    }
    const head = {
      'content-type': lookup(file) ?? 'application/octet-stream',
      'cache-control': 'public, max-age=3600',
      ...(body === packed ? { 'content-encoding': 'gzip' } : {}),
    };
    return { status: 200, head, body };
  };
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const link: Link = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log: [],
    slow: undefined,
    open: 0,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return link;
}
