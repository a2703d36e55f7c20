import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../tests/support/browser.ts';
import { startDevServer } from '../tests/support/dev-server.ts';
import { writeLadder } from './ladder.ts';
import { findMedian, printRow } from './run-build.ts';

/**
 * The part of `npm run bench` for the development server: from a saved level file to the changed
 * page in the browser, for made-up ladders of growing size; `-- --sizes 60,6000 --runs 5`.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '60,6000' },
    runs: { type: 'string', default: '7' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'handrail-bench-'));
const browser = await openBrowser();
try {
  const heads = ['items', 'from a saved file to the changed page, s', 'at most, s'];
  printRow(heads);
  printRow(heads.map(() => '---:'));
  for (const size of values.sizes.split(',').map(Number)) {
    const seconds = await measureSaves(size, Number(values.runs));
    printRow([String(size), findMedian(seconds).toFixed(2), Math.max(...seconds).toFixed(2)]);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Saves an item again and again, each time with other words, with its page open. */
async function measureSaves(size: number, runs: number): Promise<number[]> {
  const content = join(folder, `ladder-${size}`);
  writeLadder(content, size);
  const file = join(content, 'tracks/harbour/first.yaml');
  const server = await startDevServer({ HANDBOOK_CONTENT: content });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/i/harbour-first-0/`, { timeout: 120_000 });
    const text = readFileSync(file, 'utf8');
    const seconds: number[] = [];
    // The first save is not counted: much is compiled for the first page.
    for (let run = 0; run <= runs; run++) {
      const words = `Waits for the tide number ${run}`;
      await page.waitForTimeout(500);
      const begin = performance.now();
      writeFileSync(file, text.replace(/text: ".*"/, `text: "${words}"`));
      await page.locator('h1', { hasText: words }).waitFor({ timeout: 120_000 });
      if (run > 0) seconds.push((performance.now() - begin) / 1000);
    }
    await page.close();
    return seconds;
  } finally {
    await server.stop();
  }
}
