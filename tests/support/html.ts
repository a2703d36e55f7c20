import type { HTMLElement } from 'node-html-parser';

/** The words of an element as a reader has them: without tags, each run of white space one space. */
export function wordsOf(element: HTMLElement): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}
