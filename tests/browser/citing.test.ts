import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { quoteWords } from '../../src/citing/quote.ts';
import { elementsOf, readHtml, render, wordsOf } from '../citing/rendered.ts';
import { openBrowser, watchFaults } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';
import { makeFolder } from '../support/folders.ts';
import { serveSite } from '../support/serve.ts';
import type { ServedSite } from '../support/serve.ts';
import { openSite } from '../support/sites.ts';
import { readHandbook } from '../support/ladders.ts';
import { link, makeWord } from '../support/word.ts';

const LIGHTHOUSE = 'tests/fixtures/lighthouse';
const HERE = 'https://lighthouse.example.org';
const MAIN = `${HERE}/i/main/#2026-06-01`;
const TEXT =
  'Keeps the main light within its published range, colour and rhythm, and proves it by measuring rather than by squinting';
const PLACE = 'Responsibility, Lights & optics, Keeper, Optics';
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser: Browser;
let context: BrowserContext;
let page: Page;
let faults: string[];
let served: ServedSite;
let draft: ServedSite;

beforeAll(async () => {
  browser = await openBrowser();
  served = await serveSite(await openSite('lighthouse'));
  draft = await serveSite({ folder: await buildDraft(), base: '/' });
});
afterAll(async () => {
  await served.close();
  await draft.close();
});
beforeEach(async () => {
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  faults = watchFaults(page, served.origin);
});
afterEach(() => context.close());

/** The lighthouse ladder after its last release: one item reworded, one moved, one new. */
async function buildDraft(): Promise<string> {
  const content = makeFolder('draft');
  cpSync(LIGHTHOUSE, content, { recursive: true });
  const file = join(content, 'tracks/lights/keeper.yaml');
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = lines.findIndex((line) => line.includes('- id: main'));
  lines[at + 1] = '    text: Keeps the main light *bright*';
  lines.splice(at, 0, '  - id: tends-the-lamp', '    text: Tends the lamp at dusk');
  writeFileSync(file, lines.join('\n'));
  return buildSite(join(inject('sites'), 'lighthouse-draft'), { HANDBOOK_CONTENT: content });
}

/** What is in the clipboard, by type. */
function readClipboard(): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const types = item!.types.map(async (type) => [type, await (await item!.getType(type)).text()]);
    return Object.fromEntries(await Promise.all(types)) as Record<string, string>;
  });
}

async function copy(name: string, within = '.citation'): Promise<Record<string, string>> {
  await page.locator(within).getByRole('button', { name }).click();
  await page.locator(within).getByRole('status').getByText('Copied').waitFor();
  return readClipboard();
}

/** What axe finds wrong on the page as it is. */
async function findAxeFaults(): Promise<string[]> {
  await page.evaluate(readFileSync(AXE, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id} ${nodes[0]!.html}`);
  });
}

describe('on the page of an item', () => {
  test('the link is there without a script, and no button that would do nothing', async () => {
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await plain.goto(served.at('/i/main/'));
    const link = plain.getByRole('link', { name: MAIN });
    expect(await link.getAttribute('href')).toBe('/i/main/#2026-06-01');
    expect(await plain.locator('main button:visible').count()).toBe(0);
    await plain.context().close();
  });

  test('each form of the citation reaches the clipboard', async () => {
    await page.goto(served.at('/i/main/'));
    expect(await copy('Copy link')).toEqual({ 'text/plain': MAIN });
    expect(await copy('Copy as Markdown')).toEqual({
      'text/plain': `> ${TEXT}\n>\n> ${PLACE}. [The Keepers' Ladder, edition of 1 June 2026](${MAIN})\n`,
    });
    const line = `“${TEXT}” ${PLACE}. The Keepers' Ladder, edition of 1 June 2026. ${MAIN}`;
    expect(await copy('Copy as plain text')).toEqual({ 'text/plain': line });
    const {
      'text/plain': text,
      'text/html': html,
      ...others
    } = await copy('Copy for Google Docs or Word');
    expect(others).toEqual({});
    expect(text).toBe(line);
    const [quotation, source] = readHtml(html!);
    expect(quotation).toMatchObject({ tagName: 'blockquote' });
    expect(wordsOf(quotation!)).toBe(TEXT);
    expect(wordsOf(source!)).toBe(`${PLACE}. The Keepers' Ladder, edition of 1 June 2026`);
    expect(elementsOf(source!)).toMatchObject([{ tagName: 'a', properties: { href: MAIN } }]);
    expect(faults).toEqual([]);
  });

  test('every text of the ladder arrives as it was, in Markdown and in rich text', async () => {
    const { items } = readHandbook(LIGHTHOUSE).ladder;
    const odd = items.filter(({ text }) => /[^\p{L}\d\s,.'-]/u.test(text));
    expect(odd.length).toBeGreaterThan(10);
    for (const { id, text } of odd) {
      await page.goto(served.at(`/i/${id}/`));
      const { 'text/plain': markdown } = await copy('Copy as Markdown');
      const [quotation] = render(markdown!, 'GitHub');
      expect(wordsOf(elementsOf(quotation!)[0]!), id).toBe(quoteWords(text));
      const { 'text/html': html } = await copy('Copy for Google Docs or Word');
      expect(wordsOf(readHtml(html!)[0]!), id).toBe(quoteWords(text));
    }
  });

  test('where the clipboard is refused, the text is selected in a field', async () => {
    await page.route('**/i/main/', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'permissions-policy': 'clipboard-write=()' };
      await route.fulfill({ response, headers });
    });
    await page.goto(served.at('/i/main/'));
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('status').getByText('Copying was blocked').waitFor();
    const field = page.getByRole('textbox', { name: 'Text to copy' });
    expect(await field.inputValue()).toBe(MAIN);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    expect(await page.evaluate(() => String(getSelection()))).toBe(MAIN);
    expect(await findAxeFaults()).toEqual([]);
  });

  test('a site without HTTPS, which has no clipboard, offers the field too', async () => {
    await page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }),
    );
    await page.goto(served.at('/i/main/'));
    await page.getByRole('button', { name: 'Copy for Google Docs or Word' }).click();
    expect(await page.getByRole('textbox').inputValue()).toContain(`“${TEXT}”`);
    expect(faults).toEqual([]);
  });

  test('the buttons are targets of 24 pixels, in reading order of the keyboard', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(served.at('/i/main/'));
    const names: (string | null)[] = [];
    await page.locator('.citation a').focus();
    for (const button of await page.locator('copy-citation button').all()) {
      await page.keyboard.press('Tab');
      names.push(await page.evaluate(() => document.activeElement!.textContent.trim()));
      const { width, height } = (await button.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
    expect(names).toEqual([
      'Copy for Google Docs or Word',
      'Copy link',
      'Copy as Markdown',
      'Copy as plain text',
    ]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    expect(await findAxeFaults()).toEqual([]);
  });
});

describe('on a list', () => {
  const WORD = '.items > li > .cite[href="/i/main/"]';

  test('the link of an item has its text as its name, without a script too', async () => {
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await plain.goto(served.at('/tracks/lights/'));
    await plain.getByRole('link', { name: TEXT, exact: true }).click();
    expect(plain.url()).toBe(served.at('/i/main/'));
    await plain.context().close();
  });

  test('by keyboard alone the word Cite offers what the page of the item offers', async () => {
    await page.goto(served.at('/i/main/'));
    const expected = await copy('Copy for Google Docs or Word');
    await page.goto(served.at('/tracks/lights/'));
    await page.locator(WORD).focus();
    await page.keyboard.press('Enter');
    await page.locator('.cite-menu button:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.cite-menu').getByText('Copied').waitFor();
    expect(await readClipboard()).toEqual(expected);
    expect(await findAxeFaults()).toEqual([]);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Escape');
    expect(await page.locator(WORD).evaluate((one) => one === document.activeElement)).toBe(true);
    expect(faults).toEqual([]);
  });

  test('by touch the word Cite is a target of 44 pixels, seen without a hover, and opens the choice', async () => {
    const touch = await browser.newContext({
      viewport: { width: 360, height: 780 },
      hasTouch: true,
      isMobile: true,
    });
    const phone = await touch.newPage();
    await phone.goto(served.at('/tracks/lights/'));
    const word = phone.locator(WORD);
    const { width, height } = (await word.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    expect(await word.evaluate((one) => getComputedStyle(one).opacity)).toBe('1');
    await word.tap();
    const menu = phone.getByRole('dialog', { name: 'Cite' });
    await menu.waitFor();
    const { x, width: wide } = (await menu.boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + wide).toBeLessThanOrEqual(360);
    await menu.getByRole('link', { name: 'Open the page of this item' }).tap();
    await phone.waitForURL('**/i/main/');
    await touch.close();
  });

  test('with a modifier key the word Cite is a link', async () => {
    await page.goto(served.at('/tracks/lights/'));
    const opened = context.waitForEvent('page');
    await page.locator(WORD).click({ modifiers: ['Control'] });
    const other = await opened;
    await other.waitForURL('**/i/main/');
    expect(await page.locator('.cite-menu').isVisible()).toBe(false);
  });

  test('an anti-pattern is cited with what to do instead, if that is wanted', async () => {
    await page.goto(served.at('/tracks/lights/'));
    await page.locator('.cite[href="/i/gold-plates-the-lantern/"]').click();
    await page.getByRole('checkbox', { name: 'With what to do instead' }).check();
    const { 'text/plain': line } = await copy('Copy as plain text', '.cite-menu');
    expect(line).toMatch(/^“[^”]+” “Instead: [^”]+” Red flag, /);
    await page.keyboard.press('Escape');
    await page.locator(WORD).click();
    expect(await page.getByRole('checkbox').isVisible()).toBe(false);
  });

  test.each([
    ['/levels/keeper/', 'a level'],
    ['/traits/seamanship/', 'a trait'],
    ['/responsibilities/', 'a kind'],
  ])('on %s, the page of %s, an item is cited in the same words', async (address) => {
    await page.goto(served.at(address));
    await page.locator(WORD).first().click();
    const { 'text/plain': line } = await copy('Copy as plain text', '.cite-menu');
    expect(line).toBe(`“${TEXT}” ${PLACE}. The Keepers' Ladder, edition of 1 June 2026. ${MAIN}`);
  });

  test('a heading is cited by its name, its count and its own address, and not as a quotation', async () => {
    await page.goto(served.at('/tracks/lights/'));
    const { items } = readHandbook(LIGHTHOUSE).ladder;
    const count = items.filter(({ placements }) =>
      placements.some(
        ({ expectation: { track, level } }) => track.id === 'lights' && level?.id === 'keeper',
      ),
    ).length;
    const heading = page.getByRole('heading', { name: 'Keeper, Lamp engineer', exact: true });
    await heading.getByRole('link', { name: 'Cite: Keeper, Lamp engineer' }).click();
    const { 'text/plain': line } = await copy('Copy as plain text', '.cite-menu');
    expect(line).toBe(
      `Lights & optics, Keeper, Lamp engineer, ${count} items. The Keepers' Ladder. ${HERE}/tracks/lights/#keeper`,
    );
    expect(await findAxeFaults()).toEqual([]);
  });

  test('in the whole ladder of a past edition the words of that day are cited', async () => {
    await page.goto(served.at('/editions/2024-03-01/'));
    await page.locator('#main > .cite').click();
    const { 'text/plain': line } = await copy('Copy as plain text', '.cite-menu');
    expect(line).toContain(`“Keeps the main light within its published range” ${PLACE}`);
    expect(line).toContain('edition of 1 March 2024.');
    expect(line!.endsWith(` ${HERE}/i/main/#2024-03-01`)).toBe(true);
  });

  test('without a connection the list itself gives words and link', async () => {
    await page.goto(served.at('/tracks/lights/'));
    await page.route('**/i/main/', (route) => route.abort());
    await page.locator(WORD).click();
    const { 'text/plain': line } = await copy('Copy as plain text', '.cite-menu');
    expect(line).toContain(`“${TEXT}”`);
    expect(line!.endsWith(` ${HERE}/i/main/`)).toBe(true);
  });

  test('paper has no word that cites', async () => {
    await page.goto(served.at('/tracks/lights/'));
    expect(await page.locator('h2 .cite').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.cite:visible').count()).toBe(0);
  });

  test('no address but the published one is copied, and without one the menu says which is used', async () => {
    const plain = await serveSite(await openSite('smallest'));
    await page.goto(plain.at('/tracks/lamp/'));
    await page.locator('.items .cite').first().click();
    await page.getByText('No published address is set').waitFor();
    expect((await copy('Copy link', '.cite-menu'))['text/plain']).toContain(plain.origin);
    await page.goto(served.at('/tracks/lights/'));
    await page.locator('h2 .cite').first().click();
    for (const form of ['Copy link', 'Copy for Google Docs or Word', 'Copy as Markdown'])
      expect(JSON.stringify(await copy(form, '.cite-menu'))).not.toContain('127.0.0.1');
    expect(await page.getByText('No published address is set').count()).toBe(0);
    await plain.close();
  });
});

describe('between releases', () => {
  test('a reworded item is cited in its released words, on its page and on lists', async () => {
    await page.goto(draft.at('/i/main/'));
    expect(await page.locator('h1').innerText()).toBe('Keeps the main light bright');
    const citation = await copy('Copy as plain text');
    expect(citation['text/plain']).toBe(
      `“${TEXT}” ${PLACE}. The Keepers' Ladder, edition of 1 June 2026. ${MAIN}`,
    );
    await page.goto(draft.at('/tracks/lights/'));
    await page.locator('#main > .cite').click();
    expect(await copy('Copy as plain text', '.cite-menu')).toEqual(citation);
  });

  test('a new item is cited by its bare link, without an edition', async () => {
    await page.goto(draft.at('/i/tends-the-lamp/'));
    expect(await copy('Copy as plain text')).toEqual({
      'text/plain': `“Tends the lamp at dusk” Responsibility, Lights & optics, Keeper. The Keepers' Ladder. ${HERE}/i/tends-the-lamp/`,
    });
  });
});

describe('the page that checks citations', () => {
  const PACKET = `# Packet
- [shone](${HERE}/i/main/#2024-03-01), [rowed](/i/rows-out-in-any-weather/#2024-03-01)
- ${HERE}/i/writes-notices-to-mariners/#2024-03-01 and ${HERE}/i/never-was/
- ${HERE}/i/answers-alarms-in-order/#2026-06-01, ${HERE}/tracks/lights/#main, https://other.example.org/i/main/
`;

  async function check(text: string) {
    await page.getByRole('textbox', { name: 'Text or Markdown of your packet' }).fill(text);
    await page.getByRole('button', { name: 'Check links' }).click();
    await page.getByRole('status').getByText(/./).waitFor();
  }

  test('lists every link into the handbook with what became of it', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.method() + new URL(request.url()).pathname));
    await page.goto(served.at('/cite/'), { waitUntil: 'networkidle' });
    expect(asked.filter((address) => address.endsWith('.json'))).toEqual([]);
    await check(PACKET);
    expect(await page.getByRole('status').innerText()).toBe(
      'Links to this handbook: Current 2, Reworded since 1, Moved 1, Retired 1, Unknown 1',
    );
    const entries = await page.locator('cite-check ol > li').allInnerTexts();
    expect(entries.map((entry) => entry.split(/\s/)[0])).toEqual([
      'Reworded',
      'Retired',
      'Moved',
      'Unknown',
      'Current',
      'Current',
    ]);
    expect(entries[0]).toContain('When cited:\nKeeps the main light within its published range\n');
    expect(entries[0]).toContain(`Now:\n${TEXT}`);
    expect(entries[1]).toContain('Replaced by:\nChecks tide and daylight twice');
    expect(entries[2]).toContain('New address:\n/i/issues-notices/');
    expect(asked.every((address) => address.startsWith('GET'))).toBe(true);
    expect(faults).toEqual([]);
    expect(await findAxeFaults()).toEqual([]);
  });

  test('asks for records by their version, so that those of an older build are not mixed in', async () => {
    await page.goto(served.at('/cite/'));
    const asked = page.waitForRequest('**/cite/items-*.json*');
    await check(PACKET);
    const version = await page.locator('cite-check').getAttribute('data-version');
    expect(version).toMatch(/^[\da-f]{8}$/);
    expect(new URL((await asked).url()).search).toContain(version);
  });

  test('lists a long packet in parts, and the browser answers its reader between them', async () => {
    await page.goto(served.at('/cite/'));
    // Messages to itself are answered whenever the page lets the browser do anything else.
    await page.evaluate(() => {
      const { port1, port2 } = new MessageChannel();
      const list = document.querySelector('cite-check ol')!;
      const lengths = new Set<number>();
      port1.onmessage = () => {
        lengths.add(list.childElementCount);
        document.body.dataset['lengths'] = JSON.stringify([...lengths]);
        port2.postMessage('');
      };
      port2.postMessage('');
    });
    await check(Array.from({ length: 350 }, (_, place) => `${HERE}/i/never-${place}/`).join(' '));
    const lengths = JSON.parse(
      (await page.locator('body').getAttribute('data-lengths'))!,
    ) as number[];
    expect(lengths.at(-1)).toBe(350);
    expect(lengths.filter((length) => length > 0 && length < 350).length).toBeGreaterThan(1);
  });

  test('finds the links that rich text hides behind its words', async () => {
    await page.goto(served.at('/cite/'));
    await page.evaluate(async (link) => {
      const forms = {
        'text/plain': 'I kept the light.',
        'text/html': `I <a href="${link}">kept the light</a>.`,
      };
      const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }, MAIN);
    await page.getByRole('textbox', { name: 'Text or Markdown of your packet' }).focus();
    await page.keyboard.press('Control+V');
    await page.getByRole('status').getByText('Current 1').waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe(`I kept the light.\n\n${MAIN}\n`);
  });

  test('takes several files at once, whatever program wrote them, and names those it cannot read', async () => {
    await page.goto(served.at('/cite/'));
    const file = (name: string, text: string | Uint8Array) => ({
      name,
      mimeType: '',
      buffer: Buffer.from(text),
    });
    await page
      .getByLabel('Or choose files')
      .setInputFiles([
        file('packet.docx', makeWord(link(`${HERE}/i/main/`, '2024-03-01', 'the light'))),
        file('page.html', `<title>Not said</title><p>See <a href="${MAIN}">this</a></p>`),
        file('notes.md', `[never](/i/never-was/)`),
        file('scan.pdf', '%PDF-1.7'),
      ]);
    await page.getByRole('status').getByText('scan.pdf').waitFor();
    expect(await page.getByRole('status').innerText()).toBe(
      'Links to this handbook: Current 1, Reworded since 1, Unknown 1 These files cannot be read; save them as .docx, HTML, Markdown or text: scan.pdf',
    );
    expect(await page.getByRole('textbox').inputValue()).toBe(
      `[the light](${HERE}/i/main/#2024-03-01)\n\n\nSee this (${MAIN})\n\n[never](/i/never-was/)`,
    );
    expect(faults).toEqual([]);
  });

  test('says that a text has no link, and that the records could not be had', async () => {
    await page.goto(served.at('/cite/'));
    await check('nothing to see');
    expect(await page.getByRole('status').innerText()).toBe('No links to this handbook found.');
    await page.route('**/*.json?*', (route) => route.abort());
    await check(PACKET);
    expect(await page.getByRole('status').innerText()).toMatch(/^The handbook’s records could not/);
    await page.unroute('**/*.json?*');
    await check(PACKET);
    expect(await page.getByRole('status').innerText()).toMatch(/^Links to this handbook/);
  });

  test('says without a script what it needs, and what does the same', async () => {
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await plain.goto(served.at('/cite/'));
    expect(await plain.locator('noscript').innerText()).toContain('npm run cite -- packet.md');
    expect(await plain.getByRole('textbox').isDisabled()).toBe(true);
    await plain.context().close();
  });

  test('finds links below a base path, by this address and by the published one', async () => {
    const site = await openSite('lighthouse-at-base');
    const based = await serveSite(site);
    const [, item] = /"([a-z-]+)":\{/.exec(site.readFile('cite/items-0.json'))!;
    await page.goto(based.at('/cite/'));
    await check(
      `${site.origin}${site.base}i/${item}/ ${based.at(`/i/${item}/`)}#x ${site.base}i/${item}/?a#b /i/${item}/`,
    );
    expect(await page.getByRole('status').innerText()).toMatch(/: Current 3$/);
    await based.close();
  });

  test('is reached from the footer', async () => {
    await page.goto(served.at('/tracks/'));
    await page.getByRole('contentinfo').getByRole('link', { name: 'Check citations' }).click();
    expect(page.url()).toBe(served.at('/cite/'));
  });
});
