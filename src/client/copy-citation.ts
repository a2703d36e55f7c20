import { writeHtml, writeLine, writeMarkdown } from '../citing/citation.ts';
import type { Citation } from '../citing/citation.ts';
import { escapeMarkdown } from '../ladder/text/escape.ts';

/** What an element is to offer: a citation, or what another such element has of one. */
export type Cited = Omit<Citation, 'markdown'> | DOMStringMap;

/** Buttons that copy a citation. Its parts and the words for the outcome are in `data-*`. */
export class CopyCitation extends HTMLElement {
  connectedCallback() {
    this.hidden = this.dataset['words'] === undefined;
    this.onclick = ({ target }) => {
      if (target instanceof HTMLButtonElement) void this.copy(target.name);
    };
  }

  /** Offers another citation; where it says no Markdown, its words are written as such. */
  show(citation: Cited) {
    for (const name of ['markdown', 'instead']) delete this.dataset[name];
    Object.assign(this.dataset, citation);
    this.hidden = false;
  }

  /** Offers none. */
  clear() {
    delete this.dataset['words'];
    this.hidden = true;
    this.answer('');
  }

  private get citation(): Citation {
    const { words = '', html = '', of = '', from = '', link = '' } = this.dataset;
    const { markdown = escapeMarkdown(words) } = this.dataset;
    const wants = this.querySelector<HTMLInputElement>('[name=instead]')?.checked;
    const instead = wants ? this.dataset['instead'] : undefined;
    // Where the build knew no host, the link is the path at the one of this page.
    return { words, markdown, html, instead, of, from, link: new URL(link, location.href).href };
  }

  private async copy(form: string) {
    const { citation } = this;
    const line = writeLine(citation, this.dataset['quotes']!);
    const text = { link: citation.link, markdown: writeMarkdown(citation) }[form] ?? line;
    const forms = {
      'text/plain': text,
      ...(form === 'documents' && { 'text/html': writeHtml(citation) }),
    };
    const blobs = Object.entries(forms).map(([type, words]) => [type, new Blob([words], { type })]);
    const { copied, refused = '' } = this.querySelector('p')!.dataset;
    this.answer('');
    try {
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      this.answer(copied!);
    } catch {
      // Refused by the browser or its user, or missing where the site is not served by HTTPS.
      this.answer(refused, text);
    }
  }

  /** Says what came of it; where there is text to copy by hand, it is selected in a field. */
  private answer(words: string, text = '') {
    const field = this.querySelector('textarea')!;
    this.querySelector('p')!.textContent = words;
    field.hidden = text === '';
    field.value = text;
    if (text !== '') field.select();
  }
}

customElements.define('copy-citation', CopyCitation);
