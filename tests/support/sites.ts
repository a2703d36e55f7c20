import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { parse } from 'node-html-parser';
import type { HTMLElement } from 'node-html-parser';
import { inject } from 'vitest';
import { buildSite } from './build-site.ts';
import type { BuildVariables } from './build-site.ts';

const SITES = {
  shipped: {},
  'shipped-at-base': { BASE: '/handbook/', SITE: 'https://example.org' },
  lighthouse: { HANDBOOK_CONTENT: resolve('tests/fixtures/lighthouse') },
  leuchtturm: { HANDBOOK_CONTENT: resolve('tests/fixtures/leuchtturm') },
  smallest: { HANDBOOK_CONTENT: resolve('tests/fixtures/smallest') },
} satisfies Record<string, BuildVariables>;

export type SiteName = keyof typeof SITES;

/** The names of all the sites that tests can read. */
export const SITE_NAMES = Object.keys(SITES) as SiteName[];

/** A finished site. Addresses of pages are as at the base `/`, such as `/tracks/` and `/404.html`. */
export interface Site {
  name: SiteName;
  /** The absolute path of the folder that a host would serve. */
  folder: string;
  /** The path below which the site stands, with both slashes. */
  base: string;
  /** The origin at which it is published, if that is known. */
  origin: string | undefined;
  /** Every file as a path from the folder, with forward slashes, sorted. */
  files: string[];
  /** The address of every page, sorted. */
  pages: string[];
  /** The text of a file. */
  readFile(file: string): string;
  /** The parsed document of a page. */
  readPage(address: string): HTMLElement;
}

/**
 * Gives a site, which the first test of a run that asks for it builds.
 * @param name the site
 * @returns the site, finished
 * @throws an error with the build's output when it does not build
 */
export async function openSite(name: SiteName): Promise<Site> {
  const { BASE: base = '/', SITE: origin }: BuildVariables = SITES[name];
  const folder = await buildSite(join(inject('sites'), name), SITES[name]);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((file) => file.replaceAll(sep, '/'))
    .sort();
  const pages = new Map(
    files.filter((file) => file.endsWith('.html')).map((file) => [addressOf(file), file]),
  );
  const documents = new Map<string, HTMLElement>();
  const readFile = (file: string) => readFileSync(join(folder, file), 'utf8');

  return {
    name,
    folder,
    base,
    origin,
    files,
    pages: [...pages.keys()],
    readFile,
    readPage(address) {
      const file = pages.get(address);
      if (file === undefined) throw new Error(`${name} has no page at ${address}`);
      const document = documents.get(address) ?? parse(readFile(file), { comment: true });
      documents.set(address, document);
      return document;
    },
  };
}

/**
 * Finds one page of each kind of address.
 * @param site the site
 * @returns the first address of each kind, by the kind: such as `/tracks/<track>/` for every track's page
 */
export function findKindsOfPage(site: Site): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const address of site.pages) {
    const kind = address
      .replace(/^(\/[^/]+\/)[^/]+\//, '$1<id>/')
      .replace(/\/from-[^/]+\/$/, '/from-<level>/');
    if (!kinds.has(kind)) kinds.set(kind, address);
  }
  return kinds;
}

function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
