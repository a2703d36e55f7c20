import type { Handbook } from '../handbook/handbook.ts';
import type { Item } from '../ladder/model/ladder.ts';
import { itemPath } from '../ladder/permalinks.ts';
import { itemEditionPath } from '../ladder/edition-permalinks.ts';
import { nameEditionPlacement } from '../ladder/views/edition-names.ts';
import { namePlacement } from '../ladder/views/titles.ts';
import type { Citation } from './citation.ts';
import { quoteHtml, quoteMarkdown, quoteWords } from './quote.ts';

/**
 * Cites an item: its newest released wording, or the present one of a new item.
 * @param item the item
 * @param handbook the handbook
 * @param site where the handbook is published, if that is known
 * @returns the citation, and the path of its link
 */
export function citeItem(
  item: Item,
  handbook: Handbook,
  site: URL | undefined,
): { path: string; citation: Citation } {
  const { editions, messages } = handbook;
  const { released } = editions.historyOf(item.id);
  const { text, instead } = released?.item ?? item;
  const place = released
    ? nameEditionPlacement(released.of, released.item.places[0]!, messages)
    : nameFirstPlacement(item, handbook);
  // An id is promised from its release on: until then a renamed item is cited by its former id.
  const path = released ? itemEditionPath(released.item.id, released.edition) : itemPath(item.id);
  const resolve = (href: string) =>
    site || /^\w+:/.test(href) ? new URL(href, site).href : undefined;
  const citation = {
    words: quoteWords(text),
    markdown: quoteMarkdown(text, resolve),
    html: quoteHtml(text, resolve),
    ...(instead && { instead: `${messages.item.instead}: ${quoteWords(instead)}` }),
    of: `${messages.kinds[item.kind].one}, ${place}`,
    from: nameEdition(handbook, released?.edition),
    link: site ? new URL(path, site).href : path,
  };
  return { path, citation };
}

function nameFirstPlacement(item: Item, { messages }: Handbook): string {
  const { expectation, section } = item.placements[0];
  return [namePlacement(expectation, messages), ...(section ? [section.title] : [])].join(', ');
}

/**
 * Names the handbook and an edition of it, as what a citation is from.
 * @param handbook the handbook
 * @param date the edition's date; the one in force where it is left out, none while there is a draft
 */
export function nameEdition({ ladder, editions, messages }: Handbook, date?: string): string {
  const { title, edition } = ladder.handbook;
  const shown = date ?? (editions.newest && editions.unreleased > 0 ? undefined : edition);
  return shown === undefined
    ? title
    : `${title}, ${messages.cite.actions.edition} ${messages.page.date(shown)}`;
}
