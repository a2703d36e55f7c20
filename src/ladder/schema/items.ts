import { z } from 'zod';
import { KINDS } from '../kinds.ts';
import type { Wording } from '../wording.ts';
import type { KindList, Relation } from '../kinds.ts';
import { alias, id, ids, inline, LONGEST_TEXT, plain, prose, sources, traits } from './fields.ts';

/** The keys of the wording; which of them an item may have is its kind's. */
export const wordingKeys = {
  text: inline
    .refine((value) => [...value].length <= LONGEST_TEXT, `longer than ${LONGEST_TEXT} characters`)
    .meta({
      description: 'What is expected, seen or avoided, in one paragraph of inline Markdown.',
      maxLength: LONGEST_TEXT,
    }),
  detail: prose
    .optional()
    .describe('Why it matters, how to recognise it; on the page of the item.'),
  instead: inline
    .describe('What to do instead, in a sentence; shown wherever the item is.')
    .optional(),
} satisfies Record<keyof Wording, z.ZodType>;

const { instead, ...everyWording } = wordingKeys;
const itemKeys = {
  id,
  ...everyWording,
  traits,
  section: id
    .optional()
    .describe("The id of one of the track's sections, under which it is listed."),
  tags: z.array(plain).default([]).describe('Short labels, by which a search can be filtered.'),
  'asked-as': z
    .array(plain)
    .default([])
    .describe('Words and questions by which people look for it; found by search, never shown.'),
  source: sources,
  aliases: z
    .array(alias)
    .default([])
    .describe('Ids that it had before, here or in another system; their addresses lead to it.'),
  'builds-on': ids.describe(
    'Items of lower levels that this one extends, of its own kind; linked in both directions.',
  ),
};

/** An entry for an item that is written elsewhere and is listed here too. */
const sameEntry = z.strictObject({
  same: id.describe('The id of an item written elsewhere that is listed here too.'),
  section: id.optional().describe('Its section here.'),
});

const relationKeys = Object.fromEntries(
  KINDS.flatMap(({ relation, relationHint }) =>
    relation ? [[relation, ids.describe(relationHint).optional()]] : [],
  ),
) as Record<Relation, z.ZodOptional<typeof ids>>;

/** An item of any kind. */
const anyItem = z.strictObject({
  ...itemKeys,
  ...relationKeys,
  instead,
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
      ...(kind.relation && { [kind.relation]: relationKeys[kind.relation] }),
      ...(kind.instead && { instead }),
    });
    const list = z.array(z.union([sameEntry, item])).default([]);
    return [kind.list, list.describe(`The ${kind.list}, in the order of the page.`)];
  }),
) as unknown as Record<KindList, typeof anyList>;

export type ItemEntry = z.infer<typeof anyItem>;
export type SameEntry = z.infer<typeof sameEntry>;
