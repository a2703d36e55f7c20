// The lines above the results: what of a question was ignored, corrected or not known.
import { writeQuery } from '../search/query/search-url.ts';
import type { Asked, Unknown } from '../search/query/search-url.ts';
import type { Reply } from './search-engine.ts';

/** The lines of the page of search. */
export class SearchLines {
  readonly #page: HTMLElement;

  /** @param page the element that holds the lines, and their patterns as data attributes */
  constructor(page: HTMLElement) {
    this.#page = page;
  }

  /** Names the values in the address that this handbook does not have. */
  showIgnored(unknown: readonly Unknown[]): void {
    const line = this.#find('ignored');
    line.hidden = unknown.length === 0;
    line.textContent = unknown
      .map(({ filter, value }) => fill(this.#page, 'ignored', { value, filter }))
      .join(' ');
  }

  /** Says which words were taken for which, and offers the question as it was typed. */
  showCorrected(corrections: Reply['understanding']['corrections'], asked: Asked): void {
    const line = this.#find('corrected');
    line.hidden = corrections.length === 0;
    line.querySelector('span')!.textContent = fill(this.#page, 'corrected', {
      words: this.#quote(corrections.map(({ meant }) => meant)),
    });
    const link = line.querySelector('a')!;
    link.textContent = fill(this.#page, 'asTyped', {
      words: this.#quote(corrections.map(({ typed }) => typed)),
    });
    lead(link, { ...asked, asTyped: true });
  }

  /** Says which words are not known, and offers the nearest ones. */
  showUnknown(unknown: readonly string[], near: readonly string[], asked: Asked): void {
    const line = this.#find('unknown');
    line.hidden = unknown.length === 0;
    line.textContent = fill(this.#page, 'unknown', { words: this.#quote(unknown) });
    const offers = this.#find('nearest');
    offers.hidden = near.length === 0;
    for (const old of offers.querySelectorAll('a')) old.remove();
    for (const word of near) {
      const link = document.createElement('a');
      link.textContent = word;
      lead(link, { ...asked, question: word });
      offers.append(' ', link);
    }
  }

  #quote(words: readonly string[]): string {
    const [before, after] = this.#page.dataset['quotes']!;
    return words.map((word) => before + word + after).join(', ');
  }

  #find(name: string): HTMLElement {
    return this.#page.querySelector<HTMLElement>(`[data-${name}-line]`)!;
  }
}

/** Makes a link ask something else, which the page answers without being loaded anew. */
function lead(link: HTMLAnchorElement, asked: Asked): void {
  link.href = location.pathname + writeQuery(asked);
  link.dataset['query'] = '';
}

/**
 * Fills a pattern of the page's words.
 * @param page the element whose data attributes hold the patterns
 * @param name the attribute's name, as in `dataset`
 * @param values what stands in the place of `{name}`
 */
export function fill(
  page: HTMLElement,
  name: string,
  values: Record<string, string | number>,
): string {
  const pattern = page.dataset[name]!;
  return pattern.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}
