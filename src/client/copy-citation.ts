import { writeHtml, writeLine, writeMarkdown } from '../citing/citation.ts';
import type { Citation } from '../citing/citation.ts';

/** Buttons that copy a citation. Its parts and the words for the outcome are in `data-*`. */
export class CopyCitation extends HTMLElement {
  connectedCallback() {
    this.hidden = this.dataset['words'] === undefined;
    this.onclick = ({ target }) => {
      if (target instanceof HTMLButtonElement) void this.copy(target);
    };
  }

  /** Offers another citation, as it is or as it is in another such element. */
  show(citation: Citation | DOMStringMap) {
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
    const { words = '', markdown = '', html = '', of = '', from = '', link = '' } = this.dataset;
    // Where the build knew no host, the link is the path at the one of this page.
    return { words, markdown, html, of, from, link: new URL(link, location.href).href };
  }

  private async copy({ name, textContent }: HTMLButtonElement) {
    const { citation } = this;
    const { open = '', close = '' } = this.dataset;
    const line = writeLine(citation, open, close);
    const text = { link: citation.link, markdown: writeMarkdown(citation) }[name] ?? line;
    const forms = {
      'text/plain': text,
      ...(name === 'documents' && { 'text/html': writeHtml(citation) }),
    };
    const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })]);
    const { copied, refused = '' } = this.querySelector('p')!.dataset;
    this.answer('');
    try {
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      this.answer(`${textContent}: ${copied}`);
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
