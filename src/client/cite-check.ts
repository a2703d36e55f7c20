import { findLinks } from '../citing/links.ts';
import type { FoundLink } from '../citing/links.ts';
import { judgeLink } from '../citing/verdict.ts';
import type { Verdict } from '../citing/verdict.ts';
import type { Messages } from '../messages/messages.ts';
import { CitedRecords } from './cited-records.ts';
import { fillEntry } from './cited-entry.ts';

/** How many links are found, or listed, before the browser may do something else. */
const FOUND_AT_ONCE = 1000;
const LISTED_AT_ONCE = 100;

/** Lists the links into the handbook that are in what is pasted, with what became of them. */
export class CiteCheck extends HTMLElement {
  messages = JSON.parse(this.dataset['messages']!) as Messages['cite']['found'];
  records = new CitedRecords(this.dataset['version']!);
  origins = [location.origin, this.dataset['origin'] ?? []].flat();
  packet = this.querySelector('textarea')!;
  status = this.querySelector('[role=status]')!;
  list = this.querySelector('ol')!;
  entry = this.querySelector('template')!;
  /** How often a check was started: only the last one may write. */
  checks = 0;

  connectedCallback() {
    const form = this.querySelector('form')!;
    for (const control of form.querySelectorAll<HTMLInputElement>(':disabled'))
      control.disabled = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.check();
    });
    this.packet.addEventListener('paste', ({ clipboardData }) => {
      const rich = clipboardData?.getData('text/html') ?? '';
      const page = new DOMParser().parseFromString(rich, 'text/html');
      const hrefs = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
      // The field holds what is pasted only after this event.
      setTimeout(() => void this.writeOut(hrefs).then(() => this.check()));
    });
  }

  /** Where rich text is pasted, links hide behind their words: they are written below all that there is. */
  async writeOut(hrefs: readonly string[]) {
    const known = new Set((await this.find(this.packet.value)).map(nameTarget));
    const hidden = hrefs.filter((href) => {
      const [link] = findLinks(href, this.origins);
      return link && !known.has(nameTarget(link)) && known.add(nameTarget(link));
    });
    if (hidden.length > 0) this.packet.value += `\n\n${hidden.join('\n')}\n`;
  }

  async check() {
    const check = ++this.checks;
    this.status.textContent = '';
    this.list.replaceChildren();
    const links = await this.find(this.packet.value);
    if (check !== this.checks) return;
    if (links.length === 0) {
      this.status.textContent = this.messages.none;
      return;
    }
    try {
      const records = await this.records.lookUp(links);
      const verdicts = links.map((link) => judgeLink(link, records));
      for (let at = 0; at < links.length; at += LISTED_AT_ONCE) {
        if (check !== this.checks) return;
        const part = links.slice(at, at + LISTED_AT_ONCE);
        this.list.append(
          ...part.map((link, index) =>
            fillEntry(this.entry, link, verdicts[at + index]!, this.messages),
          ),
        );
        await pause();
      }
      this.status.textContent = `${this.messages.summary} ${this.count(verdicts)}`;
    } catch {
      this.status.textContent = this.messages.failed;
    }
  }

  async find(text: string): Promise<FoundLink[]> {
    const links: FoundLink[] = [];
    for (const link of findLinks(text, this.origins))
      if (links.push(link) % FOUND_AT_ONCE === 0) await pause();
    return links;
  }

  count(verdicts: readonly Verdict[]): string {
    const counts = Object.entries(this.messages.status).map(([known, name]) => {
      const count = verdicts.filter(({ status }) => status === known).length;
      return count > 0 ? [`${name} ${count}`] : [];
    });
    return counts.flat().join(', ');
  }
}

function nameTarget({ path, fragment }: FoundLink): string {
  return `${path}#${fragment}`;
}

/** Lets the browser draw and answer its reader. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

customElements.define('cite-check', CiteCheck);
