import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** How a page is looked at. */
export interface View {
  colorScheme: 'light' | 'dark';
  /** In pixels. */
  width: number;
}

/** What another scheme of colours and another width can change; all else is the same markup. */
const OF_THE_VIEW = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
];

/**
 * Looks for every barrier that axe knows.
 * @param page the open page; what is folded away on it is opened and looked at too
 * @param views how it is looked at: by every rule in the first view, and in the others by those that
 *   a view can change
 * @returns each barrier with its view, rule, element and reason
 */
export async function findBarriers(
  page: Page,
  views: readonly [View, ...View[]],
): Promise<string[]> {
  await page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const view of views) {
    await page.emulateMedia({ colorScheme: view.colorScheme });
    await page.setViewportSize({ width: view.width, height: 800 });
    const { violations, passes } = await page.evaluate(
      (options) =>
        (
          globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }
        ).axe.run(options),
      {
        resultTypes: ['violations'],
        ...(view !== views[0] && { runOnly: { type: 'rule', values: OF_THE_VIEW } }),
      } satisfies RunOptions,
    );
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        found.push(
          `${view.colorScheme} ${view.width}: ${id} at ${target.join(' ')}: ${failureSummary}`,
        );
  }
  return found;
}
