import { z } from 'zod';
import { inline, plain, sources } from './fields.ts';

const proseKeys = {
  title: plain.describe('The title of the page.'),
  order: z.number().optional().describe('Its place among its like; those without come after.'),
  summary: inline
    .optional()
    .describe('The page in a sentence; at its top, in lists and for search engines.'),
  source: sources,
};

/** The front matter of `traits/<trait>.mdx`. */
export const traitFile = z
  .strictObject({
    ...proseKeys,
    universal: z
      .boolean()
      .default(false)
      .describe('Whether everyone is expected to have it, whatever their track and level.'),
    questions: z
      .array(inline)
      .default([])
      .describe('What to ask in a one-to-one; on the page and on the checklist of the trait.'),
    pitfalls: z
      .array(inline)
      .default([])
      .describe('What people do instead; on the page of the trait.'),
  })
  .meta({
    title: 'traits/<trait>.mdx',
    description: 'A trait: these keys between two lines "---", then the text in Markdown.',
  });

/** The front matter of `guides/<guide>.mdx`. */
export const guideFile = z.strictObject(proseKeys).meta({
  title: 'guides/<guide>.mdx',
  description: 'A guide: these keys between two lines "---", then the text in Markdown.',
});

export type TraitFile = z.infer<typeof traitFile>;
export type GuideFile = z.infer<typeof guideFile>;
