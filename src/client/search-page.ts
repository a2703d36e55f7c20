import { SORTS } from '../search/format/record-types.ts';
import type { Sort } from '../search/format/record-types.ts';
import { readQuery, writeQuery } from '../search/query/search-url.ts';
import type { Asked, Unknown } from '../search/query/search-url.ts';
import type { Filter } from '../search/format/facets.ts';
import { SearchEngine } from './search-engine.ts';
import type { Reply } from './search-engine.ts';
import { SearchFilters } from './search-filters.ts';
import { fill, SearchLines } from './search-lines.ts';
import { clone, renderResult } from './search-results.ts';

/** How many results come first, so that they fit the first answers on their way, and then at once. */
const FIRST = 5;
const BATCH = 10;

/** How long a pause in typing lasts, in milliseconds. */
const PAUSE = 800;

/** The page of search: asks while the reader types, and keeps what is asked in the address. */
class SearchPage extends HTMLElement {
  #form = this.querySelector('form')!;
  #field = this.querySelector<HTMLInputElement>('[type=search]')!;
  #filters = new SearchFilters(this.querySelector('.filters')!);
  #lines = new SearchLines(this);
  #engine: Promise<SearchEngine> | undefined;
  #asked: Asked = { question: '', chosen: {}, any: [], asTyped: false };
  #unknown: Unknown[] = [];
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Whether the address has been left alone for a pause, so that the next change is a new one. */
  #settled = true;

  connectedCallback() {
    this.#field.value ||= new URLSearchParams(location.search).get('q') ?? '';
    this.#start();
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#change({ question: this.#field.value });
    });
    this.#field.addEventListener('input', () => {
      this.#change({ question: this.#field.value, any: [], asTyped: false });
    });
    this.#form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'checkbox') this.#choose(target);
    });
    this.addEventListener('click', (event) => this.#follow(event));
    this.addEventListener('keydown', (event) => this.#move(event));
    addEventListener('popstate', () => void this.#restore());
  }

  #start() {
    this.#engine = SearchEngine.start(JSON.parse(this.dataset['addresses']!));
    this.#engine.then(
      () => {
        this.#filters.enable();
        void this.#restore(this.#field.value);
      },
      () => this.#fail(),
    );
  }

  /** Takes what is asked from the address; what was typed before the engine was there wins. */
  async #restore(typed?: string) {
    const engine = await this.#engine!;
    const { asked, unknown } = readQuery(location.search, engine.register);
    this.#unknown = unknown;
    this.#asked = typed ? { ...asked, question: typed } : asked;
    if (this.#field.value !== this.#asked.question) this.#field.value = this.#asked.question;
    void this.#ask();
  }

  #change(more: Partial<Asked>) {
    this.#asked = { ...this.#asked, ...more };
    this.#unknown = [];
    const query = writeQuery(this.#asked);
    if (query !== location.search) {
      const address = location.pathname + query;
      if (this.#settled) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      this.#settled = false;
    }
    void this.#ask();
  }

  async #ask() {
    const turn = ++this.#turn;
    const isStale = () => turn !== this.#turn;
    try {
      const engine = await this.#engine!;
      if (isStale()) return;
      const reply = await engine.ask(this.#asked);
      if (isStale()) return;
      const most = this.#batch(engine);
      const list = (count: number) =>
        reply.answer.groups.flatMap(({ numbers }) => numbers.slice(0, count));
      const all = list(most);
      const fetching = engine.fetchShown(all);
      await engine.fetchShown(list(FIRST).slice(0, FIRST));
      if (isStale()) return;
      if (!all.every((number) => engine.shown(number))) this.#show(engine, reply, FIRST);
      await fetching;
      if (!isStale()) this.#show(engine, reply, most);
    } catch {
      if (!isStale()) this.#fail();
    }
  }

  /** A handbook whose texts are all here shows more at once. */
  #batch({ register }: SearchEngine): number {
    return register.shelves === 1 ? 5 * BATCH : BATCH;
  }

  #show(engine: SearchEngine, reply: Reply, most: number) {
    const { understanding, answer } = reply;
    const count = answer.groups.reduce((sum, { numbers }) => sum + numbers.length, 0);
    const isAsking = this.#asked.question.trim() !== '' || Object.keys(answer.choice).length > 0;
    this.#filters.show(answer);
    this.#showNarrowed(reply);
    this.#lines.showIgnored(this.#unknown);
    this.#lines.showCorrected(understanding.corrections, this.#asked);
    this.#lines.showUnknown(understanding.unknown, reply.near, this.#asked);
    this.#toggle('[data-partly]', answer.partial && count > 0);
    this.#toggle('[data-nothing]', isAsking && count === 0);
    this.#toggle('[data-lists]', count === 0);
    this.#toggle('[data-lists-line]', isAsking && count === 0);
    this.#toggle('[data-failed]', false);
    for (const sort of SORTS) this.#showGroup(sort, engine, reply, most);
    const counted =
      isAsking && count > 0 ? fill(this, count === 1 ? 'one' : 'many', { count }) : '';
    this.#find('[data-count]').textContent = counted;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#settled = true;
      const told = isAsking ? counted || this.#find('[data-nothing]').textContent : '';
      this.#find('[role=status]').textContent = told;
    }, PAUSE);
  }

  #showGroup(sort: Sort, engine: SearchEngine, { answer, mark }: Reply, most: number) {
    const section = this.#find(`[data-group=${sort}]`);
    const numbers = answer.groups.find((group) => group.sort === sort)?.numbers ?? [];
    const list = section.querySelector('ul')!;
    const more = section.querySelector('button')!;
    const shown = numbers.slice(0, most).filter((number) => engine.shown(number));
    section.hidden = shown.length === 0;
    section.querySelector('small')!.textContent = String(numbers.length);
    list.replaceChildren(...shown.map((number) => renderResult(number, engine, mark, this)));
    more.hidden = shown.length >= numbers.length;
    more.onclick = async () => {
      const from = list.childElementCount;
      const next = numbers.slice(from, from + 2 * BATCH);
      await engine.fetchShown(next).catch(() => this.#fail());
      const ready = next.filter((number) => engine.shown(number));
      list.append(...ready.map((number) => renderResult(number, engine, mark, this)));
      more.hidden = list.childElementCount >= numbers.length;
      list.children[from]?.querySelector('a')?.focus();
    };
  }

  #showNarrowed({ answer }: Reply) {
    const list = this.#find('[data-narrowed]');
    const entries = (Object.entries(answer.choice) as [Filter, string[]][]).flatMap(
      ([filter, values]) =>
        values.map((value) => {
          const entry = clone(this, 'filter');
          const button = entry.querySelector('button')!;
          const name = `${this.#filters.titleOf(filter)}: ${this.#filters.labelOf(filter, value)}`;
          button.textContent = name;
          button.setAttribute('aria-label', fill(this, 'remove', { filter: name }));
          button.onclick = () => {
            this.#remove(filter, value);
            this.#field.focus();
          };
          return entry;
        }),
    );
    list.replaceChildren(...entries);
    list.hidden = entries.length === 0;
    this.#named = answer.named;
  }

  #named: Reply['answer']['named'] = [];

  /** A name in the question no longer narrows once the reader has removed it. */
  #remove(filter: Filter, value: string) {
    const { chosen, any } = this.#asked;
    const left = (chosen[filter] ?? []).filter((own) => own !== value);
    const isNamed = this.#named.some((name) => name.filter === filter && name.value === value);
    const others = this.#named.filter((name) => name.filter === filter && name.value !== value);
    const kept = isNamed ? [...new Set([...left, ...others.map((name) => name.value)])] : left;
    const next = { ...chosen, [filter]: kept };
    if (kept.length === 0) delete next[filter];
    this.#settled = true;
    this.#change({ chosen: next, any: isNamed ? [...new Set([...any, filter])] : any });
  }

  #choose(box: HTMLInputElement) {
    const filter = box.name as Filter;
    if (!box.checked) return this.#remove(filter, box.value);
    const { chosen } = this.#asked;
    this.#settled = true;
    this.#change({ chosen: { ...chosen, [filter]: [...(chosen[filter] ?? []), box.value] } });
  }

  /** Links that ask something else are answered here. */
  #follow(event: MouseEvent) {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-query]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    void this.#restore();
  }

  #move(event: KeyboardEvent) {
    const { key } = event;
    const target = event.target as HTMLElement;
    if (key === 'Escape' && (this.#field.value !== '' || target !== this.#field)) {
      if (target !== this.#field && !target.closest('[data-result]')) return;
      event.preventDefault();
      this.#field.value = '';
      this.#field.focus();
      this.#change({ question: '', any: [], asTyped: false });
    }
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
    const links = [...this.querySelectorAll<HTMLElement>('[data-result] a')];
    const at = links.indexOf(target);
    if (target !== this.#field && at === -1) return;
    const next = key === 'ArrowDown' ? at + 1 : at - 1;
    if (next < -1 || next >= links.length) return;
    event.preventDefault();
    (next === -1 ? this.#field : links[next]!).focus();
  }

  #fail() {
    for (const sort of SORTS) this.#toggle(`[data-group=${sort}]`, false);
    this.#toggle('[data-lists]', true);
    this.#toggle('[data-failed]', true);
    this.#find('[role=status]').textContent = this.#find('[data-failed]').textContent;
  }

  #find(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }

  #toggle(selector: string, shown: boolean) {
    this.#find(selector).hidden = !shown;
  }
}

customElements.define('search-page', SearchPage);
