import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { writeLadder } from '../../bench/ladder.ts';
import { copyProject } from '../support/build-site.ts';
import { openBrowser } from '../support/browser.ts';
import { startDevServer } from '../support/dev-server.ts';

/** `SAVES=600 npm test -- tests/browser/saves.test.ts` takes longer. */
const sizes = [53, ...(process.env['SAVES'] ?? '').split(',').filter(Boolean).map(Number)];

/** How long a writer waits between two saves, in milliseconds: the same in each run, up to 400. */
const GAPS = Array.from({ length: 20 }, (_, save) => (save * save * 97 + save * 31) % 400);

test.each(sizes)(
  'of twenty saves at odd gaps in a ladder of %i items none is lost',
  async (size) => {
    const copy = join(inject('sites'), `saves-${size}`);
    mkdirSync(copy);
    copyProject(copy);
    const content = join(inject('sites'), `saves-content-${size}`);
    writeLadder(content, size);
    const file = join(content, 'tracks/harbour/first.yaml');
    const text = readFileSync(file, 'utf8');
    const save = (words: string) =>
      writeFileSync(file, text.replace(/text: ".*"/, `text: "${words}"`));

    const server = await startDevServer({ HANDBOOK_CONTENT: content }, copy);
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(`${server.origin}/i/harbour-first-0/`);
      const shown = () => page.locator('h1').innerText();
      for (const [turn, gap] of GAPS.entries()) {
        save(`Says something for a moment, ${turn}`);
        await wait(gap);
        save(`Says the last word ${turn}`);
        await expect
          .poll(shown, { timeout: 120_000, message: `saved again after ${gap} ms` })
          .toBe(`Says the last word ${turn}`);
      }
    } finally {
      await server.stop();
    }
  },
);
