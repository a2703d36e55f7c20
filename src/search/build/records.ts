// What search finds: one record for each item, trait, guide section, insight and term.
import { plainText } from '../../ladder/text/markdown.ts';
import type { Guide, Item, Ladder, Trait } from '../../ladder/model/ladder.ts';
import {
  belowBase,
  guidePath,
  insightPath,
  itemPath,
  termPath,
  traitPath,
} from '../../ladder/permalinks.ts';
import type { RecordType } from '../format/record-types.ts';

/** One thing that search finds. */
export interface SearchRecord {
  type: RecordType;
  id: string;
  /** Its address without the base path. */
  path: string;
  /** What it is found by first and shown as: an item's text, a title, a term. Plain words. */
  text: string;
  /** What is shown below: what to do instead of an anti-pattern, a summary, a meaning. */
  below: string | undefined;
  /** What else it is found by. */
  rest: string;
  /** Words and questions by which people look for it; found and never shown. */
  hints: readonly string[];
  /** The title of the page that a section is part of. */
  within: string | undefined;
  item: Item | undefined;
}

/**
 * Lists what search finds.
 * @param ladder the ladder
 * @returns the records by type, each type in the ladder's order; a record's index in this list
 *   is its number everywhere in search
 */
export function listRecords(ladder: Ladder): SearchRecord[] {
  return [
    ...ladder.items.map(recordItem),
    ...ladder.traits.map(recordTrait),
    ...ladder.guides.flatMap(recordGuide),
    ...ladder.insights.map(({ id, text, traits: [first] }) =>
      record({ type: 'insight', id, path: insightPath(id, first!.id), text: plainText(text) }),
    ),
    ...ladder.terms.map(({ id, term, also, related, meaning }) => {
      const below = plainText(meaning);
      const rest = join(below, ...also);
      return record({
        type: 'term',
        id,
        path: termPath(id),
        text: term,
        below,
        rest,
        hints: related,
      });
    }),
  ];
}

function recordItem(item: Item): SearchRecord {
  const { id, askedAs: hints } = item;
  const below = plain(item.instead);
  const rest = join(below, plain(item.detail));
  return record({
    ...{
      type: 'item',
      id,
      path: itemPath(id),
      text: plainText(item.text),
      below,
      rest,
      hints,
      item,
    },
  });
}

function recordTrait({ id, title, summary, sections, questions, pitfalls }: Trait): SearchRecord {
  const below = plain(summary);
  const prose = sections.flatMap((section) => [section.title, section.text]);
  const rest = join(below, ...prose, ...[...questions, ...pitfalls].map(plainText));
  return record({ type: 'trait', id, path: traitPath(id), text: title, below, rest });
}

/** What comes before the first heading belongs to the guide as a whole. */
function recordGuide({ id, title, summary, sections }: Guide): SearchRecord[] {
  const below = plain(summary);
  const opening = sections.find(({ fragment }) => fragment === undefined);
  const path = guidePath(id);
  return [
    record({ type: 'guide', id, path, text: title, below, rest: join(below, opening?.text) }),
    ...sections
      .filter((section) => section !== opening)
      .map(({ fragment, title: text, text: rest }) =>
        record({
          ...{ type: 'guide', id: `${id}#${fragment}`, path: `${path}#${fragment}`, text, rest },
          within: title,
        }),
      ),
  ];
}

type Given = Pick<SearchRecord, 'type' | 'id' | 'path' | 'text'> & Partial<SearchRecord>;

function record({ path, ...given }: Given): SearchRecord {
  const own = { below: undefined, rest: '', hints: [], within: undefined, item: undefined };
  return { ...own, ...given, path: belowBase(path) };
}

function plain(text: string | undefined): string | undefined {
  return text && plainText(text);
}

function join(...texts: (string | undefined)[]): string {
  return texts.filter(Boolean).join(' ');
}
