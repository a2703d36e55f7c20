// The buttons above the results: the kinds that there are, and what else narrows them.
import type { FacetKey } from '../search/format/facets.ts';
import type { Answer } from '../search/query/find-answer.ts';
import type { SearchFilters } from './search-filters.ts';
import { fillPattern } from './search-lines.ts';
import { cloneTemplate } from './search-results.ts';

/** What happens when the reader chooses a value, or no longer wants it. */
export type Choose = (key: FacetKey, value: string, isWanted: boolean) => void;

/**
 * The row of buttons. It is one step of Tab, so that the results come soon after the field; arrow keys
 * lead from button to button.
 */
export class SearchChips {
  readonly #bar: HTMLElement;
  readonly #page: HTMLElement;
  readonly #filters: SearchFilters;
  readonly #choose: Choose;
  readonly #more: HTMLButtonElement;
  readonly #kinds: HTMLButtonElement[];

  /**
   * @param page the element of the page of search
   * @param filters know what values are called
   * @param choose takes what the reader chooses
   */
  constructor(page: HTMLElement, filters: SearchFilters, choose: Choose) {
    this.#page = page;
    this.#filters = filters;
    this.#choose = choose;
    this.#bar = page.querySelector('[data-chips]')!;
    this.#more = this.#bar.querySelector('[data-more-filters]')!;
    this.#kinds = [...this.#bar.querySelectorAll<HTMLButtonElement>('[value]')];
    for (const kind of this.#kinds)
      kind.onclick = () => choose('kind', kind.value, kind.ariaPressed !== 'true');
    this.#more.onclick = () => filters.focus();
    this.#bar.addEventListener('keydown', (event) => this.#move(event));
    this.#bar.addEventListener('focusin', ({ target }) => this.#stopAt(target as HTMLElement));
  }

  /** Shows the kinds that there are, where there are several, and all other filters that hold. */
  show({ selected, counts }: Answer): void {
    const wanted = selected.kind ?? [];
    const found = counts.get('kind') ?? [];
    const isChoice = wanted.length > 0 || found.filter((count) => count > 0).length > 1;
    this.#kinds.forEach((kind, index) => {
      const isWanted = wanted.includes(kind.value);
      kind.hidden = !isWanted && (!isChoice || !found[index]);
      kind.ariaPressed = String(isWanted);
      kind.querySelector('small')!.textContent = String(found[index] ?? 0);
    });
    for (const old of this.#bar.querySelectorAll('[data-chosen]')) old.remove();
    for (const [key, values] of Object.entries(selected) as [FacetKey, string[]][])
      if (key !== 'kind') this.#more.before(...values.map((value) => this.#makeChosen(key, value)));
    this.#more.hidden = this.#filters.isEmpty;
    this.#stopAt(this.#listShown().find((one) => one.tabIndex === 0));
  }

  #makeChosen(key: FacetKey, value: string): HTMLElement {
    const chip = cloneTemplate(this.#page, 'chip');
    const filter = `${this.#filters.titleOf(key)}: ${this.#filters.labelOf(key, value)}`;
    chip.textContent = filter;
    chip.ariaLabel = fillPattern(this.#page, 'remove', { filter });
    chip.onclick = () => this.#choose(key, value, false);
    return chip;
  }

  #listShown(): HTMLElement[] {
    return [...this.#bar.querySelectorAll('button')].filter((one) => one.checkVisibility());
  }

  /** Makes a button the one to which Tab leads; the first where none is given. */
  #stopAt(button: HTMLElement | undefined) {
    const shown = this.#listShown();
    const stop = button ?? shown[0];
    for (const one of shown) one.tabIndex = one === stop ? 0 : -1;
  }

  #move(event: KeyboardEvent) {
    const shown = this.#listShown();
    const at = shown.indexOf(event.target as HTMLElement);
    const last = shown.length - 1;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    shown.at(to % shown.length)!.focus();
  }
}
