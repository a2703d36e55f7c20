import { chmodSync, cpSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { compressFolder } from '../../src/integrations/compress.ts';
import { makeFolder } from '../support/folders.ts';
import { openSite } from '../support/sites.ts';
import type { FixtureName } from '../support/sites.ts';
import { isInstalled, SERVERS, startServer } from './servers.ts';
import type { RunningServer } from './servers.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const CASES = Object.keys(SERVERS).flatMap((name) =>
  (['lighthouse', 'lighthouse-at-base'] as const).map((site) => ({ name, site })),
);

/** Copies a site to where it is served from, compressed and with a PDF, for whoever serves it. */
async function deploy(name: FixtureName): Promise<{ root: string; base: string }> {
  const { folder, base } = await openSite(name);
  const root = makeFolder('root');
  cpSync(folder, join(root, base), { recursive: true });
  await compressFolder(root);
  writeFileSync(join(root, base, 'handbook.pdf'), '%PDF-1.7');
  for (const place of [root, dirname(root), inject('sites')]) chmodSync(place, 0o755);
  return { root, base };
}

describe.each(CASES)('$name serves $site', ({ name, site }) => {
  const type = SERVERS[name]!;
  let server: RunningServer;
  let base: string;
  let root: string;

  beforeAll(async () => {
    if (!isInstalled(type)) return;
    ({ root, base } = await deploy(site));
    server = await startServer(type, root, base);
  });
  afterAll(() => server?.stop());

  /** Asks for an address below the base, as a browser does but without unpacking. */
  const get = (path: string, headers: Record<string, string> = {}) =>
    new Promise<Answer>((settle, fail) => {
      request(`${server.origin}${base}${path}`, { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const { statusCode, headers } = response;
          settle({ status: statusCode!, headers, body: Buffer.concat(chunks) });
        });
      })
        .on('error', fail)
        .end();
    });
  const firstOf = (folder: string, ending: string) =>
    readdirSync(join(root, base, folder), { recursive: true, encoding: 'utf8' }).find((file) =>
      file.endsWith(ending),
    )!;

  describe.skipIf(!isInstalled(type))(isInstalled(type) ? '' : `: ${name} is not here`, () => {
    test('pages, and folders without their slash', async () => {
      const page = await get('tracks/');
      expect(page.status).toBe(200);
      expect(page.body.toString()).toContain(`href="${base}levels/"`);
      const without = await get('tracks');
      expect([301, 302, 307, 308]).toContain(without.status);
      expect(new URL(without.headers.location!, `${server.origin}${base}`).href).toBe(
        `${server.origin}${base}tracks/`,
      );
      expect((await get('')).status).toBe(200);
    });

    test('the page of unknown addresses, with its status, whatever it was asked for', async () => {
      for (const path of ['no/such/page/', 'none.css', `_astro/none.js`, 'search/none.json?v=1']) {
        const { status, headers, body } = await get(path);
        expect(status, path).toBe(404);
        expect(headers['cache-control'], path).toBe('no-cache');
        expect(headers['content-type'], path).toMatch(/^text\/html/);
        expect(body.toString(), path).toContain('data-page="not-found"');
      }
    });

    test('each file with its media type', async () => {
      const types: [string, RegExp][] = [
        ['', /^text\/html; ?charset=utf-8$/i],
        [`_astro/${firstOf('_astro', '.css')}`, /^text\/css/],
        [`_astro/${firstOf('_astro', '.js')}`, /^(text|application)\/javascript/],
        ['ids.json', /^application\/json/],
        ['favicon.svg', /^image\/svg\+xml/],
        ['editions/feed.xml', /^(text|application)\/xml/],
        ['robots.txt', /^text\/plain/],
        ['handbook.pdf', /^application\/pdf/],
      ];
      for (const [path, wanted] of types) {
        const { status, headers } = await get(path);
        expect(status, path).toBe(200);
        expect(headers['content-type'], path).toMatch(wanted);
      }
    });

    test('a year for files whose addresses tell their version, and none for others', async () => {
      const kept = [
        `_astro/${firstOf('_astro', '.css')}`,
        `pagefind/fragment/${firstOf('pagefind/fragment', '')}`,
        `search/${firstOf('search', '.json')}?v=1234`,
      ];
      for (const path of kept)
        expect((await get(path)).headers['cache-control'], path).toMatch(/max-age=31536000/);
      for (const path of ['', 'tracks/', 'ids.json', 'favicon.svg', 'editions/feed.xml'])
        expect((await get(path)).headers['cache-control'], path).toBe('no-cache');
    });

    test('a page that has not changed is not sent again', async () => {
      const { headers } = await get('tracks/');
      const again = await get('tracks/', { 'if-none-match': headers.etag! });
      expect(again.status).toBe(304);
      expect(again.body).toHaveLength(0);
    });

    test('who may frame a page, that types are as sent, and that links tell nothing', async () => {
      for (const path of ['', 'no/such/page/', 'ids.json']) {
        const { headers } = await get(path);
        expect(headers, path).toMatchObject({
          'content-security-policy': "frame-ancestors 'self'",
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'same-origin',
        });
      }
    });

    test('texts compressed, to browsers that take it', async () => {
      const plain = await get('tracks/');
      expect(plain.headers['content-encoding']).toBeUndefined();
      for (const encoding of ['gzip', 'br']) {
        const packed = await get('tracks/', { 'accept-encoding': encoding });
        expect(packed.status).toBe(200);
        expect(packed.headers['content-encoding']).toBe(encoding);
        expect(packed.headers['content-type']).toMatch(/^text\/html/);
        expect(packed.headers.vary).toMatch(/accept-encoding/i);
        expect(packed.body.length).toBeLessThan(plain.body.length / 2);
      }
      const index = `pagefind/fragment/${firstOf('pagefind/fragment', '')}`;
      const found = await get(index, { 'accept-encoding': 'gzip, br' });
      expect(found.headers['content-encoding']).toBeUndefined();
    });
  });
});
