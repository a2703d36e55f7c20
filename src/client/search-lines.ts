// The lines above the results: what of a query was ignored, corrected or not known.
import type { Reason } from '../search/query/reasons.ts';
import { writeSearchUrl } from '../search/query/search-url.ts';
import type { SearchState, UnknownFacetValue } from '../search/query/search-url.ts';
import type { Reply } from './search-engine.ts';

/** The lines of the page of search. */
export class SearchLines {
  readonly #page: HTMLElement;

  /** @param page the element that holds the lines, and their patterns as data attributes */
  constructor(page: HTMLElement) {
    this.#page = page;
  }

  /** Names the values in the address that this handbook does not have. */
  showIgnored(unknown: readonly UnknownFacetValue[]): void {
    const line = this.#find('ignored');
    line.hidden = unknown.length === 0;
    line.textContent = unknown
      .map(({ value }) => fillPattern(this.#page, 'ignored', { value }))
      .join(' ');
  }

  /** Says which words were taken for which, and offers the query as it was typed. */
  showCorrected(corrections: Reply['parsed']['corrections'], state: SearchState): void {
    const line = this.#find('corrected');
    line.hidden = corrections.length === 0;
    line.querySelector('span')!.textContent = fillPattern(this.#page, 'corrected', {
      words: this.#quote(corrections.map(({ meant }) => meant)),
    });
    const link = line.querySelector('a')!;
    link.textContent = fillPattern(this.#page, 'asTyped', {
      words: this.#quote(corrections.map(({ typed }) => typed)),
    });
    leadTo(link, { ...state, asTyped: true });
  }

  /** Says whether other words than those typed were searched, and offers the other way. */
  showMeanings(answer: Reply['answer'], state: SearchState): void {
    const meanings = this.#find('meanings');
    meanings.hidden = answer.reasons.size === 0;
    leadTo(meanings.querySelector('a')!, { ...state, asTyped: true });
    const typed = this.#find('typed');
    typed.hidden = !state.asTyped;
    leadTo(typed.querySelector('a')!, { ...state, asTyped: false });
  }

  /** Says by which other words a result was found. */
  writeReason(reasons: readonly Reason[]): string {
    return reasons
      .map(({ found, typed }) =>
        fillPattern(this.#page, 'reason', { found, typed: this.#quote([typed]) }),
      )
      .join('; ');
  }

  /** Says which words are not known, and offers the nearest ones. */
  showUnknown(unknown: readonly string[], near: readonly string[], state: SearchState): void {
    const line = this.#find('unknown');
    line.hidden = unknown.length === 0;
    line.textContent = fillPattern(this.#page, 'unknown', { words: this.#quote(unknown) });
    const offers = this.#find('nearest');
    offers.hidden = near.length === 0;
    for (const old of offers.querySelectorAll('a')) old.remove();
    for (const word of near) {
      const link = document.createElement('a');
      link.textContent = word;
      leadTo(link, { ...state, query: word });
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
function leadTo(link: HTMLAnchorElement, state: SearchState): void {
  link.href = location.pathname + writeSearchUrl(state);
  link.dataset['query'] = '';
}

/**
 * Fills a pattern of the page's messages.
 * @param page the element whose data attributes hold the patterns
 * @param name the attribute's name, as in `dataset`
 * @param values what takes the place of `{name}`
 * @returns the message
 */
export function fillPattern(
  page: HTMLElement,
  name: string,
  values: Record<string, string | number>,
): string {
  const pattern = page.dataset[name]!;
  return pattern.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}
