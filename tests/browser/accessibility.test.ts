import { expect, test } from 'vitest';
import { findBarriers } from '../support/barriers.ts';
import { openBrowser } from '../support/browser.ts';
import { serveSite } from '../support/serve.ts';
import { openSite } from '../support/sites.ts';
import { EVERY_KIND, visitKinds } from '../support/visits.ts';

const VIEWS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 360 },
] as const;

test('no kind of page has a barrier that axe finds, light or dark, wide or narrow', async () => {
  let kinds = 0;
  await visitKinds(await openBrowser(), EVERY_KIND, {}, async ({ page, address }) => {
    expect(await findBarriers(page, VIEWS), address).toEqual([]);
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
  const found = (await findBarriers(page, VIEWS)).join('\n');
  expect(found).toContain('light 1280: image-alt at img');
  expect(found).toContain('dark 360: color-contrast at h1');
  expect(found).not.toContain('light 1280: color-contrast');
  await page.close();
  await served.close();
});
