import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, watchFaults } from '../support/browser.ts';
import { serveSite } from '../support/serve.ts';
import type { ServedSite } from '../support/serve.ts';
import { findKindsOfPage, openSite } from '../support/sites.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

for (const name of ['shipped-at-base', 'lighthouse'] as const) {
  const site = await openSite(name);

  describe(`the site ${name}, served`, () => {
    let served: ServedSite;
    beforeAll(async () => {
      served = await serveSite(site);
    });
    afterAll(() => served.close());

    for (const [kind, address] of findKindsOfPage(site)) {
      test.concurrent(
        `a page ${kind} loads all that it asks for, from its own origin, within its policy`,
        async () => {
          const page = await browser.newPage();
          const faults = watchFaults(page, served.origin);
          const response = await page.goto(served.at(address), { waitUntil: 'networkidle' });
          expect(response?.status()).toBe(200);
          expect(faults).toEqual([]);
          expect(await page.locator('h1').count()).toBe(1);
          await page.close();
        },
      );
    }

    test('an unknown address shows the page for unknown addresses', async () => {
      const page = await browser.newPage();
      const response = await page.goto(served.at('/no-such-page/'));
      expect(response?.status()).toBe(404);
      expect(await page.title()).toBe(site.readPage('/404.html').querySelector('title')?.text);
      await page.close();
    });
  });
}
