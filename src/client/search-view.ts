// What the page of search shows of a reply.
import { RECORD_TYPES } from '../search/format/record-types.ts';
import type { RecordType } from '../search/format/record-types.ts';
import type { SearchState, UnknownFacetValue } from '../search/query/search-url.ts';
import type { Reply, SearchEngine } from './search-engine.ts';
import { SearchChips } from './search-chips.ts';
import type { Choose } from './search-chips.ts';
import { SearchFilters } from './search-filters.ts';
import { fillPattern, SearchLines } from './search-lines.ts';
import { SearchPlaces } from './search-places.ts';
import { renderResult } from './search-results.ts';

/** How many results are shown at once, and how many where all texts are here already. */
const BATCH = 10;
const WHOLE_BATCH = 50;

/** What can go wrong: something did not come, or search itself has a fault. */
export type Failure = 'failed' | 'broken';

/** The results, the filters and the lines of the page. */
export class SearchView {
  readonly filters: SearchFilters;
  readonly #page: HTMLElement;
  readonly #lines: SearchLines;
  readonly #chips: SearchChips;
  readonly #places: SearchPlaces;
  readonly #title = document.title;

  /**
   * @param page the element of the page of search
   * @param choose what happens when the reader chooses or removes a filter above the results
   */
  constructor(page: HTMLElement, choose: Choose) {
    this.#page = page;
    this.#lines = new SearchLines(page);
    this.filters = new SearchFilters(page.querySelector('.filters')!);
    this.#places = new SearchPlaces(page);
    this.#chips = new SearchChips(page, this.filters, choose);
  }

  /** How many results of each type are shown before the reader asks for more. */
  batchOf({ records }: SearchEngine): number {
    return records.metadata.resultChunks === 1 ? WHOLE_BATCH : BATCH;
  }

  /**
   * Shows a reply.
   * @param engine has the texts of its results
   * @param reply the reply
   * @param state what was asked
   * @param ignored what of the address this handbook does not have
   * @param most how many results of each type are shown
   * @returns what the page says of it in words, for readers who do not see it
   */
  show(
    engine: SearchEngine,
    reply: Reply,
    state: SearchState,
    ignored: readonly UnknownFacetValue[],
    most: number,
  ): string {
    const { parsed, answer } = reply;
    const found = answer.groups.reduce((sum, { numbers }) => sum + numbers.length, 0);
    const count = found + reply.places.length;
    const isAsking = state.query.trim() !== '' || Object.keys(answer.selected).length > 0;
    // The history, a bookmark and paper say what was asked.
    document.title = [state.query.trim(), this.#title].filter(Boolean).join(' · ');
    this.filters.show(answer);
    this.#chips.show(answer);
    this.#lines.showIgnored(ignored);
    this.#lines.showCorrected(parsed.corrections, state);
    this.#lines.showMeanings(answer, state);
    this.#lines.showUnknown(answer.unknown, reply.near, state);
    this.#toggle('[data-partly]', answer.partial && found > 0);
    this.#toggle('[data-nothing]', isAsking && count === 0);
    this.#toggle('[data-lists]', count === 0);
    this.#toggle('[data-lists-line]', isAsking && count === 0);
    this.#toggle('[data-failed]', false);
    this.#toggle('[data-broken]', false);
    this.#places.show(reply, engine);
    for (const type of RECORD_TYPES) this.#showGroup(type, engine, reply, most);
    const counted =
      isAsking && count > 0 ? fillPattern(this.#page, count === 1 ? 'one' : 'many', { count }) : '';
    this.#find('[data-count]').textContent = counted;
    return isAsking ? counted || this.#find('[data-nothing]').textContent : '';
  }

  /** Says what went wrong, and shows the way on. */
  fail(failure: Failure): void {
    for (const type of ['place', ...RECORD_TYPES]) this.#toggle(`[data-group=${type}]`, false);
    this.#toggle('[data-lists]', true);
    this.#toggle('[data-failed]', failure === 'failed');
    this.#toggle('[data-broken]', failure === 'broken');
    this.announce(this.#find(`[data-${failure}]`).textContent);
  }

  /** Tells readers who do not see the page. */
  announce(text: string): void {
    this.#find('[role=status]').textContent = text;
  }

  #showGroup(type: RecordType, engine: SearchEngine, reply: Reply, most: number) {
    const section = this.#find(`[data-group=${type}]`);
    const numbers = reply.answer.groups.find((group) => group.type === type)?.numbers ?? [];
    const list = section.querySelector('ul')!;
    const more = section.querySelector('button')!;
    const render = (number: number) => {
      const reason = this.#lines.writeReason(reply.answer.reasons.get(number) ?? []);
      const { selected } = reply.answer;
      return renderResult(number, engine, reply.highlight, reason, selected, this.#page);
    };
    const isHere = (number: number) => engine.resultOf(number) !== undefined;
    const shown = numbers.slice(0, most).filter(isHere);
    section.hidden = shown.length === 0;
    section.querySelector('small')!.textContent = String(numbers.length);
    list.replaceChildren(...shown.map(render));
    more.hidden = shown.length >= numbers.length;
    more.onclick = async () => {
      const from = list.childElementCount;
      const next = numbers.slice(from, from + 2 * BATCH);
      await engine.fetchResults(next).catch(() => this.fail('failed'));
      list.append(...next.filter(isHere).map(render));
      more.hidden = list.childElementCount >= numbers.length;
      list.children[from]?.querySelector('a')?.focus();
    };
  }

  #find(selector: string): HTMLElement {
    return this.#page.querySelector<HTMLElement>(selector)!;
  }

  #toggle(selector: string, shown: boolean) {
    this.#find(selector).hidden = !shown;
  }
}
