import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { serveSite } from '../support/serve.ts';
import { openSite } from '../support/sites.ts';
import { visitKinds } from '../support/visits.ts';

/** How a page is looked at: light and dark, wide and narrow. */
const VIEWS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 360 },
] as const;

/** Looks in every view for what axe knows, and says what it found and where. */
async function findBarriers(page: Page): Promise<string[]> {
  // What is folded away is looked at too.
  await page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const { colorScheme, width } of VIEWS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const { violations, passes } = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(
        { resultTypes: ['violations'] },
      ),
    );
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        found.push(`${colorScheme} ${width}: ${id} at ${target.join(' ')}: ${failureSummary}`);
  }
  return found;
}

test('no kind of page has a barrier that axe finds, light or dark, wide or narrow', async () => {
  let kinds = 0;
  await visitKinds(await openBrowser(), ['lighthouse', 'phare'], {}, async ({ page, address }) => {
    expect(await findBarriers(page), address).toEqual([]);
    kinds++;
  });
  expect(kinds).toBeGreaterThan(20);
});

test('a barrier is found where there is one', async () => {
  const served = await serveSite(await openSite('smallest'));
  const page = await (await openBrowser()).newPage();
  await page.goto(served.at('/tracks/'));
  await page.$eval('main', (main) => {
    main.append(document.createElement('img'));
    main.querySelector('h1')!.style.color = 'light-dark(#000, #222)';
  });
  const found = (await findBarriers(page)).join('\n');
  expect(found).toContain('light 1280: image-alt at img');
  expect(found).toContain('dark 360: color-contrast at h1');
  expect(found).not.toContain('light 1280: color-contrast');
  await page.close();
  await served.close();
});
