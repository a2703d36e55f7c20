import { z } from 'zod';
import { KINDS } from './kinds.ts';
import type { KindList } from './kinds.ts';
import {
  address, alias, date, EVERY_LEVEL, facts, id, ids, inline, label, LONGEST_TEXT, plain, prose, sources, traits,
} from './schema-fields.ts';

/** The words of ours that an organisation may replace by its own. */
export const LABELS = [...KINDS.map((kind) => kind.id), 'level', 'track', 'section', 'trait'] as const;

const level = z.strictObject({
  id: id.refine((value) => value !== EVERY_LEVEL, `"${EVERY_LEVEL}" is the name of a level file`),
  title: plain.describe('The name of the level.'),
  summary: inline.optional().describe('What changes at this level.'),
  follows: z
    .array(id)
    .optional()
    .describe('The levels right below; the entry before it in this list if left out, [] for none.'),
  facts,
});

/** `handbook.yaml`: what the handbook is called, and its levels. */
export const handbookFile = z.strictObject({
  title: plain.describe('The title of the handbook.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'languages are written as en, de or pt-BR')
    .describe('The language of the ladder, as a BCP 47 tag.'),
  edition: date.describe('The date of the wording that this folder holds.'),
  description: plain.optional().describe('For search engines and link previews.'),
  organisation: plain.optional().describe('Whose ladder this is.'),
  site: address
    .optional()
    .describe('The origin at which the handbook is published; the SITE variable overrides it.'),
  repository: z
    .strictObject({
      edit: address.optional().describe('Where an item is edited; {path}, {line} and {id} are filled in.'),
      feedback: address.optional().describe('Where feedback goes; {path}, {line} and {id} are filled in.'),
    })
    .optional(),
  labels: z
    .strictObject(Object.fromEntries(LABELS.map((key) => [key, label.optional()])) as Record<
      (typeof LABELS)[number],
      z.ZodOptional<typeof label>
    >)
    .default({})
    .describe("The organisation's own words for ours."),
  levels: z.array(level).min(1, 'empty').describe('The levels, in ladder order.'),
});

/** `tracks/<track>/track.yaml`: a track and its sections. */
export const trackFile = z.strictObject({
  title: plain.describe('The name of the track.'),
  order: z.number().optional().describe('Its place among the tracks; those without come after.'),
  summary: inline.optional().describe('The track in one or two sentences.'),
  group: plain.optional().describe('The heading under which the navigation gathers tracks.'),
  sections: z
    .array(
      z.strictObject({
        id,
        title: plain.describe('The name of the section.'),
        summary: inline.optional().describe('The section in a sentence.'),
        parent: id.optional().describe('The section that this one stands in.'),
      }),
    )
    .default([])
    .describe('Groups inside the track, in this order.'),
});

const itemKeys = {
  id,
  text: inline
    .refine((value) => [...value].length <= LONGEST_TEXT, `longer than ${LONGEST_TEXT} characters`)
    .describe('What is expected, seen or avoided, in one paragraph of inline Markdown.'),
  detail: prose.optional().describe('Why it matters, how to recognise it; Markdown.'),
  traits,
  section: id.optional().describe("The id of one of the track's sections."),
  tags: z.array(plain).default([]).describe('Short labels.'),
  source: sources,
  aliases: z.array(alias).default([]).describe('Ids that it had before, here or in another system.'),
  'builds-on': ids.describe('Items of lower levels that this one extends, of its own kind.'),
};
const sameEntry = z.strictObject({
  same: id.describe('The id of an item written elsewhere that stands here too.'),
  section: id.optional().describe('Its section here.'),
});
const anyItem = z.strictObject({
  ...itemKeys,
  illustrates: ids.describe('Ids of the responsibilities that this example shows.').optional(),
  breaks: ids.describe('Ids of the responsibilities that this goes against.').optional(),
  instead: inline.describe('What to do in its place, in a sentence.').optional(),
});
const anyList = z.array(z.union([sameEntry, anyItem])).default([]);

// Each kind's list takes only the keys that its entry in KINDS names; the type is that of any item.
const items = Object.fromEntries(
  KINDS.map((kind) => {
    const item = z.strictObject({
      ...itemKeys,
      ...(kind.relation && { [kind.relation]: anyItem.shape[kind.relation] }),
      ...(kind.instead && { instead: anyItem.shape.instead }),
    });
    return [kind.list, z.array(z.union([sameEntry, item])).default([])];
  }),
) as unknown as Record<KindList, typeof anyList>;

/** `tracks/<track>/<level>.yaml`: what a track expects at a level. */
export const levelFile = z.strictObject({
  title: plain.optional().describe('What this level is called in this track.'),
  summary: inline.optional().describe('What this level means in this track.'),
  facts,
  sections: z
    .array(z.strictObject({ id, summary: inline.describe('What the section means here.') }))
    .default([])
    .describe('Words on sections of the track, at this level only.'),
  ...items,
});

const proseKeys = {
  title: plain.describe('The title of the page.'),
  order: z.number().optional().describe('Its place among its like; those without come after.'),
  summary: inline.optional().describe('The page in a sentence.'),
  source: sources,
};

/** The front matter of `traits/<trait>.mdx`. */
export const traitFile = z.strictObject({
  ...proseKeys,
  universal: z.boolean().default(false).describe('Whether every level and track asks for it.'),
  questions: z.array(inline).default([]).describe('What to ask in a one-to-one.'),
  pitfalls: z.array(inline).default([]).describe('What people do in its place.'),
});

/** The front matter of `guides/<guide>.mdx`. */
export const guideFile = z.strictObject(proseKeys);

/** `insights.yaml`: short observations, shown on the pages of their traits. */
export const insightsFile = z.array(
  z.strictObject({
    id,
    text: inline.describe('The observation, in inline Markdown.'),
    traits: traits.unwrap().min(1, 'empty'),
    source: sources,
  }),
);

/** `glossary.yaml`: the terms of the ladder. */
export const glossaryFile = z.array(
  z.strictObject({
    id,
    term: plain.describe('The word.'),
    also: z.array(plain).default([]).describe('Other spellings and synonyms; search uses them.'),
    meaning: inline.describe('What it means, in inline Markdown.'),
    source: sources,
  }),
);

/** `sources.yaml`: where the ladder's facts come from. */
export const sourcesFile = z.array(
  z.strictObject({
    id,
    title: plain.describe('The title of the source.'),
    author: plain.optional().describe('Who wrote it.'),
    url: address.optional().describe('Where it can be read.'),
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'dates are written as 2026, 2026-11 or 2026-11-21')
      .optional(),
    note: inline.optional().describe('What was taken from it.'),
  }),
);

/** `retired.yaml`: items that were taken out, and what became of them. */
export const retiredFile = z.array(
  z.strictObject({
    id: z.union([id, alias]),
    date,
    why: inline.describe('Why it was taken out, in a sentence.'),
    'replaced-by': ids.describe('Ids of the items that took its place; may be empty.'),
  }),
);

/** Every schema that stands behind a YAML file, by the name of its JSON Schema. */
export const YAML_SCHEMAS = {
  handbook: handbookFile,
  track: trackFile,
  'level-file': levelFile,
  insights: insightsFile,
  glossary: glossaryFile,
  sources: sourcesFile,
  retired: retiredFile,
} as const;

export type HandbookFile = z.infer<typeof handbookFile>;
export type TrackFile = z.infer<typeof trackFile>;
export type LevelFile = z.infer<typeof levelFile>;
export type ItemEntry = z.infer<typeof anyItem>;
export type SameEntry = z.infer<typeof sameEntry>;
export type TraitFile = z.infer<typeof traitFile>;
export type GuideFile = z.infer<typeof guideFile>;
export type InsightsFile = z.infer<typeof insightsFile>;
export type GlossaryFile = z.infer<typeof glossaryFile>;
export type SourcesFile = z.infer<typeof sourcesFile>;
export type RetiredFile = z.infer<typeof retiredFile>;
