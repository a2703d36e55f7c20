import type { Citation } from '../citing/citation.ts';
import type { Cited, CopyCitation } from './copy-citation.ts';
import { addAnchors, countItems, nameHeading } from './heading-anchors.ts';

// A script of its own, without a module in common with that of every page: the page of an item, which
// has no such menu, keeps one small script.

/**
 * The menu that opens at the word "Cite" of an item or heading, and offers there what the item's own
 * page offers. Lists carry no markup for it: what is cited of an item is read from its page when it is
 * asked for. With a modifier key, and without this script, the word is a link.
 */
class CiteMenu extends HTMLElement {
  menu = this.querySelector<HTMLElement>('[popover]')!;
  copies = this.querySelector<CopyCitation>('copy-citation')!;
  /** The word at which the menu is open, or was last. */
  word: HTMLAnchorElement | undefined;

  connectedCallback() {
    addAnchors(this.dataset['cite']!);
    addEventListener('click', (event) => {
      const word = (event.target as Element).closest<HTMLAnchorElement>('.cite');
      if (!word || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void this.open(word);
    });
    this.menu.addEventListener('toggle', () => {
      if (!this.isOpen()) this.close();
    });
  }

  isOpen() {
    return this.menu.matches(':popover-open');
  }

  async open(word: HTMLAnchorElement) {
    this.menu.hidePopover();
    this.close();
    this.word = word;
    word.ariaExpanded = 'true';
    (isOfHeading(word) ? word.parentElement! : word).after(this.menu);
    const page = this.menu.querySelector('a')!;
    page.hidden = isOfHeading(word) || word.dataset['name'] !== undefined;
    page.href = word.href;
    const citation = await this.cite(word);
    // Another word may have been chosen while the page was on its way.
    if (word !== this.word) return;
    this.copies.show(citation);
    this.menu.showPopover();
    this.copies.querySelector('button')!.focus();
  }

  close() {
    this.copies.clear();
    if (this.word) this.word.ariaExpanded = null;
    if (document.activeElement === document.body) this.word?.focus();
  }

  async cite(word: HTMLAnchorElement): Promise<Cited> {
    const find = (name: 'of' | 'from') =>
      word.closest<HTMLElement>(`[data-${name}]`)?.dataset[name];
    const { of, from, handbook, site, one, many } = this.dataset as Record<string, string>;
    const link = new URL(word.pathname + word.hash, site ?? location.href).href;
    if (isOfHeading(word)) {
      const count = countItems(word.parentElement!);
      const counted = count > 0 ? `, ${count} ${count === 1 ? one : many}` : '';
      const name = `${of}, ${nameHeading(word.parentElement!)}${counted}`;
      return { words: '', html: '', of: name, from: find('from') ?? handbook!, link };
    }
    // A result of search that is no item is cited by its name.
    const { name } = word.dataset;
    if (name) return { words: '', html: '', of: name, from: handbook!, link };
    const source = { of: find('of') ?? of!, from: find('from') ?? from!, link };
    // On the page of an edition the list holds the words of that day, which the item's page may not.
    if (word.hash) return quoteItem(word, source);
    try {
      const page = await (await fetch(word.href)).text();
      const item = new DOMParser().parseFromString(page, 'text/html');
      return item.querySelector<HTMLElement>('copy-citation')!.dataset;
    } catch {
      // Without a connection the list itself says enough for a link.
      return quoteItem(word, source);
    }
  }
}

function isOfHeading({ parentElement }: Element): boolean {
  return /^H\d$/.test(parentElement!.tagName);
}

/** Quotes an item by the words that its list shows: those of its first link or paragraph. */
function quoteItem(word: Element, source: Pick<Citation, 'of' | 'from' | 'link'>): Cited {
  const copy = word.parentElement!.querySelector('a,p')!.cloneNode(true) as HTMLElement;
  // Links lead nowhere in another document unless they are whole.
  for (const inner of copy.querySelectorAll('a')) inner.href = inner.href;
  const words = copy.textContent.replace(/\s+/g, ' ').trim();
  return { words, html: copy.innerHTML, ...source };
}

customElements.define('cite-menu', CiteMenu);
