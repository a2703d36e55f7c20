import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { serveSite } from '../support/serve.ts';
import type { ServedSite } from '../support/serve.ts';
import { openSite } from '../support/sites.ts';
import { EVERY_KIND, visitKinds } from '../support/visits.ts';

let browser: Browser;
let served: ServedSite;
beforeAll(async () => {
  browser = await openBrowser();
  served = await serveSite(await openSite('lighthouse'));
});
afterAll(() => served.close());

/** As many as a page of the fixture has in its frame, and a good part of its text. */
const MOST_STEPS = 30;

/** What the keyboard is on, and how it shows. */
interface Focus {
  /** The place among everything that the keyboard should reach, in the order of the page. */
  place: number;
  name: string;
  /** Whether a line of two pixels or more is drawn around it. */
  ringed: boolean;
  /** Whether it is on the screen with nothing over it. */
  seen: boolean;
}

/** Notes in the page what the keyboard is on after each step, so that no step waits for an answer. */
function noteSteps(page: Page): Promise<void> {
  return page.evaluate(() => {
    const steps: (Focus | undefined)[] = [];
    Object.assign(globalThis, { steps });
    // A key goes up once the focus has moved and is scrolled to.
    document.addEventListener('keyup', () => {
      const element = document.activeElement;
      if (!element || element === document.body) return steps.push(undefined);
      const reachable = [
        ...document.querySelectorAll(
          'a[href], button, input, select, textarea, summary, [tabindex]',
        ),
      ]
        .filter((one) => one.checkVisibility() && !one.matches(':disabled, [tabindex="-1"]'))
        // One step leads to a group of radio buttons.
        .filter((one) => !one.matches('[type=radio]:not(:checked)'));
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const [line] = element.getClientRects();
      // The middle of what is on the screen: a table may be larger.
      const middle = (start: number, end: number, most: number) =>
        (Math.max(start, 0) + Math.min(end, most)) / 2;
      const top =
        line &&
        document.elementFromPoint(
          middle(line.left, line.right, innerWidth),
          middle(line.top, line.bottom, innerHeight),
        );
      return steps.push({
        place: reachable.indexOf(element),
        name: `${element.tagName} ${element.textContent.trim().slice(0, 40)}`,
        ringed: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        seen: top !== null && top !== undefined && (element.contains(top) || top.contains(element)),
      });
    });
  });
}

function readSteps(page: Page): Promise<(Focus | undefined)[]> {
  return page.evaluate(() => (globalThis as unknown as { steps: (Focus | undefined)[] }).steps);
}

/** Presses Tab, and gives what the keyboard was on until it left the page or began again. */
async function walk(page: Page, most: number): Promise<Focus[]> {
  await noteSteps(page);
  for (let step = 0; step < most; step++) await page.keyboard.press('Tab');
  const steps = await readSteps(page);
  const end = steps.findIndex((focus, index) => !focus || focus.place < index - 1);
  return (end === -1 ? steps : steps.slice(0, end)) as Focus[];
}

test.each([1280, 360])(
  'the keyboard goes through every kind of page in its order, and shows where it is, %i pixels wide',
  async (width) => {
    const options = { viewport: { width, height: 800 } };
    await visitKinds(browser, EVERY_KIND, options, async ({ page, address }) => {
      // Boxes that narrow results can be ticked once the engine is there.
      if (address === '/search/')
        await page.locator('.filters input').first().waitFor({ state: 'attached' });
      const steps = await walk(page, MOST_STEPS);
      expect(steps.length, address).toBeGreaterThan(5);
      expect(
        steps.map(({ place }) => place),
        address,
      ).toEqual(steps.map((_, index) => index));
      expect(
        steps.filter(({ ringed, seen }) => !ringed || !seen),
        address,
      ).toEqual([]);
    });
  },
);

test('the first step of a page skips to its text', async () => {
  const page = await browser.newPage();
  await page.goto(served.at('/tracks/watch/'));
  expect(await walk(page, 1)).toMatchObject([{ name: expect.stringMatching(/^A Skip/) }]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true);
  await page.close();
});

test('the keyboard reaches the page of each item of a list', async () => {
  const page = await browser.newPage();
  await page.goto(served.at('/traits/thrift/'));
  await page.locator('main li a[href^="/i/"]').first().focus();
  const href = await page.evaluate(() => document.activeElement!.getAttribute('href'));
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${href}`);
  await page.close();
});

test('on a narrow screen the keyboard opens the menu, goes on into it, and closes it with Escape', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  await page.goto(served.at('/tracks/watch/'));
  const menu = page.getByRole('button', { name: 'Menu' });
  const first = page.locator('.sidebar a').first();
  expect(await first.isVisible()).toBe(false);
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await first.isVisible()).toBe(false);
  expect(await menu.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.close();
});

test('from load to the first item of a track are at most 12 steps of Tab', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(served.at('/tracks/watch/'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  let steps = 1;
  const isOnItem = () =>
    page.evaluate(() => document.activeElement!.closest('.items > li') !== null);
  while (steps < 13 && !(await isOnItem())) {
    await page.keyboard.press('Tab');
    steps++;
  }
  expect(steps).toBeLessThanOrEqual(12);
  await page.close();
});
