import { describe, expect, test } from 'vitest';
import { openBrowser, watchFaults } from '../support/browser.ts';
import { serveSite } from '../support/serve.ts';
import { openSite } from '../support/sites.ts';
import type { FixtureName, SiteSource } from '../support/sites.ts';
import { visitKinds } from '../support/visits.ts';
import { wideSite } from '../support/wide-ladder.ts';

test.each<[string, FixtureName | SiteSource]>([
  ['lighthouse', 'lighthouse'],
  ['lighthouse-at-base', 'lighthouse-at-base'],
  ['phare', 'phare'],
  ['the wide ladder', wideSite()],
])(
  'no kind of page of %s breaks its policy, throws, or asks for what is not there or of another origin',
  async (_, source) => {
    let faults: string[] | undefined;
    await visitKinds(await openBrowser(), [source], {}, async ({ page, origin, url, address }) => {
      if (!faults) {
        // What the first page did before it could be watched is seen by opening it again, once it
        // has all that it asked for.
        await page.waitForLoadState('networkidle');
        faults = watchFaults(page, origin);
        await page.goto(url);
      }
      // The pages that ask for more once they are open.
      if (/^\/(search|cite|404)/.test(address)) await page.waitForLoadState('networkidle');
      // A page does not wait for its icon, so leaving the one before may have cut its icon off.
      const own = faults.filter((fault) => !/^failed .*favicon\.svg$/.test(fault));
      expect(own, address).toEqual([]);
      expect(await page.locator('h1').count(), address).toBe(1);
    });
    expect(faults).toBeDefined();
  },
);

test('a script that is put into a page does not run, and is noticed', async () => {
  const served = await serveSite(await openSite('lighthouse'));
  const page = await (await openBrowser()).newPage();
  const faults = watchFaults(page, served.origin);
  await page.goto(served.at('/tracks/'));
  await page.addScriptTag({ content: 'document.title = "changed"' }).catch(() => undefined);
  expect(await page.title()).not.toBe('changed');
  expect(faults.join('\n')).toMatch(/content security policy/i);
  await page.context().close();
  await served.close();
});

describe('an address that is not there', () => {
  test.each(['lighthouse', 'lighthouse-at-base'] as const)(
    'of %s shows the page for unknown addresses, with the sentences of the items whose ids are nearest to it',
    async (name) => {
      const site = await openSite(name);
      const served = await serveSite(site);
      const page = await (await openBrowser()).newPage();
      const offered = async (address: string) => {
        const answer = page.waitForResponse((response) => response.url().endsWith('/ids.json'));
        const response = await page.goto(served.at(address));
        expect(response?.status()).toBe(404);
        expect(await page.title()).toBe(site.readPage('/404.html').querySelector('title')?.text);
        await (await answer).finished();
        await page.waitForLoadState('networkidle');
        return page
          .locator('nearest-items a')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
      };
      expect((await offered('/i/hands-over-the-wach/'))[0]).toBe(
        `${site.base}i/hands-over-the-watch/`,
      );
      const sentence = site.readPage('/i/hands-over-the-watch/').querySelector('h1')!.text;
      expect(await page.locator('nearest-items a').first().textContent()).toBe(sentence.trim());
      expect(await offered('/anti-patterns/gold-plates-the-latern')).toContain(
        `${site.base}i/gold-plates-the-lantern/`,
      );
      // What is like no id at all gets no list, and no heading of one.
      expect(await offered('/zzzzzz')).toEqual([]);
      expect(await page.locator('nearest-items').isVisible()).toBe(false);
      await page.goto(served.at('/i/hands-over-the-wach/'));
      await page.locator('nearest-items a').first().click();
      await page.waitForURL(served.at('/i/hands-over-the-watch/'));
      await page.context().close();
      await served.close();
    },
  );
});
