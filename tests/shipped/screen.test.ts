import { expect, test } from 'vitest';
import { findBarriers } from '../support/barriers.ts';
import { openBrowser } from '../support/browser.ts';
import { findOverflowAtLimits } from '../support/limits.ts';
import { visitKinds } from '../support/visits.ts';
import { SHIPPED } from './sites.ts';

test('no kind of page of the handbook has a barrier that axe finds, or scrolls sideways at any limit', async () => {
  const options = { viewport: { width: 320, height: 800 } };
  await visitKinds(await openBrowser(), [SHIPPED], options, async ({ page, address }) => {
    expect(await findBarriers(page, [{ colorScheme: 'light', width: 320 }]), address).toEqual([]);
    expect(await findOverflowAtLimits(page), address).toEqual([]);
  });
});
