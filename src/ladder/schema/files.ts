import { z } from 'zod';
import { KINDS } from '../kinds.ts';
import {
  address,
  alias,
  date,
  facts,
  id,
  ids,
  inline,
  label,
  levelId,
  origin,
  partialDate,
  plain,
  sectionId,
  sources,
  traits,
} from './fields.ts';
import { itemLists } from './items.ts';
import type { anyItem, sameEntry } from './items.ts';

/** The words of ours that an organisation may replace by its own. */
export const LABELS = [
  ...KINDS.map((kind) => kind.id),
  'level',
  'track',
  'section',
  'trait',
] as const;

const level = z.strictObject({
  id: levelId,
  title: plain.describe('The name of the level.'),
  summary: inline.optional().describe('What changes at this level.'),
  follows: z
    .array(id)
    .optional()
    .describe('The levels right below; the entry before it in this list if left out, [] for none.'),
  facts,
});

/** `handbook.yaml`: what the handbook is called, and its levels. */
export const handbookFile = z
  .strictObject({
    title: plain.describe('The title of the handbook.'),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'languages are written as en, de or pt-BR')
      .describe('The language of the ladder, as a BCP 47 tag.'),
    edition: date.describe('The date of the wording that this folder holds.'),
    description: plain.optional().describe('For search engines and link previews.'),
    organisation: plain.optional().describe('Whose ladder this is.'),
    site: origin
      .optional()
      .describe('The origin at which the handbook is published; the SITE variable overrides it.'),
    repository: z
      .strictObject({
        edit: address
          .optional()
          .describe('Where an item is edited; {path}, {line} and {id} are filled in.'),
        feedback: address
          .optional()
          .describe('Where feedback goes; {path}, {line} and {id} are filled in.'),
      })
      .optional(),
    labels: z
      .strictObject(
        Object.fromEntries(LABELS.map((key) => [key, label.optional()])) as Record<
          (typeof LABELS)[number],
          z.ZodOptional<typeof label>
        >,
      )
      .default({})
      .describe("The organisation's own words for ours."),
    levels: z.array(level).min(1, 'empty').describe('The levels, in ladder order.'),
  })
  .meta({ title: 'handbook.yaml', description: 'What the handbook is called, and its levels.' });

/** `tracks/<track>/track.yaml`: a track and its sections. */
export const trackFile = z
  .strictObject({
    title: plain.describe('The name of the track.'),
    order: z.number().optional().describe('Its place among the tracks; those without come after.'),
    summary: inline.optional().describe('The track in one or two sentences.'),
    group: plain.optional().describe('The heading under which the navigation gathers tracks.'),
    sections: z
      .array(
        z.strictObject({
          id: sectionId,
          title: plain.describe('The name of the section.'),
          summary: inline.optional().describe('The section in a sentence.'),
          parent: id.optional().describe('The section that this one stands in.'),
        }),
      )
      .default([])
      .describe('Groups inside the track, in this order.'),
  })
  .meta({ title: 'tracks/<track>/track.yaml', description: 'A track and its sections.' });

/** `tracks/<track>/<level>.yaml`: what a track expects at a level. */
export const levelFile = z
  .strictObject({
    title: plain.optional().describe('What this level is called in this track.'),
    summary: inline.optional().describe('What this level means in this track.'),
    facts,
    sections: z
      .array(z.strictObject({ id, summary: inline.describe('What the section means here.') }))
      .default([])
      .describe('Words on sections of the track, at this level only.'),
    ...itemLists,
  })
  .meta({ title: 'tracks/<track>/<level>.yaml', description: 'What a track expects at a level.' });

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
export const insightsFile = z
  .array(
    z.strictObject({
      id,
      text: inline.describe('The observation, in inline Markdown.'),
      traits: traits.unwrap().min(1, 'empty').describe('Ids of the traits that it belongs to.'),
      source: sources,
    }),
  )
  .meta({
    title: 'insights.yaml',
    description: 'Short observations, shown on the pages of their traits.',
  });

/** `glossary.yaml`: the terms of the ladder. */
export const glossaryFile = z
  .array(
    z.strictObject({
      id,
      term: plain.describe('The word.'),
      also: z.array(plain).default([]).describe('Other spellings and synonyms; search uses them.'),
      meaning: inline.describe('What it means, in inline Markdown.'),
      source: sources,
    }),
  )
  .meta({ title: 'glossary.yaml', description: 'The terms of the ladder.' });

/** `sources.yaml`: where the ladder's facts come from. */
export const sourcesFile = z
  .array(
    z.strictObject({
      id,
      title: plain.describe('The title of the source.'),
      author: plain.optional().describe('Who wrote it.'),
      url: address.optional().describe('Where it can be read.'),
      date: partialDate.optional().describe('When it was published: a year, a month or a day.'),
      note: inline.optional().describe('What was taken from it.'),
    }),
  )
  .meta({ title: 'sources.yaml', description: "Where the ladder's facts come from." });

/** `retired.yaml`: items that were taken out, and what became of them. */
export const retiredFile = z
  .array(
    z.strictObject({
      id: alias.describe('The id that is no longer in use.'),
      date: date.describe('The day on which it was taken out.'),
      why: inline.describe('Why it was taken out, in a sentence.'),
      'replaced-by': ids.describe('Ids of the items that took its place; may be empty.'),
    }),
  )
  .meta({
    title: 'retired.yaml',
    description: 'Items that were taken out, and what became of them.',
  });

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
