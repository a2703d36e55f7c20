// What a folder of content gives, file by file.
import type { KindList } from '../kinds.ts';
import type { Problem } from '../problem.ts';
import type { EditionFile } from '../schema/edition.ts';
import type { GlossaryFile } from '../schema/glossary.ts';
import type { GuideFile, TraitFile } from '../schema/front-matter.ts';
import type { HandbookFile } from '../schema/handbook.ts';
import type { InsightsFile } from '../schema/insights.ts';
import type { LevelFile } from '../schema/level-file.ts';
import type { RetiredFile } from '../schema/retired.ts';
import type { SourcesFile } from '../schema/sources.ts';
import type { TrackFile } from '../schema/track.ts';
import type { FileMemory } from './file-memory.ts';
import type { Prose, ProseSection } from './prose.ts';

import type { YamlFile } from './yaml-file.ts';

/** The parsed value of one file. */
export interface ContentFile<Data> {
  /** The track, trait or guide that the file is of, or the name of the file. */
  id: string;
  /** The file's path as shown to writers. */
  file: string;
  data: Data;
}

/** A level file, with the line of each entry of its lists, from 1. */
export interface LevelContentFile extends ContentFile<LevelFile> {
  track: string;
  level: string;
  lines: Record<KindList, number[]>;
}

/** A page of prose and its headings. */
export interface ProseContentFile<Data> extends ContentFile<Data> {
  /** The file's absolute path, for the compiler of its body. */
  path: string;
  body: string;
  sections: ProseSection[];
  /** Names of the images that it shows. */
  images: string[];
}

/** How large an image is shown, in pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

/** Everything that a writer's folder says, file by file. */
export interface ContentFiles {
  handbook: ContentFile<HandbookFile>[];
  tracks: ContentFile<TrackFile>[];
  levelFiles: LevelContentFile[];
  traits: ProseContentFile<TraitFile>[];
  guides: ProseContentFile<GuideFile>[];
  images: ContentFile<ImageSize>[];
  insights: ContentFile<InsightsFile>[];
  glossary: ContentFile<GlossaryFile>[];
  sources: ContentFile<SourcesFile>[];
  retired: ContentFile<RetiredFile>[];
  /** The oldest first. */
  editions: ContentFile<EditionFile>[];
}

/** What a name in a writer's file may refer to, beside a section of its track. */
export const NAMEABLES = ['item', 'level', 'track', 'trait', 'guide', 'term', 'source'] as const;
export type Nameable = (typeof NAMEABLES)[number];

/** What reading a folder gives, good or bad. */
export interface ReadResult {
  files: ContentFiles;
  /** Positions in each YAML file and front matter, by the file's shown path. */
  yaml: Map<string, YamlFile>;
  /** The prose of each MDX file, by the file's shown path. */
  prose: Map<string, Prose>;
  problems: Problem[];
  /** What was made of the files before, where that is kept. */
  memory: FileMemory | undefined;
  /** The names of folders and files that are ids, whether or not what is in them is well formed. */
  names: Record<'tracks' | 'traits' | 'guides' | 'images', Set<string>>;
  /** Ids in files with faults: they are known, but nothing more can be said of them. */
  idsInInvalidFiles: Set<string>;
  /** What may be in files that could not be read, so that not all names of these types are known. */
  incompleteTypes: Set<Nameable>;
}

/** @returns the result of reading nothing, to which a folder's files are added */
export function createReadResult(memory?: FileMemory): ReadResult {
  return {
    memory,
    files: {
      handbook: [],
      tracks: [],
      levelFiles: [],
      traits: [],
      guides: [],
      images: [],
      insights: [],
      glossary: [],
      sources: [],
      retired: [],
      editions: [],
    },
    yaml: new Map(),
    prose: new Map(),
    problems: [],
    names: { tracks: new Set(), traits: new Set(), guides: new Set(), images: new Set() },
    idsInInvalidFiles: new Set(),
    incompleteTypes: new Set(),
  };
}
