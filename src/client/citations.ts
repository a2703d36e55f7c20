import type { Citation } from '../citing/citation.ts';
import { escapeMarkdown } from '../ladder/text/escape.ts';
import { citeWords } from './cite-words.ts';

/**
 * Reads what an item's page offers to cite.
 * @param page the page, in this window or parsed
 */
export function readItem(page: Document): Citation {
  const item = page.querySelector<HTMLElement>('cite-item')!;
  const { of, markdown } = item.dataset;
  const link = new URL(item.querySelector('a')!.textContent, location.href);
  const quoted = item.querySelector('template')?.content ?? page.querySelector('h1')!;
  const place = [page.querySelector('.kind'), page.querySelector('.relations a')];
  const stood = of ?? place.map((part) => fold(part!)).join(', ');
  return cite(quoted, link, stood, link.hash.slice(1), markdown);
}

/**
 * Cites a part of this page by its own address.
 * @param quoted what holds the words
 * @param address the part's path or fragment
 * @param of what it is or stands in, if not the page
 */
export function readPart(
  quoted: Element,
  address: string,
  of = fold(document.querySelector('h1')!),
): Citation {
  const here = document.querySelector<HTMLLinkElement>('link[rel=canonical]') ?? location;
  const edition = /#(\d{4}-\d\d-\d\d)$/.exec(address)?.[1];
  return cite(quoted, new URL(address, here.href), of, edition);
}

function cite(quoted: Node, link: URL, of: string, released = '', markdown?: string): Citation {
  const copy = document.createElement('p');
  copy.append(...quoted.cloneNode(true).childNodes);
  // Fragments, link signs and this menu are the page's own; links lead nowhere on another page unless whole.
  for (const sign of copy.querySelectorAll('i,button,div,.cite-sign')) sign.remove();
  for (const inner of copy.querySelectorAll('a')) inner.href = inner.href;
  // A level's heading also says what the level is called in the track.
  copy.querySelector('small')?.before(', ');
  const words = fold(copy);
  const edition = released || document.querySelector<HTMLTimeElement>('footer time')?.dateTime;
  const title = fold(document.querySelector('body > header > a')!);
  return {
    words,
    markdown: markdown ?? escapeMarkdown(words),
    html: copy.innerHTML.trim(),
    of,
    from: edition ? `${title}, ${citeWords.edition} ${writeDate(edition)}` : title,
    link: link.href,
  };
}

// Written here: a module shared with another page's script would be one request more on each page.
function writeDate(edition: string): string {
  const long = { dateStyle: 'long', timeZone: 'UTC' } as const;
  return new Date(edition).toLocaleDateString(citeWords.locale, long);
}

/** The words of an element as they show: a space that does not break is no white space. */
export function fold({ textContent }: Node): string {
  return textContent!.replace(/[ \t\r\n\f]+/g, ' ').trim();
}
