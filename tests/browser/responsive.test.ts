import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openBrowserOfLargeText } from '../support/browser.ts';
import {
  findLostMarks,
  findMotion,
  findOverflow,
  findOverflowAtLimits,
  openFolded,
} from '../support/limits.ts';
import { serveSite } from '../support/serve.ts';
import type { ServedSite } from '../support/serve.ts';
import { openSite } from '../support/sites.ts';
import { EVERY_KIND, visitKinds } from '../support/visits.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));

/**
 * Targets smaller than 24 by 24 CSS pixels (WCAG 2.2, 2.5.8), but for those in a sentence, whose
 * height is that of its line.
 */
function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isInSentence = (link: Element) => {
      let block = link.parentElement!;
      while (getComputedStyle(block).display === 'inline') block = block.parentElement!;
      const others = [...block.querySelectorAll('a')].map((one) => one.textContent).join('');
      const words = (text: string) => text.replace(/[^\p{L}]/gu, '').length;
      return words(block.textContent) > words(others);
    };
    return [...document.querySelectorAll('a[href], button, input, select, summary')]
      .filter((one) => one.checkVisibility() && !one.matches('.skip:not(:focus)'))
      .filter((one) => {
        // The words of a box's label are part of the target.
        const boxes = [one, one.closest('label') ?? one].map((box) => box.getBoundingClientRect());
        const width = Math.max(...boxes.map((box) => box.width));
        const height = Math.max(...boxes.map((box) => box.height));
        const inline = getComputedStyle(one).display === 'inline';
        return (width < 24 || height < 24) && !(inline && isInSentence(one));
      })
      .map((one) => {
        const { width, height } = one.getBoundingClientRect();
        const place = one.closest('[class]')?.className ?? '';
        return `${width.toFixed(0)}x${height.toFixed(0)} ${place}: ${one.textContent.trim().slice(0, 40)}`;
      });
  });
}

describe('no kind of page', () => {
  const wide: string[] = [];
  const enlarged: string[] = [];
  const small: string[] = [];
  const moving: string[] = [];
  const lost: string[] = [];
  beforeAll(async () => {
    const still = { reducedMotion: 'reduce' } as const;
    // Words are longer in German.
    for (const sites of [EVERY_KIND, ['leuchtturm'] as const])
      await visitKinds(await openBrowser(), sites, still, async ({ page, site, address }) => {
        const add = (list: string[], found: string[]) =>
          found.forEach((one) => list.push(`${site.name} ${address}: ${one}`));
        await openFolded(page);
        for (const width of site.name === 'leuchtturm' ? [] : [320, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          add(small, await findSmallTargets(page));
        }
        add(moving, await findMotion(page));
        add(lost, await findLostMarks(page));
        add(wide, await findOverflowAtLimits(page));
      });
    const large = await openBrowserOfLargeText();
    await visitKinds(large, EVERY_KIND, {}, async ({ page, address }) => {
      await openFolded(page);
      for (const width of [768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        for (const one of await findOverflow(page)) enlarged.push(`${address} at ${width}: ${one}`);
      }
    });
    await large.close();
  });

  test('scrolls sideways from 320 pixels on, with text of twice the size, or with titles of 90 characters', () =>
    expect(wide).toEqual([]));

  test('scrolls sideways where text is twice as large', () => expect(enlarged).toEqual([]));

  test('has a target below 24 pixels in width or height, but for those in a sentence', () =>
    expect(small).toEqual([]));

  test('moves for a reader who asks for less motion', () => expect(moving).toEqual([]));

  test('hides a mark of a kind from a reader with colours of their own', () =>
    expect(lost).toEqual([]));
});

test('what is too wide, what is too small and what moves is found', async () => {
  const served = await serveSite(await openSite('smallest'));
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  await page.goto(served.at('/'));
  await page.$eval('main', (main) => {
    const [wide, small] = [document.createElement('p'), document.createElement('a')];
    wide.textContent = 'wide';
    wide.style.inlineSize = '400px';
    wide.style.transition = 'color 1s';
    small.style.display = 'inline-block';
    small.style.inlineSize = '10px';
    small.href = '#';
    main.append(wide, small);
  });
  expect(await findOverflow(page)).toEqual([expect.stringMatching(/^P /)]);
  expect(await findSmallTargets(page)).toEqual([expect.stringMatching(/^10x/)]);
  expect(await findMotion(page)).toEqual(['P']);
  await page.close();
  await served.close();
});

describe('a reader who', () => {
  let served: ServedSite;
  beforeAll(async () => void (served = await serveSite(await openSite('lighthouse'))));
  afterAll(() => served.close());

  test('has colours of their own still sees the marks of the kinds, the target and the focus', async () => {
    const page = await browser.newPage({ forcedColors: 'active' });
    await page.goto(served.at('/tracks/watch/#keeps-the-log'));
    const colours = await page.evaluate(() => {
      const paper = getComputedStyle(document.documentElement).backgroundColor;
      const marks = [...document.querySelectorAll('.items > li')].map(
        (one) => getComputedStyle(one, '::before').borderTopColor,
      );
      const target = getComputedStyle(document.querySelector(':target')!);
      return { paper, marks, ring: target.outlineStyle, colour: target.outlineColor };
    });
    expect(colours.marks.length).toBeGreaterThan(20);
    expect(colours.marks).not.toContain(colours.paper);
    expect(colours.ring).toBe('solid');
    expect(colours.colour).not.toBe(colours.paper);
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const { outlineStyle, outlineColor } = getComputedStyle(document.activeElement!);
      return { outlineStyle, outlineColor };
    });
    expect(focus.outlineStyle).toBe('solid');
    expect(focus.outlineColor).not.toBe(colours.paper);
    await page.close();
  });

  test('follows a link to an item sees which one is meant', async () => {
    const page = await browser.newPage();
    await page.goto(served.at('/tracks/watch/#keeps-the-log'));
    const looks = await page.$$eval('.items > li', (all) =>
      all.map((one) => {
        const { boxShadow, outlineStyle, backgroundColor } = getComputedStyle(one);
        return { id: one.id, look: `${boxShadow} ${outlineStyle} ${backgroundColor}` };
      }),
    );
    const usual = looks.find(({ id }) => id === 'says-so-early')!.look;
    expect(looks.filter(({ look }) => look !== usual).map(({ id }) => id)).toEqual([
      'keeps-the-log',
    ]);
    expect(
      await page.locator('#keeps-the-log').evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    ).toBe(true);
    await page.close();
  });

  test('has a dark screen gets dark paper and light ink, and the other way round', async () => {
    const page = await browser.newPage({ colorScheme: 'dark' });
    await page.goto(served.at('/'));
    const lightness = () =>
      page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.documentElement);
        const mean = (words: string) =>
          words
            .match(/[\d.]+/g)!
            .slice(0, 3)
            .reduce((sum, part) => sum + Number(part), 0) / 3;
        return { paper: mean(backgroundColor), ink: mean(color) };
      });
    const dark = await lightness();
    expect(dark.paper).toBeLessThan(60);
    expect(dark.ink).toBeGreaterThan(200);
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await lightness();
    expect(light.paper).toBeGreaterThan(230);
    expect(light.ink).toBeLessThan(60);
    await page.close();
  });
});

test('below 50rem the picture is one list for each track, each cell with its head', async () => {
  const served = await serveSite(await openSite('lighthouse'));
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  await page.goto(served.at('/'));
  // A cell of nothing is left out.
  const cells = await page.$$eval('main tbody tr:first-child td:not(:has(.none))', (all) =>
    all.map((cell) => {
      const { left, top } = cell.getBoundingClientRect();
      return { left: Math.round(left), top, head: getComputedStyle(cell, '::before').content };
    }),
  );
  expect(cells.length).toBeGreaterThan(2);
  expect(new Set(cells.map(({ left }) => left)).size).toBe(1);
  expect(cells.map(({ top }) => top)).toEqual(cells.map(({ top }) => top).sort((a, b) => a - b));
  expect(cells[0]!.head).toBe('"Calm"');
  await page.close();
  await served.close();
});
