import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject } from '../support/build-site.ts';
import { makeFolder, writeFiles } from '../support/folders.ts';
import { openBrowser } from '../support/browser.ts';
import { startDevServer } from '../support/dev-server.ts';
import type { DevServer } from '../support/dev-server.ts';

let page: Page;
let server: DevServer;
let content: string;

const right = readFileSync('tests/fixtures/smallest/tracks/lamp/keeper.yaml', 'utf8');
const mistake =
  /content\/tracks\/lamp\/keeper\.yaml:4:5 unknown key "trait".*did you mean "traits"\?/;
const keeper = () => join(content, 'tracks/lamp/keeper.yaml');
const write = (text: string) => writeFileSync(keeper(), text);
const shown = () => page.locator('body').innerText();
/** As long as the slowest machine may take. */
const soon = { timeout: 120_000 };

beforeAll(async () => {
  const copy = makeFolder('development');
  copyProject(copy, 'tests/fixtures/smallest');
  content = join(copy, 'content');
  write(`${right}    trait: [calm]\n`);
  server = await startDevServer({}, copy);
  page = await (await openBrowser()).newPage();
});

afterAll(async () => {
  await server.stop();
  await page.context().close();
});

describe('the development server', () => {
  test('starts with a mistake in the content, and shows it', async () => {
    await page.goto(`${server.origin}/tracks/lamp/`);
    expect(await shown()).toMatch(mistake);
    expect(server.terminal).toMatch(mistake);
  });

  test('shows the page of the ladder once the mistake is fixed', async () => {
    write(right);
    await expect.poll(shown, soon).toContain('Lights the lamp before it is dark');
  });

  test('shows new words in the open page once they are saved', async () => {
    write(right.replace('before it is dark', 'at dusk'));
    await expect.poll(shown, soon).toContain('Lights the lamp at dusk');
  });

  test('shows a mistake in the open page and in the terminal, at its place and with its fix', async () => {
    server.terminal = '';
    write(`${right}    trait: [calm]\n`);
    await expect.poll(shown, soon).toMatch(mistake);
    expect(server.terminal).toMatch(mistake);
    expect(server.terminal).not.toMatch(/^\s+at /m);
  });

  test('shows the mistake on every page', async () => {
    await page.goto(`${server.origin}/i/lights-the-lamp/`);
    expect(await shown()).toContain('unknown key "trait"');
    await page.goto(`${server.origin}/tracks/lamp/`);
  });

  test('goes on without a restart once it is fixed', async () => {
    write(right.replace('before it is dark', 'in time'));
    await expect.poll(shown, soon).toContain('Lights the lamp in time');
  });

  test('leads an address without its last slash to the page', async () => {
    const headers = { accept: 'text/html' };
    const { url, status } = await fetch(`${server.origin}/tracks/lamp?a=b`, { headers });
    expect([url, status]).toEqual([`${server.origin}/tracks/lamp/?a=b`, 200]);
  });

  test('answers an unknown address with the page that hosts show', async () => {
    const response = await page.goto(`${server.origin}/tracks/never-was/`);
    expect(response!.status()).toBe(404);
    expect(await page.locator('body').getAttribute('data-page')).toBe('not-found');
    await page.goto(`${server.origin}/tracks/lamp/`);
  });

  test('shows an image of a guide, and another once it is saved over', async () => {
    const draw = (width: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20"></svg>`;
    writeFiles(content, {
      'images/lamp.svg': draw(40),
      'guides/night.mdx': '---\ntitle: Night\n---\n\n![A lamp](../images/lamp.svg)\n',
    });
    // The server may still be telling the open page to reload, which ends a navigation of ours.
    const open = () => page.goto(`${server.origin}/guides/night/`).catch(() => null);
    await expect.poll(async () => (await open())?.status(), soon).toBe(200);
    const image = page.getByRole('img', { name: 'A lamp' });
    const sizes = () =>
      image.evaluate((one: HTMLImageElement) => [one.width, one.naturalWidth, one.complete]);
    await expect.poll(sizes, soon).toEqual([40, 40, true]);
    writeFiles(content, { 'images/lamp.svg': draw(60) });
    await expect.poll(sizes, soon).toEqual([60, 60, true]);
    await page.goto(`${server.origin}/tracks/lamp/`).catch(() => null);
  });

  test('shows an item that is new, at an address of its own', async () => {
    write(`${right}  - id: trims-the-wick\n    text: Trims the wick\n`);
    await expect.poll(shown, soon).toContain('Trims the wick');
    // The server may still be telling the open page to reload, which ends a navigation of ours.
    const open = () => page.goto(`${server.origin}/i/trims-the-wick/`).catch(() => null);
    await expect.poll(async () => (await open())?.status(), soon).toBe(200);
    await expect.poll(() => page.locator('h1').innerText(), soon).toBe('Trims the wick');
  });
});
