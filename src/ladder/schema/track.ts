import { z } from 'zod';
import { id, inline, plain, sectionId } from './fields.ts';

/** `tracks/<track>/track.yaml`: a track and its sections. */
export const trackFile = z
  .strictObject({
    title: plain.describe('The name of the track, on its page and in the contents.'),
    order: z.number().optional().describe('Its place among the tracks; those without come after.'),
    summary: inline
      .optional()
      .describe('The track in one or two sentences; on its page and in the list of tracks.'),
    group: plain.optional().describe('The heading under which the navigation gathers tracks.'),
    sections: z
      .array(
        z.strictObject({
          id: sectionId,
          title: plain.describe(
            'The name of the section: a heading on pages of tracks and levels.',
          ),
          summary: inline
            .optional()
            .describe('The section in a sentence; below its heading on the page of the track.'),
          parent: id.optional().describe('The section that this one is in.'),
        }),
      )
      .default([])
      .describe('Headings inside the track, in this order.'),
  })
  .meta({ title: 'tracks/<track>/track.yaml', description: 'A track and its sections.' });

export type TrackFile = z.infer<typeof trackFile>;
