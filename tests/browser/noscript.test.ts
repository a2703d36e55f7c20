import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { serveSite } from '../support/serve.ts';
import { openSite } from '../support/sites.ts';
import { EVERY_KIND, visitKinds } from '../support/visits.ts';

/** The words that a reader sees on the open page, but for what is a script's own: elements of ours, the key, the word that cites a heading. */
async function readWords(page: Page): Promise<string[]> {
  await page.$$eval('*', (all) =>
    all
      .filter(
        (one) =>
          one.matches('noscript, kbd, :is(h2, h3, h4, h5, h6) > .cite') ||
          one.localName.includes('-'),
      )
      .forEach((one) => one.remove()),
  );
  const words = await page.locator('body').innerText();
  return words
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

test('every kind of page says the same without scripts', async () => {
  const browser = await openBrowser();
  const without = await browser.newPage({ javaScriptEnabled: false });
  await visitKinds(browser, EVERY_KIND, {}, async ({ page, url, address }) => {
    await without.goto(url);
    const words = await readWords(without);
    expect(words.length, address).toBeGreaterThan(5);
    expect(words, address).toEqual(await readWords(page));
  });
  await without.context().close();
});

test('without scripts a reader comes from the home page to an item, its trait and back', async () => {
  const served = await serveSite(await openSite('lighthouse-at-base'));
  const context = await (await openBrowser()).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(served.at('/'));
  await page.locator('main tbody td a').first().click();
  expect(page.url()).toMatch(/\/handbook\/traits\/calm\/#watch$/);
  await page.locator('#watch ~ ul a[href*="/i/"]').first().click();
  expect(page.url()).toMatch(/\/handbook\/i\/[a-z-]+\/$/);
  await page.locator('main dl a[href*="/traits/"]').first().click();
  expect(page.url()).toContain('/handbook/traits/');
  await page.locator('nav.breadcrumbs a').first().click();
  expect(page.url()).toBe(served.at('/'));
  await context.close();
  await served.close();
});
