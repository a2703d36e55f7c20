import { z } from 'zod';
import { alias, date, ids, inline } from './fields.ts';

/** `retired.yaml`: what was taken out, and what became of them. */
export const retiredFile = z
  .array(
    z.strictObject({
      id: alias.describe('The id that is no longer in use.'),
      date: date.describe('The day on which it was taken out.'),
      why: inline.describe('Why it was taken out, in a sentence; on the page that it leaves.'),
      'replaced-by': ids.describe('Ids of the items that took its place; may be empty.'),
    }),
  )
  .meta({
    title: 'retired.yaml',
    description: 'What was taken out after a release, and what became of them.',
  });

export type RetiredFile = z.infer<typeof retiredFile>;
