// The boxes that narrow results.
import type { FacetKey } from '../search/format/facets.ts';
import type { Answer } from '../search/query/find-answer.ts';

/** The boxes of the page, and what they say. */
export class SearchFilters {
  readonly #boxes: HTMLInputElement[];
  readonly #root: HTMLElement;

  /** @param root the element that holds the boxes */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.#boxes = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }

  /** Lets the reader choose. */
  enable(): void {
    for (const box of this.#boxes) box.disabled = false;
  }

  /** What a facet is called on the page; the handbook has a box for each value that a query names. */
  titleOf(key: FacetKey): string {
    return this.#root.querySelector<HTMLElement>(`[data-facet="${key}"]`)!.dataset['title']!;
  }

  /** What a value is called on the page. */
  labelOf(key: FacetKey, value: string): string {
    const box = this.#boxes.find((one) => one.name === key && one.value === value)!;
    return box.dataset['label']!;
  }

  /** Ticks what holds, and says how many results each value would leave. */
  show({ selected, counts }: Answer): void {
    const seen = new Map<string, number>();
    for (const box of this.#boxes) {
      const key = box.name as FacetKey;
      const index = seen.get(key) ?? 0;
      seen.set(key, index + 1);
      box.checked = selected[key]?.includes(box.value) ?? false;
      const count = box.closest('label')!.querySelector('small')!;
      count.textContent = String(counts.get(key)?.[index] ?? '');
    }
  }
}
