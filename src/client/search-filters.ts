// The boxes that narrow results.
import { EVERY_LEVEL } from '../ladder/track-files.ts';
import type { Facet, FacetKey, SelectedFacets } from '../search/format/facets.ts';
import type { Records } from '../search/format/metadata.ts';
import type { Answer } from '../search/query/find-answer.ts';
import { cloneTemplate } from './search-results.ts';

/** How many tags are offered: a ladder has as many as its writers liked. */
const MOST_TAGS = 12;

/** The boxes of a facet, in the order of its values. */
interface Group {
  facet: Facet;
  element: HTMLElement;
  boxes: HTMLInputElement[];
}

/** The boxes of the page, and what they say. */
export class SearchFilters {
  readonly #root: HTMLElement;
  #groups: Group[] = [];

  /** @param root the element that holds a group for each facet, and the template of a box */
  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Makes the boxes, once it is known what there is to choose; kinds have buttons of their own. */
  fill({ metadata: { facets } }: Records): void {
    const others = facets.filter(({ key }) => key !== 'kind');
    this.#groups = others.map((facet) => {
      const element = this.#find(facet.key);
      const labels = facet.values.map(({ id, label }) => {
        const entry = cloneTemplate(this.#root, 'box');
        const box = entry.querySelector('input')!;
        box.name = facet.key;
        box.value = id;
        const name = entry.querySelector('span')!;
        name.textContent = label;
        // The ladder's own names are in its language; ours may be English in a ladder of another.
        if (id === EVERY_LEVEL && this.#title.lang) name.lang = this.#title.lang;
        return { entry, box };
      });
      element.lastElementChild!.append(...labels.map(({ entry }) => entry));
      return { facet, element, boxes: labels.map(({ box }) => box) };
    });
  }

  /** What a facet is called on the page. */
  titleOf(key: FacetKey): string {
    return this.#find(key).dataset['title']!;
  }

  /** What a value is called on the page. */
  labelOf(key: FacetKey, value: string): string {
    const { facet } = this.#groups.find((group) => group.facet.key === key)!;
    return facet.values.find(({ id }) => id === value)!.label;
  }

  /** Whether there is nothing to choose. */
  get isEmpty(): boolean {
    return this.#root.hasAttribute('hidden');
  }

  /** Leads the reader here. */
  focus(): void {
    this.#title.focus();
  }

  /**
   * Ticks what holds, says how many results each value would leave, and hides what would leave none and
   * the facets that offer no choice.
   */
  show({ selected, counts }: Answer): void {
    for (const { facet, element, boxes } of this.#groups) {
      const chosen = selected[facet.key] ?? [];
      const found = counts.get(facet.key) ?? [];
      const offered = pickOffered(facet, found, selected);
      boxes.forEach((box, index) => {
        const label = box.closest('label')!;
        box.checked = chosen.includes(box.value);
        if (facet.key === 'section')
          label.querySelector('span')!.textContent = this.#nameSection(box.value, selected);
        label.hidden = !box.checked && !offered.has(index);
        label.querySelector('small')!.textContent = String(found[index] ?? 0);
      });
      element.hidden = chosen.length === 0 && offered.size < 2;
    }
    this.#root.hidden = this.#groups.every(({ element }) => element.hidden);
  }

  /** Where several tracks are chosen, a section is named with its track. */
  #nameSection(value: string, { track = [] }: SelectedFacets): string {
    const label = this.labelOf('section', value);
    const own = track.find((id) => value.startsWith(`${id}--`));
    return own && track.length > 1 ? `${label} (${this.labelOf('track', own)})` : label;
  }

  get #title(): HTMLElement {
    return this.#root.querySelector('h2')!;
  }

  #find(key: FacetKey): HTMLElement {
    return this.#root.querySelector<HTMLElement>(`[data-facet="${key}"]`)!;
  }
}

/**
 * The places of the values that would leave results: of tags the most frequent, of sections those of the
 * tracks that were chosen, since the sections of all would be a list of hundreds.
 */
function pickOffered(
  { key, values }: Facet,
  counts: readonly number[],
  { track = [] }: SelectedFacets,
): Set<number> {
  const found = counts
    .keys()
    .toArray()
    .filter((index) => counts[index]! > 0);
  if (key === 'section')
    return new Set(
      found.filter((index) => track.some((own) => values[index]!.id.startsWith(`${own}--`))),
    );
  if (key !== 'tag') return new Set(found);
  return new Set(found.sort((a, b) => counts[b]! - counts[a]!).slice(0, MOST_TAGS));
}
