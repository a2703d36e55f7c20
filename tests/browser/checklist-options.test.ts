import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBrowser, watchFaults } from '../support/browser.ts';
import { serveSite } from '../support/serve.ts';
import type { ServedSite } from '../support/serve.ts';
import { openSite } from '../support/sites.ts';

const site = await openSite('lighthouse');
let browser: Browser;
let served: ServedSite;
let page: Page;
let faults: string[];
beforeAll(async () => {
  browser = await openBrowser();
  served = await serveSite(site);
});
afterAll(() => served.close());
beforeEach(async () => {
  page = await browser.newPage();
  faults = watchFaults(page, served.origin);
  await open('tracks/watch/');
});
afterEach(async () => {
  // Chromium asks for the icon anew when the address changes, and gives up when the page reloads.
  expect(faults.filter((fault) => !fault.endsWith('favicon.svg'))).toEqual([]);
  await page.context().close();
});

const open = (query: string) => page.goto(served.at('/checklists/') + query);
const shown = (selector: string) =>
  page.locator(`.checklist ${selector}`).filter({ visible: true });
const kinds = () =>
  shown('> [data-kind]').evaluateAll((parts) =>
    parts.map((part) => part.getAttribute('data-kind')),
  );

test('a kind that is left out leaves the sheet, and stays away after a reload', async () => {
  expect(await kinds()).toEqual(['responsibility', 'example', 'anti-pattern']);
  await page.getByLabel('Examples').uncheck();
  expect(await kinds()).toEqual(['responsibility', 'anti-pattern']);
  expect(new URL(page.url()).search).toBe('?kinds=responsibilities,anti-patterns');
  await page.reload();
  expect(await kinds()).toEqual(['responsibility', 'anti-pattern']);
  expect(await page.getByLabel('Examples').isChecked()).toBe(false);
});

test('one level shows its own items and those of every level, with no heading left alone', async () => {
  await page.getByLabel('Grade').selectOption({ label: 'Senior keeper' });
  expect(new URL(page.url()).search).toBe('?level=senior-keeper');
  await page.reload();
  const levels = await shown('div[data-level]').evaluateAll((groups) =>
    groups.map((group) => group.getAttribute('data-level')),
  );
  expect(new Set(levels)).toEqual(new Set(['every-level', 'senior-keeper']));
  for (const group of await shown('div[data-level]').all())
    expect(await group.locator('li').filter({ visible: true }).count()).toBeGreaterThan(0);
  for (const part of await shown('> [data-kind]').all())
    expect(await part.locator('li').filter({ visible: true }).count()).toBeGreaterThan(0);
  expect(await shown('dd[data-level]').allTextContents()).toEqual(['Senior keeper']);
});

test('an item that is at two levels is shown at both', async () => {
  await open('traits/calm/');
  const all = page.locator('.checklist li[data-levels]');
  const count = await all.count();
  for (let index = 0; index < count; index += 1) {
    const also = (await all.nth(index).getAttribute('data-levels'))!;
    for (const level of also.split(' ')) {
      await open(`traits/calm/?level=${level}`);
      expect(await all.nth(index).isVisible()).toBe(true);
    }
  }
});

test('room for notes and boxes for two people are in the address too', async () => {
  const height = async () => (await shown('[data-kind] li').first().boundingBox())!.height;
  const roomy = await height();
  await page.getByLabel('Space for notes').uncheck();
  expect(await height()).toBeLessThan(roomy);
  await page.getByLabel('two people').check();
  expect(new URL(page.url()).search).toBe('?people=2&notes=none');
  await page.reload();
  expect(await height()).toBeLessThan(roomy);
  expect(await page.getByLabel('two people').isChecked()).toBe(true);
  await page.getByLabel('one person').check();
  await page.getByLabel('Space for notes').check();
  expect(new URL(page.url()).search).toBe('');
  expect(await height()).toBe(roomy);
});

test('where nothing is chosen the sheet says so, also after a reload', async () => {
  for (const kind of ['Responsibilities', 'Examples', 'Red flags'])
    await page.getByLabel(kind).uncheck();
  expect(await shown('.nothing').count()).toBe(1);
  await page.reload();
  expect(await kinds()).toEqual([]);
  expect(await shown('.nothing').count()).toBe(1);
});

test('an address with unknown choices shows the whole sheet', async () => {
  await open('tracks/watch/?kinds=x&level=y&people=9&notes=z');
  expect(await kinds()).toEqual(['responsibility', 'example', 'anti-pattern']);
  expect(await shown('[data-kind] li').count()).toBe(
    await page.locator('.checklist [data-kind] li').count(),
  );
});

test('the number of printed pages follows the choices', async () => {
  await open('levels/keeper/');
  const told = async () => Number(/\d+/.exec((await page.locator('output').textContent())!)![0]);
  const whole = await told();
  await page.getByLabel('Space for notes').uncheck();
  const narrow = await told();
  expect(narrow).toBeLessThanOrEqual(whole);
  for (const kind of ['Responsibilities', 'Examples', 'Red flags'])
    await page.getByLabel(kind).uncheck();
  expect(await page.locator('output').textContent()).toBe('Prints on 1 page');
});

test('the button prints', async () => {
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Print this checklist' }).click();
  expect(await page.locator('html[data-printed]').count()).toBe(1);
});
