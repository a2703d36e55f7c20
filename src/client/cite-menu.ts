import type { Citation } from '../citing/citation.ts';
import { collapseWhitespace, escapeHtml, escapeMarkdown } from '../ladder/text/escape.ts';
import type { CopyCitation } from './copy-citation.ts';
import { addAnchors, ANCHOR } from './heading-anchors.ts';

const ITEM_LINKS = ':is(.items > li, .pairs div) > a';

/**
 * A button and a menu that go from link to link of a page, with the pointer and with the keyboard,
 * and offer there what the item's own page offers. Lists carry no markup for it: what is cited of an
 * item is read from its page when it is asked for.
 */
class CiteMenu extends HTMLElement {
  button = this.querySelector('button')!;
  menu = this.querySelector<HTMLElement>('[popover]')!;
  copies = this.querySelector<CopyCitation>('copy-citation')!;

  connectedCallback() {
    addAnchors(this.dataset['link']!);
    addEventListener('pointerover', (event) => this.follow(event));
    addEventListener('focusin', (event) => this.follow(event));
    this.menu.addEventListener('toggle', () => void this.fill());
  }

  follow({ type, target }: Event) {
    const link = (target as Element).closest?.(`${ITEM_LINKS},.${ANCHOR}`);
    // A menu that is in use stays where it is while the pointer passes over other links.
    const isBusy = type === 'pointerover' && this.isOpen();
    if (link && !isBusy && link !== this.button.previousSibling) link.after(this.button, this.menu);
  }

  isOpen() {
    return this.menu.matches(':popover-open');
  }

  async fill() {
    if (!this.isOpen()) return this.copies.clear();
    const link = this.button.previousSibling as HTMLAnchorElement;
    const citation = await this.cite(link);
    // It may have been closed or have moved on while the page was on its way.
    if (link !== this.button.previousSibling || !this.isOpen()) return;
    this.copies.show(citation);
    this.copies.querySelector('button')!.focus();
  }

  async cite(link: HTMLAnchorElement): Promise<Citation | DOMStringMap> {
    const here = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
    const address = new URL(link.pathname + link.hash, here ?? location.href).href;
    // A list or a section may say otherwise than the page what is in it, and of which edition.
    const from = link.closest<HTMLElement>('[data-from]')?.dataset['from'] ?? this.dataset['from']!;
    const of = link.closest<HTMLElement>('[data-of]')?.dataset['of'] ?? this.dataset['of']!;
    if (link.className === ANCHOR) {
      const words = link.parentElement!.ariaLabel!;
      return quote(words, escapeHtml(words), address, of, from);
    }
    // On the page of an edition the list holds the words of that day, which the item's page may not.
    if (link.hash) return quoteItem(link, address, of, from);
    try {
      const page = await (await fetch(link.href)).text();
      const item = new DOMParser().parseFromString(page, 'text/html');
      return item.querySelector<HTMLElement>('copy-citation')!.dataset;
    } catch {
      // Without a connection the list itself says enough for a link.
      return quoteItem(link, address, of, from);
    }
  }
}

/** Quotes an item by the words that its list shows: those of its link, or those beside it. */
function quoteItem(link: HTMLAnchorElement, address: string, of: string, from: string): Citation {
  const quoted = link.textContent === '' ? link.parentElement!.querySelector('p')! : link;
  const copy = quoted.cloneNode(true) as HTMLElement;
  // Links lead nowhere in another document unless they are whole.
  for (const inner of copy.querySelectorAll('a')) inner.href = inner.href;
  return quote(collapseWhitespace(copy.textContent).trim(), copy.innerHTML, address, of, from);
}

function quote(words: string, html: string, link: string, of: string, from: string): Citation {
  return { words, markdown: escapeMarkdown(words), html, of, from, link };
}

customElements.define('cite-menu', CiteMenu);
