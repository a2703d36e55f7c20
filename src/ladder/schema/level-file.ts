import { z } from 'zod';
import { facts, id, inline, plain } from './fields.ts';
import { itemLists } from './items.ts';

/** `tracks/<track>/<level>.yaml`: what a track expects at a level. */
export const levelFile = z
  .strictObject({
    title: plain
      .optional()
      .describe('What this level is called in this track; on the pages of both.'),
    summary: inline
      .optional()
      .describe('What this level means in this track; on the pages of both.'),
    facts,
    sections: z
      .array(z.strictObject({ id, summary: inline.describe('What the section means here.') }))
      .default([])
      .describe('Words on sections of the track, at this level only.'),
    ...itemLists,
  })
  .meta({ title: 'tracks/<track>/<level>.yaml', description: 'What a track expects at a level.' });

export type LevelFile = z.infer<typeof levelFile>;
