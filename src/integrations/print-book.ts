import type { Page } from 'playwright-core';
import { findFragmentPages } from './pdf-pages.ts';

/** An entry of the contents. */
interface Chapter {
  fragment: string;
  title: string;
}

/**
 * Prints the handbook as one document, with the pages in its contents and the chapter in its margin.
 * No browser knows on which page a heading will be, so it is printed until that is certain: once to
 * find out, once with the numbers, and again only if these moved anything.
 * @param tab the open document
 * @param print prints what is open
 * @returns the PDF
 */
export async function printBook(tab: Page, print: () => Promise<Buffer>): Promise<Buffer> {
  const chapters = await listChapters(tab);
  let printed = await print();
  let pages = '';
  for (let time = 0; time < 3; time += 1) {
    const found = findFragmentPages(printed);
    const numbers = chapters.map(({ fragment }) => found.get(fragment) ?? 0);
    if (numbers.join() === pages) break;
    pages = numbers.join();
    await numberContents(tab, numbers);
    await nameChapters(tab, chapters, numbers);
    printed = await print();
  }
  return printed;
}

async function listChapters(tab: Page): Promise<Chapter[]> {
  return tab.locator('.chapters a').evaluateAll((links) =>
    links.map((link) => ({
      fragment: decodeURIComponent(link.getAttribute('href')!.slice(1)),
      title: link.textContent.trim(),
    })),
  );
}

async function numberContents(tab: Page, numbers: readonly number[]): Promise<void> {
  await tab.locator('.chapters a').evaluateAll((links, pages) => {
    links.forEach((link, index) => link.setAttribute('data-number', String(pages[index])));
  }, numbers);
}

/**
 * Named pages would break each chapter off onto a page of its own, and `string-set` does not exist, so
 * the names are counted: the counter of pages is drawn in a style whose numerals are chapters.
 */
async function nameChapters(
  tab: Page,
  chapters: readonly Chapter[],
  numbers: readonly number[],
): Promise<void> {
  const last = Math.max(...numbers) + 1;
  const names = Array.from({ length: last }, (_, index) => {
    const started = numbers.findLastIndex((number) => number <= index + 1);
    return started < 0 ? '""' : JSON.stringify(` · ${chapters[started]!.title}`);
  });
  await tab.addStyleTag({
    content: `@counter-style chapters { system: fixed; symbols: ${names.join(' ')}; fallback: last-chapter }
@counter-style last-chapter { system: cyclic; symbols: ${names.at(-1)} }
@page book { @bottom-left { content: attr(data-running) counter(page, chapters) } }`,
  });
}
