// The boxes that narrow results.
import type { Filter } from '../search/format/facets.ts';
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

  /** What a sort of filter is called on the page. */
  titleOf(filter: Filter): string {
    return this.#root.querySelector<HTMLElement>(`[data-filter="${filter}"]`)!.dataset['title']!;
  }

  /** What a value is called on the page. */
  labelOf(filter: Filter, value: string): string {
    const box = this.#boxes.find((one) => one.name === filter && one.value === value)!;
    return box.dataset['label']!;
  }

  /** Ticks what holds, and says how many results each value would leave. */
  show({ choice, counts }: Answer): void {
    const seen = new Map<string, number>();
    for (const box of this.#boxes) {
      const filter = box.name as Filter;
      const place = seen.get(filter) ?? 0;
      seen.set(filter, place + 1);
      box.checked = choice[filter]?.includes(box.value) ?? false;
      const count = box.closest('label')!.querySelector('small')!;
      count.textContent = String(counts.get(filter)?.[place] ?? '');
    }
  }
}
