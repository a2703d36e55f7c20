import type { Page } from 'playwright-core';

/** A title of 90 characters with a word of 27, as a ladder may have it in any place. */
export const LONG_TITLE =
  'Answers for large projects of several teams, from planning to Verantwortungsübernahmepläne';

/** Where titles of a ladder are on a page. */
const TITLES =
  'h1, h2, h3, th, option, body > header > a, .breadcrumbs [aria-current], .sidebar a, .toc a, .page-list > li > a, .items small a, .link-list a';

/** Opens what is folded away. */
export async function openFolded(page: Page): Promise<void> {
  await page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
}

/** Elements that reach past the right edge of the screen, and are not cut off on purpose. */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5)
      .map((one) => `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 30)}`);
    // Text may reach further than the box that it is in.
    return wide.length > 0 ? wide : [`text by ${scrollWidth - clientWidth} pixels`];
  });
}

/**
 * Looks at an open page at the limits of what readers and ladders ask of it: widths from 320 pixels on,
 * text of twice the size, and long titles wherever a ladder has titles. What is folded away is opened.
 * @param page the page, which is of no use to other tests afterwards
 * @returns what reaches past the right edge of the screen, with the limit at which it does
 */
export async function findOverflowAtLimits(page: Page): Promise<string[]> {
  const found: string[] = [];
  const look = async (limit: string, widths: readonly number[]) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      for (const one of await findOverflow(page)) found.push(`${limit}, ${width} pixels: ${one}`);
    }
  };
  await openFolded(page);
  await look('as it is', [320, 768, 1280]);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await look('text of twice the size', [360, 1280]);
  await page.evaluate(
    ([titles, title]) => {
      document.documentElement.style.fontSize = '';
      for (const one of document.querySelectorAll(titles!)) one.textContent = title!;
    },
    [TITLES, LONG_TITLE],
  );
  await look('long titles', [320, 768, 1280]);
  return found;
}

/** What moves on a page, or would scroll smoothly. */
export function findMotion(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((one) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
        const isStill = /^0s(, 0s)*$/.test(transitionDuration) && animationName === 'none';
        return !isStill || scrollBehavior !== 'auto' || one.getAnimations().length > 0;
      })
      .map(({ tagName }) => tagName),
  );
}

/** The marks of kinds that are the colour of the paper, where readers have chosen the colours. */
export async function findLostMarks(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const lost = await page.evaluate(() => {
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    return [...document.querySelectorAll('i[data-kind], .kind, .items > li')]
      .filter((one) => {
        const mark = getComputedStyle(one, one.tagName === 'I' ? null : '::before');
        return mark.content !== 'none' && mark.borderTopColor === paper;
      })
      .map((one) => `${one.tagName} ${one.textContent.trim().slice(0, 30)}`);
  });
  await page.emulateMedia({ forcedColors: 'none' });
  return lost;
}
