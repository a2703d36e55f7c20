import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { EditionFile } from './ladder/schema/edition.ts';
import { contentLoader } from './astro/content-loader.ts';
import * as schema from './ladder/schema/files.ts';

const sections = z.array(
  z.object({ fragment: z.string().optional(), title: z.string(), text: z.string() }),
);
const lines = z.record(z.string(), z.array(z.number()));
const bind = <Data extends z.ZodType>(data: Data) =>
  z.object({ id: z.string(), file: z.string(), data });

/** Each collection holds one sort of file of the ladder, read and checked by `ladder/read.ts`. */
export const collections = {
  handbook: defineCollection({
    loader: contentLoader('handbook'),
    schema: bind(schema.handbookFile).extend({ sorts: z.array(z.string()) }),
  }),
  tracks: defineCollection({ loader: contentLoader('tracks'), schema: bind(schema.trackFile) }),
  levelFiles: defineCollection({
    loader: contentLoader('levelFiles'),
    schema: bind(schema.levelFile).extend({ track: z.string(), level: z.string(), lines }),
  }),
  traits: defineCollection({
    loader: contentLoader('traits'),
    schema: bind(schema.traitFile).extend({ sections }),
  }),
  guides: defineCollection({
    loader: contentLoader('guides'),
    schema: bind(schema.guideFile).extend({ sections }),
  }),
  insights: defineCollection({
    loader: contentLoader('insights'),
    schema: bind(schema.insightsFile),
  }),
  glossary: defineCollection({
    loader: contentLoader('glossary'),
    schema: bind(schema.glossaryFile),
  }),
  sources: defineCollection({ loader: contentLoader('sources'), schema: bind(schema.sourcesFile) }),
  retired: defineCollection({ loader: contentLoader('retired'), schema: bind(schema.retiredFile) }),
  // Checked where they are read; checking every edition again would cost as much as reading it.
  editions: defineCollection({
    loader: contentLoader('editions'),
    schema: bind(z.custom<EditionFile>()),
  }),
};
