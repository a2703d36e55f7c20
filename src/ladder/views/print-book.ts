import type { Label, Messages } from '../../messages/messages.ts';
import type { Ladder } from '../model/ladder.ts';
import { chapterFragment } from '../permalinks.ts';

/** The most items that are explained: beyond, nobody prints it all, and the page grows heavy. */
const MOST_DETAILS = 1000;

/** What a part of the handbook in one document holds. */
export type PrintBookPartName = 'levels' | 'tracks' | 'traits' | 'guides' | 'glossary' | 'sources';

/** A part of the handbook in one document. */
export interface PrintBookPart {
  name: PrintBookPartName;
  title: string;
  /** Set where the title is English in a ladder of another language. */
  lang: Messages['lang'];
  fragment: string;
  chapters: { title: string; fragment: string }[];
}

/**
 * Lists the parts of the handbook in one document.
 * @param ladder the ladder
 * @param messages the interface's words
 * @returns parts in the order of the document; levels and tracks always, the others where the ladder
 *   has any
 */
export function outlinePrintBook(ladder: Ladder, messages: Messages): PrintBookPart[] {
  const { levels, tracks, traits, guides, terms, sources } = ladder;
  const { labels, lang } = messages;
  const named = ({ many, lang: own }: Label) => ({ title: many, lang: own });
  const chapters = (type: string, of: readonly { id: string; title: string }[]) =>
    of.map(({ id, title }) => ({ title, fragment: chapterFragment(type, id) }));
  const part = (
    name: PrintBookPartName,
    heading: Pick<PrintBookPart, 'title' | 'lang'>,
    own: PrintBookPart['chapters'] = [],
  ) => ({ name, ...heading, fragment: chapterFragment('part', name), chapters: own });
  const parts = [
    part('levels', named(labels.level), chapters('level', levels)),
    part('tracks', named(labels.track), chapters('track', tracks)),
    part('traits', named(labels.trait), chapters('trait', traits)),
    part('guides', { title: messages.guides.title, lang }, chapters('guide', guides)),
    part('glossary', { title: messages.glossary.title, lang }),
    part('sources', { title: messages.sources.title, lang }),
  ];
  const isEmpty: Record<PrintBookPartName, boolean> = {
    levels: false,
    tracks: false,
    traits: traits.length === 0,
    guides: guides.length === 0,
    glossary: terms.length === 0,
    sources: sources.length === 0,
  };
  return parts.filter(({ name }) => !isEmpty[name]);
}

/**
 * Tells whether the document explains the items, or leaves that to their pages.
 * @param ladder the ladder
 * @returns true for up to 1,000 items that have an explanation
 */
export function hasPrintBookDetails({ items }: Ladder): boolean {
  return items.filter(({ detail }) => detail).length <= MOST_DETAILS;
}
