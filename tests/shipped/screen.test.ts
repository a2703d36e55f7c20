import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import { expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { visitKinds } from '../support/visits.ts';
import { SHIPPED } from './sites.ts';

test('no kind of page of the handbook has a barrier that axe finds, or scrolls sideways at 320 pixels', async () => {
  const options = { viewport: { width: 320, height: 800 } };
  await visitKinds(await openBrowser(), [SHIPPED], options, async ({ page, address }) => {
    await page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(320);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    );
    expect(
      violations.map(({ id, nodes }) => `${id} ${nodes[0]!.html}`),
      address,
    ).toEqual([]);
  });
});
