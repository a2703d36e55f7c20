import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findBarriers } from '../support/barriers.ts';
import { openBrowser, watchFaults } from '../support/browser.ts';
import { serveSite } from '../support/serve.ts';
import type { ServedSite } from '../support/serve.ts';
import { openSite } from '../support/sites.ts';

const FIELD = 'main input[type=search]';

let browser: Browser;
let served: ServedSite;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  browser = await openBrowser();
  served = await serveSite(await openSite('lighthouse'));
});
afterAll(() => served.close());
beforeEach(async () => {
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  faults = watchFaults(page, served.origin);
});
afterEach(async () => {
  expect(faults).toEqual([]);
  await context.close();
});

/** Opens the page of search with a query, and waits for what it finds. */
async function search(query: string) {
  await page.goto(served.at(`/search/${query}`));
  await page.locator('[data-result]').first().waitFor();
}

const chip = (name: string | RegExp) =>
  page.getByRole('toolbar', { name: 'Filters' }).getByRole('button', { name });
const readCount = async (name: string | RegExp) =>
  Number(/\d+/.exec(await chip(name).innerText())![0]);
const countItems = () => page.locator('[data-item]').count();

test.each([
  ['a word', '?q=lights'],
  ['a mistyped word', '?q=lanturn'],
  ['a word that other words answer', '?q=burned+out'],
  ['a kind and a level', '?q=red+flags+for+a+senior+keeper'],
  ['filters of every facet', '?kind=responsibility&track=lights&level=keeper&trait=seamanship'],
])('from the field to the first result are at most 6 steps of Tab: %s', async (_, query) => {
  await search(query);
  await page.locator(FIELD).focus();
  const isOnResult = () =>
    page.evaluate(() => document.activeElement!.closest('[data-result]') !== null);
  let steps = 0;
  while (steps < 20 && !(await isOnResult())) {
    await page.keyboard.press('Tab');
    steps++;
  }
  expect(steps).toBeLessThanOrEqual(6);
});

describe('the kinds', () => {
  test('stand above the results with their counts, and narrow them', async () => {
    await search('?q=lights');
    const flags = await readCount(/^Red flags/);
    expect(flags).toBeGreaterThan(0);
    expect(await countItems()).toBeGreaterThan(flags);
    await chip(/^Red flags/).click();
    await page.waitForURL('**/search/?q=lights&kind=anti-pattern');
    await page.waitForFunction(
      (wanted) => document.querySelectorAll('[data-item]').length === wanted,
      flags,
    );
    expect(await chip(/^Red flags/).getAttribute('aria-pressed')).toBe('true');
    // Whoever pressed it can press it again.
    expect(await chip(/^Red flags/).evaluate((own) => own === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=lights');
  });

  test('are walked with the arrow keys', async () => {
    await search('?q=lights');
    await page.locator(FIELD).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const names = await page.locator('[data-chips] button:visible').allInnerTexts();
    const focused = () =>
      page.evaluate(() => (document.activeElement as HTMLElement).innerText.trim());
    expect(await focused()).toBe(names[0]!.trim());
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(names[1]!.trim());
    await page.keyboard.press('End');
    expect(await focused()).toBe(names.at(-1)!.trim());
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(names[0]!.trim());
  });

  test('that nothing found is of are not there, nor a single one', async () => {
    await search('?q=stopwatch');
    expect(await countItems()).toBe(1);
    expect(await chip(/^(Responsibilities|Examples|Red flags)/).count()).toBe(0);
  });
});

describe('the other filters', () => {
  test('come after the results in the document, and beside them where there is room', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await search('?q=lights');
    const order = await page.evaluate(() =>
      document
        .querySelector('[data-result]')!
        .compareDocumentPosition(document.querySelector('.filters')!),
    );
    expect(order).toBe(4);
    const top = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => one.getBoundingClientRect().top);
    expect(await top('.filters')).toBeLessThan(await top('[data-result]'));
    await page.setViewportSize({ width: 360, height: 780 });
    // The first result is on the first screen of a phone.
    expect(await top('[data-result]')).toBeLessThan(780);
    await chip('More filters').click();
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Filters');
  });

  test.each(['', '?q=lights', '?q=stopwatch', '?level=keeper'])(
    'offer no value without results and no facet of one value: %s',
    async (query) => {
      await page.goto(served.at(`/search/${query}`));
      await page.locator('[data-result], .filters:visible').first().waitFor();
      const facets = await page.locator('[data-facet]:not([hidden])').evaluateAll((all) =>
        all.map((facet) =>
          [...facet.querySelectorAll('label:not([hidden])')].map((label) => ({
            count: Number(label.querySelector('small')!.textContent),
            chosen: label.querySelector('input')!.checked,
          })),
        ),
      );
      for (const values of facets) {
        const chosen = values.some((value) => value.chosen);
        expect(values.length).toBeGreaterThan(chosen ? 0 : 1);
        expect(values.filter((value) => value.count === 0 && !value.chosen)).toEqual([]);
      }
    },
  );

  test('fold the tags until they are asked for', async () => {
    await search('?q=lights');
    const tags = page.locator('.filters details');
    expect(await tags.getAttribute('open')).toBeNull();
    expect(await tags.locator('input:visible').count()).toBe(0);
    await tags.locator('summary').click();
    const shown = await tags.locator('label:visible').count();
    expect(shown).toBeGreaterThan(1);
    expect(shown).toBeLessThanOrEqual(12);
  });

  test('that hold stand above the results and can be removed there', async () => {
    await search('?q=lights&trait=seamanship');
    const removal = page.getByRole('button', { name: 'Remove the filter Quality: Seamanship' });
    await removal.click();
    await page.waitForURL('**/search/?q=lights');
    await removal.waitFor({ state: 'detached' });
  });
});

describe('the tracks, levels, roles and sections that a question names', () => {
  test.each([
    ['lights', ['Lights & optics']],
    ['senior keeper', ['Senior keeper']],
    ['lights senior keeper', ['Senior lamp engineer']],
    ['buoys principal keeper', ['Buoys and moorings, Principal keeper']],
    ['towers', ['Towers and upkeep']],
  ])('stand before the items and lead to their pages: %s', async (question, names) => {
    const site = await openSite('lighthouse');
    await search(`?q=${encodeURIComponent(question)}`);
    const first = page.locator('[data-result]').first();
    expect(
      await first.evaluate((one) => one.closest<HTMLElement>('section')!.dataset['group']),
    ).toBe('place');
    const links = page.locator('[data-group=place] p a');
    expect((await links.allInnerTexts()).slice(0, names.length)).toEqual(names);
    for (const href of await links.evaluateAll((all) =>
      all.map((one) => one.getAttribute('href')!),
    )) {
      const [address, fragment] = href.split('#');
      const target = site.readPage(address!);
      if (fragment) expect(target.querySelector(`[id="${fragment}"]`), href).not.toBeNull();
    }
  });

  test('lead each item to the place that is meant', async () => {
    await search('?q=tide+and+daylight');
    const place = () =>
      page.locator('[data-item=checks-twice-before-the-tide] [data-placement]').innerText();
    const first = await place();
    expect(first).toMatch(/ and at \d+ other places?$/);
    await search('?q=tide+and+daylight&track=lights');
    expect(await place()).toMatch(/^Lights & optics, Senior keeper$/);
  });

  test('offer their sections once a track is chosen', async () => {
    const sections = page.locator('[data-facet=section]');
    await search('?level=keeper');
    expect(await sections.isVisible()).toBe(false);
    await search('?track=lights&level=keeper');
    expect(await sections.isVisible()).toBe(true);
    const names = await sections.locator('label:visible span').allInnerTexts();
    expect(names).toContain('Optics');
    expect(names).not.toContain('Software');
  });
});

test('no result shows the index’s own signs, or a piece of a word', async () => {
  for (const query of ['?q=lights', '?q=tide', '?q=watch', '?q=seamanship', '?q=drill']) {
    await search(query);
    await page.waitForLoadState('networkidle');
    const text = await page.locator('main').innerText();
    expect(text).not.toContain('␞');
    const parts = await page.locator('.excerpt').allInnerTexts();
    for (const part of parts) expect(part).toMatch(/(^|[\s\p{P}])…?$|[\p{L}\p{N}\p{P}…]$/u);
  }
});

describe('every result', () => {
  test('can be cited, an item as on its own page and all else by its name', async () => {
    await search('?q=lights');
    const results = await page.locator('[data-result]').count();
    expect(await page.locator('[data-result] > .cite').allTextContents()).toEqual(
      Array(results).fill(expect.stringContaining('Cite')),
    );
    const readCopied = async () => {
      await page.getByRole('button', { name: 'Copy as plain text' }).click();
      await page.getByRole('status').getByText('Copied').waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const item = page.locator('[data-item]').first();
    const id = await item.getAttribute('data-item');
    await item.getByRole('link', { name: 'Cite' }).click();
    expect(await readCopied()).toMatch(
      new RegExp(`^“.+” .+ The Keepers' Ladder, edition of .+/i/${id}/#\\d`, 's'),
    );
    await page.keyboard.press('Escape');
    const other = page.locator('[data-result]:not([data-item])').first();
    const name = await other.locator('a').first().innerText();
    await other.getByRole('link', { name: 'Cite' }).click();
    const copied = await readCopied();
    expect(copied).toContain(name);
    expect(copied).toContain("The Keepers' Ladder");
    expect(copied).not.toContain('“');
  });

  test('is an address without a script for citing', async () => {
    await search('?q=lights');
    const hrefs = await page
      .locator('[data-item]')
      .evaluateAll((all) =>
        all.map((one) => [...one.querySelectorAll('a')].map((link) => link.getAttribute('href'))),
      );
    for (const [text, cite] of hrefs) expect(cite).toBe(text);
  });
});

test.each([
  ['results', '?q=lights'],
  ['other words than those typed', '?q=burned+out'],
  ['the typed words only', '?q=lights&as=typed'],
  ['filters', '?q=lights&track=lights&level=keeper'],
])(
  'nothing is out of reach or sight, 320 pixels wide and at twice the size: %s',
  async (_, query) => {
    await search(query);
    expect(
      await findBarriers(page, [
        { colorScheme: 'light', width: 1280 },
        { colorScheme: 'dark', width: 1280 },
        { colorScheme: 'light', width: 360 },
        { colorScheme: 'dark', width: 320 },
      ]),
    ).toEqual([]);
    const overflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    expect(await overflow()).toBe(0);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      expect(await overflow(), `at ${width}`).toBe(0);
    }
  },
);

test('paper has the results with their addresses, what was asked in its title, and nothing to press', async () => {
  await search('?q=lights');
  expect(await page.title()).toMatch(/^lights · Search · /);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main :is(button, input, .cite):visible').count()).toBe(0);
  const link = page.locator('[data-item] p a').first();
  const address = await link.evaluate((one) => getComputedStyle(one, '::after').content);
  expect(address).toContain(await link.getAttribute('href'));
  const { x } = (await page.locator('[data-item]').first().boundingBox())!;
  expect(x).toBeLessThan(40);
});
