import { NodeType } from 'node-html-parser';
import type { HTMLElement } from 'node-html-parser';

/** A text of a page, and whether it is marked as English in a page of another language. */
export interface MarkedText {
  text: string;
  english: boolean;
}

/**
 * Lists the texts of a page, each by itself.
 * @param page the page
 * @returns the texts in the order of the page
 */
export function listTexts(page: HTMLElement): MarkedText[] {
  return page.querySelectorAll('body *').flatMap((element) => {
    const english = element.closest('[lang]')!.getAttribute('lang') === 'en';
    return element.childNodes
      .filter(({ nodeType }) => nodeType === NodeType.TEXT_NODE)
      .map((node) => ({ text: node.text.trim(), english }))
      .filter(({ text }) => text !== '');
  });
}

/**
 * Lists the words of an interface.
 * @param words a language's words, nested as they are
 * @returns those that are alone and are not made with a name or a number
 */
export function listWords(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(listWords);
}
