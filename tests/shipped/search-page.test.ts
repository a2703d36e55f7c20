import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCases } from './cases.ts';
import { findBarriers } from '../support/barriers.ts';
import { openBrowser, watchFaults } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';
import { serveSite } from '../support/serve.ts';
import type { ServedSite } from '../support/serve.ts';
import { openSite } from '../support/sites.ts';
import { SHIPPED } from './sites.ts';

const DELEGATION = ['says-yes-and-never-delegates', 'fails-to-lead-teammates'];
const FIELD = 'main input[type=search]';

let browser: Browser;
let served: ServedSite;
/** What the tests share that need no profile of their own. */
let shared: BrowserContext;
let page: Page;
let faults: string[];
let asked: string[];

beforeAll(async () => {
  browser = await openBrowser();
  served = await serveSite(await openSite(SHIPPED));
  shared = await browser.newContext();
});
afterAll(async () => {
  await shared.close();
  await served.close();
});
beforeEach(() => openPage(served));
afterEach(closePage);

/** Opens a page, with options in an empty profile of its own. */
async function openPage(site: ServedSite, options?: BrowserContextOptions) {
  await closePage();
  const context = options ? await browser.newContext(options) : shared;
  page = await context.newPage();
  faults = watchFaults(page, site.origin);
  asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
}

async function closePage() {
  const context = page?.context();
  await (context === shared ? page.close() : context?.close());
}

/** Waits for the answer to what is in the address, and gives the ids of the items found. */
async function results(): Promise<string[]> {
  await page.locator('[data-result]').first().waitFor();
  await page.waitForLoadState('networkidle');
  return page
    .locator('[data-item]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['item']!));
}

async function search(query: string, site = served) {
  await page.goto(site.at(`/search/${query}`));
  return results();
}

describe('the field in the header', () => {
  it('is on every page but that of search', async () => {
    const site = await openSite(SHIPPED);
    const without = site.pages.filter(
      (address) =>
        site.readPage(address).querySelectorAll('body > header form[role=search]').length !== 1,
    );
    expect(without).toEqual(['/search/']);
  });

  it('leads to the page of search without scripts', async () => {
    await openPage(served, { javaScriptEnabled: false });
    await page.goto(served.at('/tracks/'));
    await page.getByRole('searchbox').fill('delegation');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=delegation');
    await expectLists();
  });

  it.each(['Control+k', 'Meta+k', '/'])('is reached with %s', async (keys) => {
    for (const address of ['/tracks/', '/i/lets-details-slip/', '/checklists/levels/senior/']) {
      await page.goto(served.at(address));
      await page.keyboard.press(keys);
      await page.keyboard.type('a/b');
      expect(await page.getByRole('searchbox').inputValue(), address).toBe('a/b');
    }
  });

  it('is not reached with "/" once that is switched off, and stays so', async () => {
    await openPage(served, {});
    await page.goto(served.at('/search/'));
    await page.getByLabel('Press / to search').uncheck();
    await page.goto(served.at('/tracks/'));
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });

  it('starts to fetch the engine with focus or pointer, and not before', async () => {
    const isOfSearch = (path: string) => /pagefind|\/search\//.test(path);
    for (const start of [
      () => page.getByRole('searchbox').focus(),
      () => page.getByRole('searchbox').hover(),
      () => page.keyboard.press('Control+k'),
    ]) {
      await openPage(served, {});
      await page.goto(served.at('/tracks/'), { waitUntil: 'networkidle' });
      expect(asked.filter(isOfSearch)).toEqual([]);
      await Promise.all([page.waitForRequest(/wasm\.en\.pagefind/), start()]);
      await page.waitForLoadState('networkidle');
      expect(asked.filter(isOfSearch).sort()).toEqual(['/pagefind/wasm.en.pagefind', '/search/']);
      expect(faults).toEqual([]);
    }
  });
});

describe('results', () => {
  it('come while the reader types, items first, and lead to addresses without a query', async () => {
    await page.goto(served.at('/search/'));
    await page.locator(FIELD).pressSequentially('anti-patterns about delegation', { delay: 20 });
    await page.locator('[data-item]').first().waitFor();
    expect(await results()).toEqual(DELEGATION);
    const first = page.locator('[data-result]').first();
    expect(await first.locator('a').first().getAttribute('href')).toBe(
      '/i/says-yes-and-never-delegates/',
    );
    expect(await first.locator('mark').allTextContents()).toContain('delegate');
    const text = await first.innerText();
    for (const part of [
      'Anti-pattern',
      'Technical, Senior engineer',
      'Leadership',
      'Instead',
      'Hand over work',
    ])
      expect(text).toContain(part);
    expect(faults).toEqual([]);
  });

  it.each(readCases().filter(({ inBrowser }) => inBrowser))(
    'answer "$ask"',
    async ({ ask, first, all, also, notKnown, meant }) => {
      await page.goto(served.at(`/search/?q=${encodeURIComponent(ask)}`));
      await page.locator('[data-result], [data-nothing]:visible').first().waitFor();
      await page.waitForLoadState('networkidle');
      const items = await page
        .locator('[data-item]')
        .evaluateAll((found) => found.map((one) => (one as HTMLElement).dataset['item']!));
      if (first)
        expect(items.slice(0, Math.max(3, first.length))).toEqual(expect.arrayContaining(first));
      if (all) expect([...items].sort()).toEqual([...all].sort());
      const links = await page
        .locator('[data-result] a')
        .evaluateAll((found) => found.map((one) => one.getAttribute('href')!));
      for (const id of also) expect(links.some((href) => href.includes(id))).toBe(true);
      const page_ = await page.locator('main').innerText();
      for (const word of [...notKnown, ...meant]) expect(page_).toContain(`“${word}”`);
      expect(faults).toEqual([]);
    },
  );

  it('say what a mistyped word was taken for, and search for the original on request', async () => {
    await search('?q=delagate');
    const link = page.getByRole('link', { name: 'Search instead for “delagate”' });
    await link.click();
    await page.locator('[data-nothing]:visible').waitFor();
    expect(new URL(page.url()).search).toBe('?q=delagate&as=typed');
    await page.goBack();
    expect(await results()).toEqual(DELEGATION);
  });

  it('show what of a longer text was asked for, where their own text does not hold it', async () => {
    await search('?q=dedication');
    const first = page.locator('[data-item]').first();
    await first.locator('.excerpt mark').waitFor();
    expect(await first.locator('.excerpt').innerText()).toMatch(/From outside, it often looks/);
  });

  it('are walked with the arrow keys, opened with Enter and cleared with Escape', async () => {
    await search('?q=delegation');
    await page.locator(FIELD).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate(() => document.activeElement!.getAttribute('href'));
    expect(await focused()).toBe('/i/fails-to-lead-teammates/');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('/i/says-yes-and-never-delegates/');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('INPUT');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/i/says-yes-and-never-delegates/');
    await page.goBack();
    await results();
    await page.locator('[data-result] a').first().focus();
    await page.keyboard.press('Escape');
    expect(await page.locator(FIELD).inputValue()).toBe('');
    await expectLists();
    expect(new URL(page.url()).search).toBe('');
  });

  it('are counted aloud once for each pause in typing', async () => {
    await page.goto(served.at('/search/'));
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      const status = document.querySelector('search-page [role=status]')!;
      new MutationObserver(() => told.push(status.textContent)).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await page.locator(FIELD).pressSequentially('burnout');
    await results();
    await page.waitForFunction(() => (globalThis as unknown as { told: string[] }).told.length > 0);
    const told = await page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
    expect(told.filter((text) => text !== '')).toEqual([
      await page.locator('[data-count]').innerText(),
    ]);
  });
});

describe('filters', () => {
  const chip = (name: RegExp) => page.getByRole('toolbar').getByRole('button', { name });
  const countIn = async (text: Promise<string>) => Number(/\d+/.exec(await text)![0]);

  it('widen within a sort, narrow between sorts, and say how many results each would leave', async () => {
    await search('?q=risk');
    const both =
      (await countIn(chip(/^Examples/).innerText())) +
      (await countIn(chip(/^Anti-patterns/).innerText()));
    await chip(/^Examples/).click();
    await chip(/^Anti-patterns/).click();
    await page.waitForURL('**/search/?q=risk&kind=example&kind=anti-pattern');
    expect((await results()).length).toBe(both);
    const box = page.locator('.filters label', { hasText: 'The long view' });
    const narrowed = await countIn(box.locator('small').innerText());
    await page.getByRole('checkbox', { name: 'The long view' }).check();
    await page.waitForURL('**&trait=long-view');
    await page.waitForFunction(
      (wanted) => document.querySelectorAll('[data-item]').length === wanted,
      narrowed,
    );
  });

  it('without a question list everything that they let through, in the order of the ladder', async () => {
    const items = await search('?kind=anti-pattern');
    await page.goto(served.at('/anti-patterns/'));
    const listed = await page
      .locator('main .items > li[id]')
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(items).toEqual(listed);
  });

  it('that a question names are shown, and can be removed', async () => {
    await search('?q=anti-patterns+about+delegation');
    expect(await chip(/^Anti-patterns/).getAttribute('aria-pressed')).toBe('true');
    await chip(/^Anti-patterns/).click();
    await page.waitForURL('**/search/?q=anti-patterns+about+delegation&any=kind');
    await page.locator('[data-group=term] [data-result]').waitFor();
    expect(await page.locator('[data-chips] [aria-pressed=true]').count()).toBe(0);
  });

  it('are in the address: restored on load, back and forward', async () => {
    await search('?q=delegation');
    await page.getByRole('checkbox', { name: 'Project leadership' }).check();
    await page.waitForFunction(() => document.querySelectorAll('[data-item]').length === 1);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('[data-item]').length === 2);
    expect(await page.getByRole('checkbox', { name: 'Project leadership' }).isChecked()).toBe(
      false,
    );
    await page.goForward();
    await page.waitForFunction(() => document.querySelectorAll('[data-item]').length === 1);
    await page.reload();
    expect(await results()).toEqual(['fails-to-lead-teammates']);
    expect(await page.getByRole('checkbox', { name: 'Project leadership' }).isChecked()).toBe(true);
  });

  it('that the handbook does not have are named and ignored', async () => {
    expect(await search('?q=delegation&kind=tip&trait=leadership&trait=constructor')).toEqual(
      DELEGATION,
    );
    const line = await page.locator('[data-ignored-line]').innerText();
    expect(line).toContain('“tip” was ignored: this handbook does not have it');
    expect(line).toContain('“constructor” was ignored: this handbook does not have it');
  });
});

describe('where there is nothing to show', () => {
  it('says which words are not known, and offers the nearest and the lists', async () => {
    await page.goto(served.at('/search/?q=gardn'));
    await page.locator('[data-nothing]:visible').waitFor();
    expect(await page.locator('[data-unknown-line]').innerText()).toContain('“gardn”');
    expect(await page.locator('[data-nearest-line] a').count()).toBeGreaterThan(0);
    await expectLists();
    await page.locator('[data-nearest-line] a').first().click();
    await results();
    expect(faults).toEqual([]);
  });

  it('says that search cannot be loaded where it is blocked, and leads to the lists', async () => {
    await page.route('**/*.pagefind', (route) => route.abort());
    await page.goto(served.at('/search/?q=delegation'));
    await page.getByText('Search could not be loaded').first().waitFor();
    await expectLists();
  });

  it('names a fault of its own in the console, and does not call it a lost connection', async () => {
    const named: string[] = [];
    page.on('console', (message) => named.push(message.text()));
    // A vocabulary that is not what it has to be, as a fault in our code would leave it.
    await page.route('**/words-*.json*', (route) => route.fulfill({ json: { words: 7 } }));
    await page.goto(served.at('/search/?q=delegation'));
    await page.getByText('Search has an error').first().waitFor();
    expect(await page.getByText('Search could not be loaded').first().isVisible()).toBe(false);
    expect(named.join()).toContain('Search has a fault: TypeError');
    await expectLists();
  });
});

describe('nothing that is typed or written does harm', () => {
  it.each([
    ['10,000 characters', 'delegate '.repeat(1_112)],
    ['10,000 letters without a space', 'x'.repeat(10_000)],
    ['signs only', '?!*"\'()[]{}^~:+-/\\|&<>'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__ toString hasOwnProperty'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['emoji and right-to-left letters', '🙂 שלום مرحبا \u202e'],
    ['a quotation', '"say no"'],
    ['one letter', 'd'],
  ])('a question of %s', async (_, question) => {
    await page.goto(served.at('/search/'));
    await page.locator(FIELD).evaluate((field, text) => {
      (field as HTMLInputElement).value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, question);
    await page.waitForLoadState('networkidle');
    await page.locator(FIELD).fill('burnout');
    await results();
    expect(await page.locator('search-page img').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('an item whose text looks like HTML, or runs from right to left, shows as text', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'handrail-awkward-')));
    mkdirSync(join(folder, 'content/tracks/odd'), { recursive: true });
    const write = (file: string, text: string) =>
      writeFileSync(join(folder, 'content', file), text);
    const text =
      'Writes \\<img src=x onerror="alert(1)"> & “quotes”, 🙂 and שלום عليكم in one line';
    write(
      'handbook.yaml',
      'title: Odd\nlanguage: en\nedition: 2026-01-01\nlevels:\n  - { id: one, title: "Level 1 < 2" }\n',
    );
    write('tracks/odd/track.yaml', 'title: "Odd & even; 1 < 2"\n');
    write(
      'tracks/odd/one.yaml',
      `anti-patterns:\n  - id: constructor\n    text: ${JSON.stringify(text)}\n    instead: ${JSON.stringify(text)}\n    tags: ["a < b & c"]\n`,
    );
    const site = await serveSite({
      folder: await buildSite(join(folder, 'site'), { HANDBOOK_CONTENT: join(folder, 'content') }),
      base: '/',
    });
    try {
      await openPage(site);
      for (const query of ['?q=onerror', '?q=%D7%A9%D7%9C%D7%95%D7%9D', '?tag=a+%3C+b+%26+c']) {
        expect(await search(query, site)).toEqual(['constructor']);
        const shown = await page.locator('[data-item=constructor]').innerText();
        expect(shown).toContain('<img src=x onerror="alert(1)"> & “quotes”, 🙂 and שלום عليكم');
        expect(shown).toContain('Odd & even; 1 < 2, Level 1 < 2');
        expect(await page.locator('search-page img').count()).toBe(0);
      }
      expect(faults).toEqual([]);
    } finally {
      await site.close();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the page of search', () => {
  it('works below a base path, under the policy of the site', async () => {
    const site = await serveSite(await openSite('lighthouse-at-base'));
    try {
      await openPage(site);
      expect(await search('?q=hands+over+the+watch', site)).toContain('hands-over-the-watch');
      const hrefs = await page
        .locator('[data-item] a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
      expect(hrefs).toContain('/handbook/i/hands-over-the-watch/');
      await page.goto(site.at('/tracks/'));
      await page.getByRole('searchbox').fill('hands over the watch');
      await page.keyboard.press('Enter');
      expect(await results()).toContain('hands-over-the-watch');
      expect(faults).toEqual([]);
    } finally {
      await site.close();
    }
  });

  it('has all that the engine starts with on its way before a script asks for it, and once', async () => {
    await openPage(served, { javaScriptEnabled: false });
    await page.goto(served.at('/search/'), { waitUntil: 'networkidle' });
    const early = asked.filter((path) => /pagefind|metadata/.test(path)).sort();
    expect(early.map((path) => path.replace(/_\w+(?=\.pf_meta)/, ''))).toEqual([
      '/pagefind/pagefind-entry.json',
      '/pagefind/pagefind.en.pf_meta',
      '/pagefind/wasm.en.pagefind',
      '/search/metadata.json',
    ]);
    await openPage(served, {});
    await page.goto(served.at('/search/'), { waitUntil: 'networkidle' });
    expect(asked.filter((path) => early.includes(path)).sort()).toEqual(early);
    expect(faults).toEqual([]);
  });

  it('answers in German', async () => {
    const site = await serveSite(await openSite('leuchtturm'));
    try {
      await openPage(site);
      expect(await search('?q=Warnzeichen+bei+Alarmen', site)).toContain('silences-the-alarm');
      expect(await page.getByRole('button', { name: /Warnzeichen/ }).count()).toBeGreaterThan(0);
      expect(faults).toEqual([]);
    } finally {
      await site.close();
    }
  });

  it.each([
    ['empty', ''],
    ['results', '?q=anti-patterns+about+delegation'],
    ['a corrected word', '?q=delagate'],
    ['a filter', '?kind=example'],
    ['nothing found', '?q=xylophone'],
  ])('has nothing that axe finds, and never scrolls sideways: %s', async (_, query) => {
    await page.goto(served.at(`/search/${query}`), { waitUntil: 'networkidle' });
    expect(
      await findBarriers(page, [
        { colorScheme: 'light', width: 1280 },
        { colorScheme: 'dark', width: 360 },
      ]),
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
  });
});

async function expectLists() {
  const links = page.locator('[data-lists] a:visible');
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(hrefs).toEqual(
    expect.arrayContaining(['/anti-patterns/', '/tracks/technical/', '/traits/leadership/']),
  );
}
