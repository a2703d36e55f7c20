import { z } from 'zod';
import { inline, plain, sources } from './fields.ts';

const proseKeys = {
  title: plain.describe('The title of the page.'),
  order: z.number().optional().describe('Its place among its like; those without come after.'),
  summary: inline.optional().describe('The page in a sentence.'),
  source: sources,
};

/** The front matter of `traits/<trait>.mdx`. */
export const traitFile = z.strictObject({
  ...proseKeys,
  universal: z
    .boolean()
    .default(false)
    .describe('Whether everyone is expected to have it, whatever their track and level.'),
  questions: z.array(inline).default([]).describe('What to ask in a one-to-one.'),
  pitfalls: z.array(inline).default([]).describe('Common pitfalls: what people do instead.'),
});

/** The front matter of `guides/<guide>.mdx`. */
export const guideFile = z.strictObject(proseKeys);

export type TraitFile = z.infer<typeof traitFile>;
export type GuideFile = z.infer<typeof guideFile>;
