import type { Handbook } from '../handbook/handbook.ts';
import type { Item } from '../ladder/model/ladder.ts';
import { nameEditionPlacement } from '../ladder/views/edition-names.ts';
import { itemEditionPath, itemPath } from '../ladder/permalinks.ts';
import { namePlacement } from '../ladder/views/titles.ts';
import type { Messages } from '../messages/messages.ts';
import { escapeMarkdown } from '../ladder/text/escape.ts';
import { quoteMarkdown, quoteWords } from './quote.ts';

/** What of an item is cited: its newest released wording, or the present one of a new item. */
export interface Cited {
  /** The address without its origin; with the newest edition as fragment once that has the item. */
  path: string;
  /** The released wording in inline Markdown, where the page shows another one. */
  text: string | undefined;
  /** Its kind and its place on the day of the edition, where the page shows another place. */
  of: string | undefined;
  /** The quotation in Markdown, where its words alone do not make it. */
  markdown: string | undefined;
}

/**
 * Finds what is cited of an item.
 * @param item the item
 * @param handbook the handbook
 * @param origin where the handbook is published, for links in the quotation
 * @returns the address, and what differs from the present page
 */
export function findCited(
  item: Item,
  { editions, messages }: Handbook,
  origin: URL | undefined,
): Cited {
  const { released } = editions.historyOf(item.id);
  const text = released?.item.text ?? item.text;
  const markdown = quoteMarkdown(text, (href) =>
    origin || /^\w+:/.test(href) ? new URL(href, origin).href : undefined,
  );
  const cited = {
    path: itemPath(item.id),
    text: undefined,
    of: undefined,
    markdown: markdown === escapeMarkdown(quoteWords(text)) ? undefined : markdown,
  };
  if (!released) return cited;
  // An id is promised from its release on: until then a renamed item is cited by its former id.
  const path = itemEditionPath(released.item.id, released.edition);
  // Nothing differs from the newest edition right after its release.
  if (editions.unreleased === 0) return { ...cited, path };
  const place = nameEditionPlacement(editions.newest!.snapshot, released.item.places[0]!, messages);
  return {
    ...cited,
    path,
    text: text === item.text ? undefined : text,
    of:
      place === nameWhole(item, messages)
        ? undefined
        : `${messages.kinds[item.kind].one}, ${place}`,
  };
}

function nameWhole({ placements: [{ expectation, section }] }: Item, messages: Messages): string {
  return [namePlacement(expectation, messages), ...(section ? [section.title] : [])].join(', ');
}
