import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { serveSite } from '../support/serve.ts';
import { findKindsOfPage, openSite } from '../support/sites.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** How a page is looked at, and what for: what depends on neither colour nor width needs one look. */
const VIEWS: { colorScheme: 'light' | 'dark'; width: number; options: RunOptions }[] = [
  { colorScheme: 'light', width: 1280, options: {} },
  { colorScheme: 'dark', width: 360, options: {} },
  { colorScheme: 'light', width: 360, options: { runOnly: ['color-contrast', 'target-size'] } },
  { colorScheme: 'dark', width: 1280, options: { runOnly: ['color-contrast', 'target-size'] } },
];

/** Looks in every view for what axe knows, and says what it found and where. */
async function findBarriers(page: Page): Promise<string[]> {
  // What is folded away is looked at too.
  await page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const { colorScheme, width, options } of VIEWS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const { violations, passes } = (await page.evaluate(
      (chosen) => (window as unknown as { axe: typeof axe }).axe.run(chosen),
      { ...options, resultTypes: ['violations'] } satisfies RunOptions,
    )) as AxeResults;
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        found.push(`${colorScheme} ${width}: ${id} at ${target.join(' ')}: ${failureSummary}`);
  }
  return found;
}

describe.each(['shipped', 'lighthouse', 'leuchtturm'] as const)('%s', (name) => {
  test('no kind of page has a barrier that axe finds, light or dark, wide or narrow', async () => {
    const site = await openSite(name);
    const served = await serveSite(site);
    const page = await browser.newPage();
    const kinds = findKindsOfPage(site);
    expect(kinds.size).toBeGreaterThan(14);
    for (const address of kinds.values()) {
      await page.goto(served.at(address));
      expect(await findBarriers(page), address).toEqual([]);
    }
    await page.close();
    await served.close();
  }, 180_000);
});

test('a barrier is found where there is one', async () => {
  const served = await serveSite(await openSite('smallest'));
  const page = await browser.newPage();
  await page.goto(served.at('/tracks/'));
  await page.$eval('main', (main) => {
    main.append(document.createElement('img'));
    main.querySelector('h1')!.style.color = 'light-dark(#000, #222)';
  });
  const found = (await findBarriers(page)).join('\n');
  expect(found).toContain('light 1280: image-alt at img');
  expect(found).toContain('dark 1280: color-contrast at h1');
  expect(found).not.toContain('light 360: color-contrast');
  await page.close();
  await served.close();
});
