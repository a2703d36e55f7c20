/**
 * Measures how fast search answers on made-up ladders, and how much it fetches for that; `--sizes
 * 60,600` for other sizes. Each is set beside bare Pagefind on the same index, asked in the simplest
 * way, since the speed of machines differs and the ratio stays.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { close } from 'pagefind';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { readEngine } from '../src/search/build/search-files.ts';
import { joinLadder } from '../src/ladder/model/join-ladder.ts';
import { plainText } from '../src/ladder/text/markdown.ts';
import type { Item } from '../src/ladder/model/ladder.ts';
import { readContent } from '../src/ladder/files/read-content.ts';
import { printHitRates } from './hit-rates.ts';
import { writeLadder } from './ladder.ts';
import { openLink } from './link.ts';
import type { Link } from './link.ts';

const SLOW = { latency: 150, rate: 200_000 };
const FIELD = 'main input[type=search]';
const QUESTION = 'anchors';
const SECOND = 'pumps';

/** Bare Pagefind: fetches the engine with the first letter, then shows ten records. */
const BARE = `<!doctype html><html lang="en"><title>Bare</title><main><input type="search"><ul></ul></main>
<script type="module">
let engine;
document.querySelector('input').oninput = async ({ target }) => {
  const { Pagefind } = await import('./bare.js');
  engine ??= new Pagefind({ basePath: '/pagefind/', language: 'en', metaCacheTag: '1' });
  const { results } = await engine.search(target.value);
  const texts = await Promise.all(results.slice(0, 10).map((one) => one.data().catch(() => ({ content: one.id }))));
  document.querySelector('ul').replaceChildren(...texts.map(({ content }) => {
    const entry = document.createElement('li');
    entry.dataset.result = '';
    entry.textContent = content;
    return entry;
  }));
};
</script></html>`;

interface Timing {
  first: number;
  second: number;
  bytes: number;
  words: number;
}

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '60,600,6000' } } });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
});
const rows: Record<string, string>[] = [];
await printHitRates();
for (const size of values.sizes.split(',')) rows.push(await benchSize(Number(size)));
console.table(rows);
await browser.close();
await close();

async function benchSize(size: number): Promise<Record<string, string>> {
  const copy = mkdtempSync(join(tmpdir(), 'handrail-bench-'));
  try {
    for (const name of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'src'])
      cpSync(name, join(copy, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
    writeLadder(join(copy, 'content'), size);
    const { items } = joinLadder(readContent(join(copy, 'content')).files);
    execFileSync(join('node_modules', '.bin', 'astro'), ['build'], {
      cwd: copy,
      stdio: 'pipe',
      shell: process.platform === 'win32',
    });
    const folder = join(copy, 'dist');
    writeFileSync(join(folder, 'bare.html'), BARE);
    writeFileSync(join(folder, 'bare.js'), await readEngine());
    const link = await openLink(folder);
    const local = await medianOf(3, () => time(link, '/search/', 0));
    const bare = await medianOf(3, () => time(link, '/bare.html', 0));
    link.slow = SLOW;
    const atOnce = await time(link, '/search/', 0);
    const later = await time(link, '/search/', 1_000);
    const bareSlow = await time(link, '/bare.html', 0);
    link.slow = undefined;
    const asked = await askCases(link, items);
    link.close();
    const ratio = (own: number, other: number) =>
      `${own.toFixed(0)} ms (${(own / other).toFixed(2)})`;
    return {
      items: String(size),
      'first search': `${(local.bytes / 1000).toFixed(1)} kB`,
      'of it words and meanings': `${(local.words / 1000).toFixed(1)} kB`,
      'keystroke to results (to bare)': ratio(local.first, bare.first),
      'second question': `${local.second.toFixed(0)} ms`,
      'slow link, at once (to bare)': ratio(atOnce.first, bareSlow.first),
      'slow link, 1 s later (to bare)': ratio(later.first, bareSlow.first),
      'cases answered': `${asked.right} of ${asked.all}`,
      'a case takes (median)': `${asked.median.toFixed(0)} ms`,
    };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Opens a page in an empty browser, asks twice, and counts what is fetched for the first answer. */
async function time(link: Link, address: string, pause: number): Promise<Timing> {
  const context = await browser.newContext();
  const page = await context.newPage();
  link.log.length = 0;
  await page.goto(link.origin + address);
  await wait(pause);
  const first = await ask(page, QUESTION);
  while (link.open > 0) await wait(20);
  await wait(400);
  const sum = (of: Link['log']) => of.reduce((bytes, one) => bytes + one.bytes, 0);
  const bytes = sum(link.log);
  const words = sum(link.log.filter(({ path }) => /\/(words|meanings)-/.test(path)));
  const second = await ask(page, SECOND);
  await context.close();
  return { first, second, bytes, words };
}

/** Puts a question into the field, and gives the milliseconds until its answer is on the page. */
async function ask(page: Page, question: string): Promise<number> {
  return page.evaluate(
    ([selector, text]) =>
      new Promise<number>((settle) => {
        const shown = () =>
          [...document.querySelectorAll<HTMLElement>('[data-result]')]
            .map((one) => one.textContent)
            .join();
        const before = shown();
        const field = document.querySelector<HTMLInputElement>(selector!)!;
        field.value = text!;
        const start = performance.now();
        field.dispatchEvent(new Event('input', { bubbles: true }));
        const look = () => {
          const now = shown();
          if (now !== '' && now !== before) settle(performance.now() - start);
          else requestAnimationFrame(look);
        };
        look();
      }),
    [FIELD, question],
  );
}

/** Asks for items by their words, by mistyped words and with their kind, and looks for them. */
async function askCases(link: Link, items: readonly Item[]) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${link.origin}/search/`);
  const step = Math.ceil(items.length / 20);
  const times: number[] = [];
  let right = 0;
  for (const { id, kind, text } of items.filter((_, at) => at % step === 0)) {
    const words = plainText(text).replace(/,.*/, '').toLowerCase();
    const mistyped = words.replace(/\b(\w\w)\w(?=\w{3})/g, '$1');
    for (const question of [words, mistyped, `${kind} ${words}`]) {
      times.push(await ask(page, question));
      const shown = page.locator('[data-item]');
      const first = await shown.evaluateAll((all) =>
        all.slice(0, 3).map((one) => one.getAttribute('data-item')),
      );
      if (first.includes(id)) right++;
      else if (process.env['SHOW_MISSES']) console.log(question, '→', id, first);
      await clear(page);
    }
  }
  times.sort((a, b) => a - b);
  await page.context().close();
  return { right, all: times.length, median: times[times.length >> 1]! };
}

async function clear(page: Page): Promise<void> {
  await page.fill(FIELD, '');
  await page.locator('[data-result]').first().waitFor({ state: 'hidden' });
}

async function medianOf(times: number, run: () => Promise<Timing>): Promise<Timing> {
  const all: Timing[] = [];
  for (let at = 0; at < times; at++) all.push(await run());
  return all.sort((a, b) => a.first - b.first)[times >> 1]!;
}
