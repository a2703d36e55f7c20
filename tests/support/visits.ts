import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serveSite } from './serve.ts';
import { findKindsOfPage, openSite } from './sites.ts';
import type { FixtureName, Site, SiteSource } from './sites.ts';

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

/**
 * Opens one page of each kind, one after the other in the same tab.
 * @param browser the browser
 * @param sources the sites, of which each gives the kinds that those before it lack
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
    for (const [kind, address] of findKindsOfPage(site)) {
      if (seen.has(kind)) continue;
      seen.add(kind);
      const url = served.at(address);
      await page.goto(url);
      await look({ site, address, url, page, origin: served.origin });
    }
    await page.close();
    await served.close();
  }
  await context.close();
}
