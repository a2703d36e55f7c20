import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { contentLoader } from './astro/content-loader.ts';
import type { ContentFiles } from './ladder/files/content-files.ts';
import type { EditionFile } from './ladder/schema/edition.ts';
import { guideFile, traitFile } from './ladder/schema/front-matter.ts';
import { glossaryFile } from './ladder/schema/glossary.ts';
import { handbookFile } from './ladder/schema/handbook.ts';
import { insightsFile } from './ladder/schema/insights.ts';
import { levelFile } from './ladder/schema/level-file.ts';
import { retiredFile } from './ladder/schema/retired.ts';
import { sourcesFile } from './ladder/schema/sources.ts';
import { trackFile } from './ladder/schema/track.ts';

/** A collection of one type of file: where each file is, and what it says. */
const collect = <Schema extends z.ZodType>(type: keyof ContentFiles, content: Schema) =>
  defineCollection({
    loader: contentLoader(type),
    schema: z.object({ file: z.string(), content }),
  });

/** Each collection holds one type of file of the content folder. */
export const collections = {
  handbook: collect('handbook', handbookFile),
  tracks: collect('tracks', trackFile),
  levelFiles: collect('levelFiles', levelFile),
  traits: collect('traits', traitFile),
  guides: collect('guides', guideFile),
  insights: collect('insights', insightsFile),
  glossary: collect('glossary', glossaryFile),
  sources: collect('sources', sourcesFile),
  retired: collect('retired', retiredFile),
  // Checked where they are read; checking every edition again would cost as much as reading it.
  editions: collect('editions', z.custom<EditionFile>()),
};
