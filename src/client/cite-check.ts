import { findLinks } from '../citing/links.ts';
import { findPart } from '../citing/records.ts';
import type { HandbookRecord, ItemRecord, PageLink } from '../citing/records.ts';
import { findId, judgeLink } from '../citing/verdict.ts';
import type { CitedWords, Verdict } from '../citing/verdict.ts';
import { citedItemsPath } from '../ladder/permalinks.ts';
import type { Messages } from '../messages/messages.ts';

/** Lists the links into the handbook that stand in what is pasted, with what became of them. */
class CiteCheck extends HTMLElement {
  words = JSON.parse(this.dataset['words']!) as Messages['cite']['found'];
  packet = this.querySelector('textarea')!;
  status = this.querySelector('[role=status]')!;
  list = this.querySelector('ol')!;
  origins = [location.origin, this.dataset['origin'] ?? []].flat();
  fetched = new Map<string, Promise<unknown>>();

  connectedCallback() {
    const form = this.querySelector('form')!;
    for (const control of form.querySelectorAll<HTMLInputElement>(':disabled'))
      control.disabled = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.check();
    });
    this.packet.addEventListener('paste', (event) => this.paste(event));
  }

  /** Where rich text is pasted, links hide behind their words: they are written out below it. */
  paste(event: ClipboardEvent) {
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    const rich = event.clipboardData?.getData('text/html') ?? '';
    const page = new DOMParser().parseFromString(rich, 'text/html');
    const hrefs = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    const hidden = [...new Set(hrefs)].filter(
      (href) => findLinks(href, this.origins).length > 0 && !plain.includes(href),
    );
    if (hidden.length > 0) {
      event.preventDefault();
      const { selectionStart: start, selectionEnd: end } = this.packet;
      this.packet.setRangeText(`${plain}\n\n${hidden.join('\n')}\n`, start, end, 'end');
    }
    // The field holds what is pasted only after this event.
    setTimeout(() => void this.check());
  }

  async check() {
    const links = findLinks(this.packet.value, this.origins);
    this.status.textContent = '';
    this.list.replaceChildren();
    if (links.length === 0) {
      this.status.textContent = this.words.none;
      return;
    }
    try {
      const handbook = await this.fetch<HandbookRecord>(this.dataset['records']!);
      const parts = new Map<number, Record<string, ItemRecord>>();
      const wanted = new Set(links.map((link) => findPart(findId(link), handbook.parts)));
      await Promise.all(
        [...wanted].map(async (part) => parts.set(part, await this.fetch(citedItemsPath(part)))),
      );
      const findItem = (id: string) => {
        const records = parts.get(findPart(id, handbook.parts))!;
        return Object.hasOwn(records, id) ? records[id] : undefined;
      };
      const verdicts = links.map((link) => judgeLink(link, { handbook, findItem }));
      this.list.replaceChildren(...links.map((link, index) => this.show(link, verdicts[index]!)));
      this.status.textContent = `${this.words.summary} ${this.count(verdicts)}`;
    } catch {
      this.status.textContent = this.words.failed;
    }
  }

  fetch<Value>(address: string): Promise<Value> {
    const known = this.fetched.get(address);
    if (known) return known as Promise<Value>;
    const asked = fetch(address).then((response) => {
      if (!response.ok) throw new Error(address);
      return response.json() as Promise<Value>;
    });
    this.fetched.set(address, asked);
    // What failed once may be asked for again.
    asked.catch(() => this.fetched.delete(address));
    return asked;
  }

  count(verdicts: readonly Verdict[]): string {
    const counts = Object.entries(this.words.status).map(([known, name]) => {
      const count = verdicts.filter(({ status }) => status === known).length;
      return count > 0 ? [`${name} ${count}`] : [];
    });
    return counts.flat().join(', ');
  }

  show(link: { path: string; fragment: string; line: number }, verdict: Verdict): Element {
    const { words } = this;
    const copy = this.querySelector('template')!.content.cloneNode(true) as DocumentFragment;
    const entry = copy.querySelector('li')!;
    entry.dataset['status'] = verdict.status;
    entry.querySelector('b')!.textContent = words.status[verdict.status];
    const anchor = entry.querySelector('a')!;
    anchor.href = link.path + (link.fragment && `#${link.fragment}`);
    anchor.textContent = link.path + (link.fragment && `#${link.fragment}`);
    entry.querySelector('small')!.textContent = `${words.line} ${link.line}`;
    const { remark } = verdict;
    const note = entry.querySelector<HTMLElement>('.hint')!;
    note.hidden = !remark;
    note.textContent = remark ? words[remark] : '';
    const facts = entry.querySelector('dl')!;
    facts.append(...this.describe(verdict));
    facts.hidden = facts.childElementCount === 0;
    return entry;
  }

  *describe({ cited, now, draft, from, to, destinations = [], retired }: Verdict) {
    const { words } = this;
    if (cited) yield* name(now ? words.then : words.cited, this.sayWords(cited));
    if (now) yield* name(draft ? words.draft : words.now, this.sayWords(now));
    if (from) yield* name(words.from, from);
    if (to) yield* name(words.to, to);
    if (destinations.length > 0)
      yield* name(words.address, ...destinations.map(({ href }) => leadTo({ href, title: href })));
    if (retired) {
      yield* name(`${words.status.retired} ${retired.date}:`, retired.why);
      const heirs = retired.replacedBy.map(leadTo);
      yield* name(words.replacedBy, ...(heirs.length > 0 ? heirs : [words.notReplaced]));
    }
  }

  sayWords({ text, instead }: CitedWords): string {
    return instead === undefined ? text : `${text} (${this.words.instead} ${instead})`;
  }
}

function* name(term: string, ...values: (string | Node)[]) {
  const dt = document.createElement('dt');
  dt.textContent = term;
  yield dt;
  for (const value of values) {
    const dd = document.createElement('dd');
    dd.dir = 'auto';
    dd.append(value);
    yield dd;
  }
}

function leadTo({ href, title }: PageLink): Element {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  return link;
}

customElements.define('cite-check', CiteCheck);
