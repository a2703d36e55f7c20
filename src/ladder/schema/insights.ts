import { z } from 'zod';
import { id, inline, sources, traits } from './fields.ts';

/** `insights.yaml`: short observations, shown on the pages of their traits. */
export const insightsFile = z
  .array(
    z.strictObject({
      id,
      text: inline.describe('The observation, in inline Markdown.'),
      traits: traits.unwrap().min(1, 'empty').describe('Ids of the traits on whose pages it is.'),
      source: sources,
    }),
  )
  .meta({
    title: 'insights.yaml',
    description: 'Short observations, shown on the pages of their traits.',
  });

export type InsightsFile = z.infer<typeof insightsFile>;
