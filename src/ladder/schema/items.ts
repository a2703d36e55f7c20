import { z } from 'zod';
import { KINDS } from '../kinds.ts';
import type { KindList } from '../kinds.ts';
import {
  alias,
  id,
  ids,
  inline,
  LONGEST_TEXT,
  plain,
  prose,
  sources,
  traits,
} from './fields.ts';

const itemKeys = {
  id,
  text: inline
    .refine((value) => [...value].length <= LONGEST_TEXT, `longer than ${LONGEST_TEXT} characters`)
    .meta({
      description: 'What is expected, seen or avoided, in one paragraph of inline Markdown.',
      maxLength: LONGEST_TEXT,
    }),
  detail: prose.optional().describe('Why it matters, how to recognise it; Markdown.'),
  traits,
  section: id.optional().describe("The id of one of the track's sections."),
  tags: z.array(plain).default([]).describe('Short labels.'),
  source: sources,
  aliases: z
    .array(alias)
    .default([])
    .describe('Ids that it had before, here or in another system.'),
  'builds-on': ids.describe('Items of lower levels that this one extends, of its own kind.'),
};

/** An entry for an item that is written elsewhere and stands here too. */
export const sameEntry = z.strictObject({
  same: id.describe('The id of an item written elsewhere that stands here too.'),
  section: id.optional().describe('Its section here.'),
});

/** An item of any kind. */
export const anyItem = z.strictObject({
  ...itemKeys,
  illustrates: ids.describe('Ids of the responsibilities that this example shows.').optional(),
  breaks: ids.describe('Ids of the responsibilities that this goes against.').optional(),
  instead: inline.describe('What to do in its place, in a sentence.').optional(),
});
const anyList = z.array(z.union([sameEntry, anyItem])).default([]);

/**
 * The lists of a level file, by kind. Each takes only the keys that its entry in {@link KINDS}
 * names; the type of its items is that of any item.
 */
export const itemLists = Object.fromEntries(
  KINDS.map((kind) => {
    const item = z.strictObject({
      ...itemKeys,
      ...(kind.relation && { [kind.relation]: anyItem.shape[kind.relation] }),
      ...(kind.instead && { instead: anyItem.shape.instead }),
    });
    const list = z.array(z.union([sameEntry, item])).default([]);
    return [
      kind.list,
      list.describe(`The ${kind.words.en.many.toLowerCase()}, in the order of the page.`),
    ];
  }),
) as unknown as Record<KindList, typeof anyList>;
