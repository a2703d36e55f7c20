import { z } from 'zod';
import { id, inline, plain, sources } from './fields.ts';

/** `glossary.yaml`: the terms of the ladder. */
export const glossaryFile = z
  .array(
    z.strictObject({
      id,
      term: plain.describe('The word, on the page of the glossary.'),
      also: z
        .array(plain)
        .default([])
        .describe('Other spellings and synonyms; shown, and search takes them for the same.'),
      related: z
        .array(plain)
        .default([])
        .describe('Neighbouring words that are not the same; shown, and found by search.'),
      meaning: inline.describe('What it means, in inline Markdown.'),
      source: sources,
    }),
  )
  .meta({ title: 'glossary.yaml', description: 'The terms of the ladder.' });

export type GlossaryFile = z.infer<typeof glossaryFile>;
