import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serveSite } from './serve.ts';
import { findKindsOfPage, openSite } from './sites.ts';
import type { FixtureName, Site, SiteSource } from './sites.ts';
import { wideSite } from './wide-ladder.ts';

/** A page that a browser opens. */
export interface Visit {
  site: Site;
  /** The address as at the base `/`. */
  address: string;
  /** The whole address. */
  url: string;
  page: Page;
  /** The origin of the site. */
  origin: string;
}

/** The sites that have every kind of page between them, small and large. */
export const EVERY_KIND: readonly (FixtureName | SiteSource)[] = [
  'lighthouse',
  'phare',
  wideSite(),
];

/**
 * Opens one page of each kind, one after the other in the same tab.
 * @param browser the browser
 * @param sources the sites, of which each gives the kinds that those before it lack, or the pages that
 *   it names itself
 * @param options the tab's context
 * @param look what is done on each page once it has loaded
 */
export async function visitKinds(
  browser: Browser,
  sources: readonly (FixtureName | SiteSource)[],
  options: BrowserContextOptions,
  look: (visit: Visit) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  const seen = new Set<string>();
  for (const source of sources) {
    const site = await openSite(source);
    const served = await serveSite(site);
    const page = await context.newPage();
    for (const address of listVisited(source, site, seen)) {
      const url = served.at(address);
      await page.goto(url);
      await look({ site, address, url, page, origin: served.origin });
    }
    await page.close();
    await served.close();
  }
  await context.close();
}

function listVisited(
  source: FixtureName | SiteSource,
  site: Site,
  seen: Set<string>,
): readonly string[] {
  if (typeof source !== 'string' && source.visited) return source.visited;
  const kinds = [...findKindsOfPage(site)].filter(([kind]) => !seen.has(kind));
  for (const [kind] of kinds) seen.add(kind);
  return kinds.map(([, address]) => address);
}
