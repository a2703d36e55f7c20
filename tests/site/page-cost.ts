import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { gzipSync } from 'node:zlib';

/** What a page costs whoever opens it first. */
export interface PageCost {
  /** Bytes as a host sends them: each file gzipped at level 6. */
  bytes: number;
  requests: number;
  /** Bytes of the largest script; 0 where there is none. */
  script: number;
}

/**
 * Weighs text as a host sends it.
 * @param text a file's bytes
 * @returns their number when gzipped at level 6
 */
export function weigh(text: Buffer): number {
  return gzipSync(text, { level: 6 }).length;
}

/**
 * Weighs a page and all that it loads, but for its icon, which a browser asks for once a site.
 * @param folder the folder of the finished site
 * @param address the page's address as at the base `/`, with a slash at its end
 * @param base the base of the site
 * @returns its cost
 */
export function measurePage(folder: string, address: string, base = '/'): PageCost {
  const html = readFileSync(join(folder, address, 'index.html'));
  const page = parse(html.toString());
  const read = (href: string) => readFileSync(join(folder, href.slice(base.length)));
  const list = (selector: string, attribute: string) =>
    page.querySelectorAll(selector).map((element) => element.getAttribute(attribute)!);
  const scripts = new Set([
    ...list('script[src]', 'src'),
    ...list('link[rel=modulepreload]', 'href'),
  ]);
  // A set that grows while it is gone through: scripts that scripts import are loaded too.
  for (const script of scripts)
    for (const [, name] of read(script)
      .toString()
      .matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g))
      scripts.add(script.replace(/[^/]*$/, name!));
  const others = new Set([
    ...list('link[rel=stylesheet], link[rel=preload]', 'href'),
    ...list('img[src]', 'src'),
  ]);
  const weights = (hrefs: Set<string>) => [...hrefs].map((href) => weigh(read(href)));
  const loaded = [...weights(scripts), ...weights(others)];
  return {
    bytes: loaded.reduce((sum, weight) => sum + weight, weigh(html)),
    requests: 1 + loaded.length,
    script: Math.max(0, ...weights(scripts)),
  };
}
