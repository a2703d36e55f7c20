import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { serveSite } from '../support/serve.ts';
import { findKindsOfPage, openSite } from '../support/sites.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** The words that a reader sees on a page, but for what is a script's own. */
async function readWords(context: BrowserContext, address: string): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(address);
  await page.$$eval('*', (all) =>
    all
      .filter(({ localName }) => localName.includes('-') || localName === 'noscript')
      .forEach((one) => one.remove()),
  );
  const words = await page.locator('body').innerText();
  await page.close();
  // Headings get the sign for citing from the script.
  return words
    .split('\n')
    .map((line) => line.replace(/(?<=.) #$/, ''))
    .filter((line) => !/^\s*#?\s*$/.test(line));
}

describe.each(['shipped', 'lighthouse'] as const)('%s', (name) => {
  test('every kind of page says the same without scripts', async () => {
    const site = await openSite(name);
    const served = await serveSite(site);
    const without = await browser.newContext({ javaScriptEnabled: false });
    const withScripts = await browser.newContext();
    for (const address of findKindsOfPage(site).values()) {
      const words = await readWords(without, served.at(address));
      expect(words.length, address).toBeGreaterThan(5);
      expect(words, address).toEqual(await readWords(withScripts, served.at(address)));
    }
    await without.close();
    await withScripts.close();
    await served.close();
  });

  test('what only a script can do is not offered where there is none', async () => {
    const site = await openSite(name);
    for (const address of site.pages) {
      const idle = site
        .readPage(address)
        .querySelectorAll('*')
        .filter(({ localName }) => localName.includes('-'))
        .filter((one) => !one.getAttribute('hidden') && one.getAttribute('hidden') !== '')
        .flatMap((one) => one.querySelectorAll('button, input, select, textarea'))
        .filter((one) => !one.closest('form[action], [hidden], template'))
        .filter((one) => one.getAttribute('disabled') === undefined);
      expect(
        idle.map((one) => one.outerHTML),
        address,
      ).toEqual([]);
    }
  });
});

test('without scripts a reader comes from the home page to an item, its trait and back', async () => {
  const served = await serveSite(await openSite('shipped-at-base'));
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(served.at('/'));
  await page.locator('main tbody td a').first().click();
  expect(page.url()).toBe(served.at('/traits/technical-depth/#technical'));
  await page.locator('h3#technical ~ ul a[href*="/i/"]').first().click();
  expect(page.url()).toMatch(/\/handbook\/i\/[a-z-]+\/$/);
  await page.locator('main dl a[href*="/traits/"]').first().click();
  expect(page.url()).toContain('/handbook/traits/');
  await page.locator('nav.breadcrumbs a').first().click();
  expect(page.url()).toBe(served.at('/'));
  await context.close();
  await served.close();
});
