import type { HTMLElement } from 'node-html-parser';

/**
 * Finds the words that the page of an item shows for an edition in its address.
 * @param document the page
 * @param fragment the edition's date
 * @returns the band that the address shows, and the element with the item's words of that day; undefined
 *   where the page has no such fragment
 */
export function findCitedWording(
  document: HTMLElement,
  fragment: string,
): { band: HTMLElement; wording: HTMLElement } | undefined {
  const band = document.querySelector(`[id="${fragment}"]`)?.closest('.band');
  if (!band) return undefined;
  const whole = band.querySelector('a')?.getAttribute('href')?.slice(1);
  return { band, wording: document.querySelector(whole ? `[id="${whole}"] blockquote p` : 'h1')! };
}
