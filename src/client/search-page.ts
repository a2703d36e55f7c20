import type { FacetKey } from '../search/format/facets.ts';
import { readSearchUrl, writeSearchUrl } from '../search/query/search-url.ts';
import type { SearchState, UnknownFacetValue } from '../search/query/search-url.ts';
import { FetchError, SearchEngine } from './search-engine.ts';
import type { Reply } from './search-engine.ts';
import { SearchView } from './search-view.ts';

/** How many results come first, so that they fit the first answers on their way. */
const FIRST = 5;

/** How long a pause in typing lasts, in milliseconds. */
const PAUSE = 800;

/** The page of search: asks while the reader types, and keeps what is asked in the address. */
class SearchPage extends HTMLElement {
  #form = this.querySelector('form')!;
  #field = this.querySelector<HTMLInputElement>('[type=search]')!;
  #view = new SearchView(this, (key, value, isWanted) => {
    this.#choose(key, value, isWanted);
    // Kinds have buttons that stay.
    if (key !== 'kind') this.#field.focus();
  });
  #engine: Promise<SearchEngine> | undefined;
  #state: SearchState = { query: '', selected: {}, any: [], asTyped: false };
  #unknown: UnknownFacetValue[] = [];
  #named: Reply['answer']['named'] = [];
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Whether the address has been left alone for a pause, so that the next change is a new one. */
  #settled = true;

  connectedCallback() {
    this.#field.value ||= new URLSearchParams(location.search).get('q') ?? '';
    this.#engine = SearchEngine.start(JSON.parse(this.dataset['addresses']!));
    this.#engine.then(
      ({ records }) => {
        this.#view.filters.fill(records);
        this.#restore(this.#field.value);
      },
      (error) => this.#fail(error),
    );
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#change({ query: this.#field.value });
    });
    this.#field.addEventListener('input', () => {
      this.#change({ query: this.#field.value, any: [], asTyped: false });
    });
    this.addEventListener('change', ({ target }) => {
      const { name, value, checked } = target as HTMLInputElement;
      if ((target as Element).closest('[data-facet]'))
        this.#choose(name as FacetKey, value, checked);
    });
    this.addEventListener('click', (event) => this.#follow(event));
    this.addEventListener('keydown', (event) => this.#move(event));
    addEventListener('popstate', () => this.#restore());
  }

  /** Takes what is asked from the address; what was typed before the engine was there wins. */
  #restore(typed?: string) {
    void this.#engine!.then(
      ({ records }) => {
        const { state, unknown } = readSearchUrl(location.search, records);
        this.#unknown = unknown;
        this.#state = typed ? { ...state, query: typed } : state;
        if (this.#field.value !== this.#state.query) this.#field.value = this.#state.query;
        void this.#ask();
      },
      () => {},
    );
  }

  #change(more: Partial<SearchState>) {
    this.#state = { ...this.#state, ...more };
    this.#unknown = [];
    const query = writeSearchUrl(this.#state);
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
    const engine = await this.#engine!.catch(() => undefined);
    if (!engine || isStale()) return;
    try {
      const reply = await engine.ask(this.#state);
      if (isStale()) return;
      const most = this.#view.batchOf(engine);
      const list = (count: number) =>
        reply.answer.groups.flatMap(({ numbers }) => numbers.slice(0, count));
      const all = list(most);
      const fetching = engine.fetchResults(all);
      await engine.fetchResults(list(FIRST).slice(0, FIRST));
      if (isStale()) return;
      if (!all.every((number) => engine.resultOf(number))) this.#show(engine, reply, FIRST);
      await fetching;
      if (!isStale()) this.#show(engine, reply, most);
    } catch (error) {
      if (!isStale()) this.#fail(error);
    }
  }

  #show(engine: SearchEngine, reply: Reply, most: number) {
    this.#named = reply.answer.named;
    const told = this.#view.show(engine, reply, this.#state, this.#unknown, most);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#settled = true;
      this.#view.announce(told);
    }, PAUSE);
  }

  /** What did not come may come the next time; anything else is a fault of ours, and is named. */
  #fail(error: unknown) {
    const isFetching = error instanceof FetchError;
    if (!isFetching) console.error('Search has a fault:', error);
    this.#view.fail(isFetching ? 'failed' : 'broken');
  }

  /** A name in the query no longer narrows once the reader has removed it. */
  #remove(key: FacetKey, value: string) {
    const { selected, any } = this.#state;
    const left = (selected[key] ?? []).filter((own) => own !== value);
    const isNamed = this.#named.some((name) => name.key === key && name.value === value);
    const others = this.#named.filter((name) => name.key === key && name.value !== value);
    const kept = isNamed ? [...new Set([...left, ...others.map((name) => name.value)])] : left;
    const next = { ...selected, [key]: kept };
    if (kept.length === 0) delete next[key];
    this.#settled = true;
    this.#change({ selected: next, any: isNamed ? [...new Set([...any, key])] : any });
  }

  #choose(key: FacetKey, value: string, isWanted: boolean) {
    if (!isWanted) return this.#remove(key, value);
    const { selected } = this.#state;
    this.#settled = true;
    this.#change({ selected: { ...selected, [key]: [...(selected[key] ?? []), value] } });
  }

  /** Links that ask something else are answered here. */
  #follow(event: MouseEvent) {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-query]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    this.#restore();
  }

  #move(event: KeyboardEvent) {
    const { key } = event;
    const target = event.target as HTMLElement;
    // The menu of citing has keys of its own.
    if (target.closest('[popover]')) return;
    if (key === 'Escape' && (this.#field.value !== '' || target !== this.#field)) {
      if (target !== this.#field && !target.closest('[data-result]')) return;
      event.preventDefault();
      this.#field.value = '';
      this.#field.focus();
      this.#change({ query: '', any: [], asTyped: false });
    }
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
    const links = [...this.querySelectorAll<HTMLElement>('[data-result] a:not(.cite)')];
    const at = links.indexOf(target);
    if (target !== this.#field && at === -1) return;
    const next = key === 'ArrowDown' ? at + 1 : at - 1;
    if (next < -1 || next >= links.length) return;
    event.preventDefault();
    (next === -1 ? this.#field : links[next]!).focus();
  }
}

customElements.define('search-page', SearchPage);
