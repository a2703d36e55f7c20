import type { HTMLElement } from 'node-html-parser';
import type { Site } from '../support/sites.ts';

/** What of a site the links are followed in. */
export type LinkedSite = Pick<Site, 'base' | 'files' | 'pages' | 'readPage' | 'readFile'>;

const ORIGIN = 'https://this.example';
const ATTRIBUTES = ['href', 'src', 'srcset', 'action', 'formaction', 'cite', 'poster', 'data'];

/** One address that a page or a style names. */
interface Link {
  /** Where it is. */
  from: string;
  written: string;
  target: URL;
}

/**
 * Lists every address that a site's pages and styles name.
 * @param site the site
 * @returns the addresses, resolved as a browser does
 */
export function listLinks(site: LinkedSite): Link[] {
  const link = (from: string, written: string): Link => ({
    from,
    written,
    target: new URL(written, new URL(from.slice(1), ORIGIN + site.base)),
  });
  const inPages = site.pages.flatMap((page) =>
    ATTRIBUTES.flatMap((name) =>
      site
        .readPage(page)
        .querySelectorAll(`[${name}]`)
        // The address at which a site is published is not the one at which it is read.
        .filter((element) => element.getAttribute('rel') !== 'canonical')
        .flatMap((element) => readAddresses(element, name))
        .map((written) => link(page, written)),
    ),
  );
  const inStyles = site.files
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      [...site.readFile(file).matchAll(/url\(\s*['"]?([^'")]+)/g)].map(([, written]) =>
        link(`/${file}`, written!),
      ),
    );
  return [...inPages, ...inStyles];
}

function readAddresses(element: HTMLElement, name: string): string[] {
  const value = element.getAttribute(name)!;
  return name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s/)[0]!) : [value];
}

/**
 * Finds the links of a site that lead to nothing in it.
 * @param site the site
 * @returns `page -> address`, and why, for each of them
 */
export function findBrokenLinks(site: LinkedSite): string[] {
  const ids = new Map<string, Set<string>>();
  const idsOf = (page: string) => {
    const known = ids.get(page) ?? new Set(listIds(site, page));
    ids.set(page, known);
    return known;
  };
  return listLinks(site).flatMap(({ from, written, target }) => {
    const fault = (why: string) => [`${from} -> ${written}: ${why}`];
    if (!/^(https?|mailto):$/.test(target.protocol)) return fault('another scheme');
    if (target.origin !== ORIGIN) return [];
    if (!target.pathname.startsWith(site.base)) return fault('outside of the base');
    const address = `/${decodeURIComponent(target.pathname.slice(site.base.length))}`;
    const page = site.pages.includes(address) ? address : undefined;
    if (!page && !site.files.includes(address.slice(1))) return fault('no such page or file');
    const fragment = decodeURIComponent(target.hash.slice(1));
    if (fragment !== '' && !(page && idsOf(page).has(fragment))) return fault('no such fragment');
    return [];
  });
}

/** The ids of a page, in their order. */
export function listIds(site: Pick<Site, 'readPage'>, page: string): string[] {
  return site
    .readPage(page)
    .querySelectorAll('[id]')
    .map((element) => element.getAttribute('id')!);
}
