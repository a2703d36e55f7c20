import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { parse } from 'node-html-parser';
import type { HTMLElement } from 'node-html-parser';
import { inject } from 'vitest';
import { buildSite } from './build-site.ts';

/** What a site is built from. */
export interface SiteSource {
  name: string;
  /** The folder of its content, from the project's root or absolute. */
  content: string;
  /** The path below which it is published, with both slashes; `/` where none is said. */
  base?: string;
  /** The origin at which it is published, where the build is told one. */
  origin?: string;
  /** The pages that a browser opens, where one of each kind is not what matters. */
  visited?: readonly string[];
}

const FIXTURES = {
  lighthouse: { name: 'lighthouse', content: 'tests/fixtures/lighthouse' },
  'lighthouse-at-base': {
    name: 'lighthouse-at-base',
    content: 'tests/fixtures/lighthouse',
    base: '/handbook/',
    origin: 'https://example.org',
  },
  leuchtturm: { name: 'leuchtturm', content: 'tests/fixtures/leuchtturm' },
  smallest: { name: 'smallest', content: 'tests/fixtures/smallest' },
  phare: { name: 'phare', content: 'tests/fixtures/phare' },
} satisfies Record<string, SiteSource>;

export type FixtureName = keyof typeof FIXTURES;

/** The sites of the fixtures, which every test can read. */
export const SITES: SiteSource[] = Object.values(FIXTURES);

/** A finished site. Addresses of pages are as at the base `/`, such as `/tracks/` and `/404.html`. */
export interface Site {
  name: string;
  /** The absolute path of the folder that a host would serve. */
  folder: string;
  /** The path below which the site is published, with both slashes. */
  base: string;
  /** The origin at which it is published, if the build was told one. */
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

const opened = new Map<string, Promise<Site>>();

/**
 * Gives a site, which the first test of a run that asks for it builds.
 * @param source the site, or the name of a fixture
 * @returns the site, finished
 * @throws an error with the build's output when it does not build
 */
export function openSite(source: FixtureName | SiteSource): Promise<Site> {
  const wanted = typeof source === 'string' ? FIXTURES[source] : source;
  const site = opened.get(wanted.name) ?? readSite(wanted);
  opened.set(wanted.name, site);
  return site;
}

async function readSite({ name, content, base = '/', origin }: SiteSource): Promise<Site> {
  const folder = await buildSite(join(inject('sites'), name), {
    HANDBOOK_CONTENT: resolve(content),
    ...(base !== '/' && { BASE: base }),
    ...(origin !== undefined && { SITE: origin }),
  });
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
 * @returns the first address of each kind, by the kind: such as `/tracks/<id>/` for every track's page
 */
export function findKindsOfPage(site: Site): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const address of site.pages) {
    const kind = address
      .replace(/\/from-[^/]+\/$/, '/from-<level>/')
      .replace(/^(\/(?:checklists\/)?tracks\/[^/]+\/)[^/]+\//, '$1<level>/')
      .replace(/^(\/checklists\/[^/]+\/|\/(?!checklists\/)[^/]+\/)[^/]+\//, '$1<id>/');
    if (!kinds.has(kind)) kinds.set(kind, address);
  }
  return kinds;
}

function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
