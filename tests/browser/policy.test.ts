import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, watchFaults } from '../support/browser.ts';
import { serveSite } from '../support/serve.ts';
import type { ServedSite } from '../support/serve.ts';
import { findKindsOfPage, openSite } from '../support/sites.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

describe.each(['shipped-at-base', 'lighthouse'] as const)('%s', (name) => {
  let served: ServedSite;
  beforeAll(async () => void (served = await serveSite(await openSite(name))));
  afterAll(() => served.close());

  test('no kind of page breaks its policy, throws or asks anything of another origin', async () => {
    const site = await openSite(name);
    const kinds = findKindsOfPage(site);
    expect(kinds.size).toBeGreaterThan(14);
    const page = await browser.newPage();
    const faults = watchFaults(page, served.origin);
    for (const address of kinds.values()) {
      const scripted = site.readPage(address).querySelector('script') !== null;
      await page.goto(served.at(address), { waitUntil: scripted ? 'networkidle' : 'load' });
      // A page does not wait for its icon, so leaving the one before may have cut its icon off.
      const own = faults.filter((fault) => !/^failed .*favicon\.svg$/.test(fault));
      expect(own, address).toEqual([]);
    }
    await page.close();
  });

  test('the policy of every kind of page allows nothing that the page does not use', async () => {
    const { readPage, pages } = await openSite(name);
    for (const address of pages) {
      const page = readPage(address);
      const policy = page
        .querySelector('meta[http-equiv=content-security-policy]')!
        .getAttribute('content')!;
      const allowed = new Map(
        policy.split(';').map((directive) => [directive.split(' ')[0]!, directive]),
      );
      expect(allowed.get('default-src'), address).toBe("default-src 'none'");
      expect(policy, address).not.toMatch(
        /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/,
      );
      if (page.querySelectorAll('script').length === 0)
        expect(allowed.has('script-src'), address).toBe(false);
      expect(page.querySelectorAll('style, [style], script:not([src])'), address).toEqual([]);
    }
  });

  test('a script that is put into a page does not run, and is noticed', async () => {
    const page = await browser.newPage();
    const faults = watchFaults(page, served.origin);
    await page.goto(served.at('/tracks/'));
    await page.addScriptTag({ content: 'document.title = "changed"' }).catch(() => undefined);
    expect(await page.title()).not.toBe('changed');
    expect(faults.join('\n')).toMatch(/content security policy/i);
    await page.close();
  });
});

describe('a page of a host that knows no address', () => {
  test.each(['shipped', 'shipped-at-base'] as const)(
    'of %s offers the items whose ids are nearest to it',
    async (name) => {
      const site = await openSite(name);
      const served = await serveSite(site);
      const page = await browser.newPage();
      const offered = async (address: string) => {
        const answer = page.waitForResponse((response) => response.url().endsWith('/ids.json'));
        await page.goto(served.at(address));
        await (await answer).finished();
        return page
          .locator('nearest-items a')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
      };
      expect((await offered('/i/lets-detail-slip/'))[0]).toBe(`${site.base}i/lets-details-slip/`);
      expect(await offered('/anti-patterns/rushes-to-solution')).toContain(
        `${site.base}i/rushes-to-the-solution/`,
      );
      // What is like no id at all gets no list, and no heading of one.
      expect(await offered('/zzzzzz')).toEqual([]);
      expect(await page.locator('nearest-items').isVisible()).toBe(false);
      await page.goto(served.at('/i/lets-detail-slip/'));
      await page.locator('nearest-items a').first().click();
      await page.waitForURL(served.at('/i/lets-details-slip/'));
      await page.close();
      await served.close();
    },
  );
});
