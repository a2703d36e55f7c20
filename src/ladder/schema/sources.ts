import { z } from 'zod';
import { address, id, inline, partialDate, plain } from './fields.ts';

/** `sources.yaml`: where the ladder's facts come from. */
export const sourcesFile = z
  .array(
    z.strictObject({
      id,
      title: plain.describe('The title of the source, on the page of the sources.'),
      author: plain.optional().describe('Who wrote it.'),
      url: address.optional().describe('Where it can be read.'),
      date: partialDate.optional().describe('When it was published: a year, a month or a day.'),
      note: inline.optional().describe('What was taken from it.'),
    }),
  )
  .meta({ title: 'sources.yaml', description: "Where the ladder's facts come from." });

export type SourcesFile = z.infer<typeof sourcesFile>;
