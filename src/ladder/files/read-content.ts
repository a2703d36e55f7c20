import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { readEditions } from './read-editions.ts';
import type { EditionFile } from '../schema/edition.ts';
import { positionOf } from './folder.ts';
import type { KindList } from '../kinds.ts';
import type { Problem, Report } from '../problem.ts';
import type { Prose, ProseSection } from './prose.ts';
import { listNames, readProseFile, readYamlFile } from './read-file.ts';
import type { Sort } from './read-file.ts';
import { readTracks } from './read-tracks.ts';
import * as schema from '../schema/files.ts';
import { FAULTS, findKindOfFile } from './text-file.ts';
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
export interface LevelContentFile extends ContentFile<schema.LevelFile> {
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
}

/** Everything that a writer's folder says, file by file. */
export interface LadderFiles {
  handbook: ContentFile<schema.HandbookFile>[];
  tracks: ContentFile<schema.TrackFile>[];
  levelFiles: LevelContentFile[];
  traits: ProseContentFile<schema.TraitFile>[];
  guides: ProseContentFile<schema.GuideFile>[];
  insights: ContentFile<schema.InsightsFile>[];
  glossary: ContentFile<schema.GlossaryFile>[];
  sources: ContentFile<schema.SourcesFile>[];
  retired: ContentFile<schema.RetiredFile>[];
  /** The oldest first. */
  editions: ContentFile<EditionFile>[];
}

/** What reading a folder gives, good or bad. */
export interface Reading {
  files: LadderFiles;
  /** Positions in each YAML file and front matter, by the file's shown path. */
  yaml: Map<string, YamlFile>;
  /** The prose of each MDX file, by the file's shown path. */
  prose: Map<string, Prose>;
  problems: Problem[];
  /** The names of folders and files that are ids, whether or not what is in them is well formed. */
  names: { tracks: Set<string>; traits: Set<string>; guides: Set<string> };
  /** Ids that stand in files with faults: known, but nothing more can be said of them. */
  loose: Set<string>;
  /** What may stand in files that could not be read, so that nobody knows which names exist. */
  unread: Set<Nameable>;
}

/** What a name in a writer's file may stand for, beside a section of its track. */
export const NAMEABLES = ['item', 'level', 'track', 'trait', 'guide', 'term', 'source'] as const;
export type Nameable = (typeof NAMEABLES)[number];

/** The folder that commands read: `content`, or what the variable HANDBOOK_CONTENT names. */
export function contentFolder(): string {
  return resolve(process.env['HANDBOOK_CONTENT'] || 'content');
}

/**
 * Reads a ladder's folder file by file.
 * @param root the folder
 * @returns the files that are well formed, and a problem for each thing that is not
 */
export function readFiles(root: string): Reading {
  const reading = createReading();
  const report: Report = (position, message) => reading.problems.push({ ...position, message });
  const { files } = reading;
  if (findKindOfFile(root) !== 'folder') {
    const fix = 'the folder is missing; create it, or name another in HANDBOOK_CONTENT';
    report(positionOf(root), findKindOfFile(root) === 'dangling' ? FAULTS.dangling : fix);
    return reading;
  }
  const top = listNames(root, TOP, NAMEABLES, reading, report);
  if (!top) return reading;

  const readTop = <Schema extends z.ZodType>(name: string, sort: Sort<Schema>) => {
    const path = top.files.get(name);
    if (path) readYamlFile(path, sort, reading, report);
  };
  if (!top.files.has('handbook')) {
    const file = join(root, 'handbook.yaml');
    report(positionOf(file), 'the file is missing; it names the handbook and its levels');
    reading.unread.add('level');
  }
  readTop('handbook', { list: files.handbook, schema: schema.handbookFile, holds: 'level' });
  readTop('insights', { list: files.insights, schema: schema.insightsFile });
  readTop('glossary', { list: files.glossary, schema: schema.glossaryFile, holds: 'term' });
  readTop('sources', { list: files.sources, schema: schema.sourcesFile, holds: 'source' });
  readTop('retired', { list: files.retired, schema: schema.retiredFile });
  readTracks(top.folders.get('tracks') ?? join(root, 'tracks'), reading, report);
  const readPages = <Schema extends z.ZodType>(
    name: 'traits' | 'guides',
    holds: Nameable,
    sort: Sort<Schema, ProseContentFile<z.output<Schema>>>,
  ) => {
    const path = top.folders.get(name);
    const folder = path === undefined ? path : listNames(path, PROSE, [holds], reading, report);
    for (const [id, file] of folder?.files ?? []) {
      reading.names[name].add(id);
      readProseFile(file, id, sort, reading, report);
    }
  };
  readPages('traits', 'trait', { list: files.traits, schema: schema.traitFile });
  readPages('guides', 'guide', { list: files.guides, schema: schema.guideFile });
  files.editions = readEditions(join(root, 'editions'), report);
  return reading;
}

const TOP = {
  endings: ['.yaml', '.yml'],
  files: ['handbook', 'insights', 'glossary', 'sources', 'retired'],
  folders: ['tracks', 'traits', 'guides', 'editions'],
};
const PROSE = { endings: ['.mdx'], files: undefined, folders: [] };

function createReading(): Reading {
  return {
    files: {
      handbook: [],
      tracks: [],
      levelFiles: [],
      traits: [],
      guides: [],
      insights: [],
      glossary: [],
      sources: [],
      retired: [],
      editions: [],
    },
    yaml: new Map(),
    prose: new Map(),
    problems: [],
    names: { tracks: new Set(), traits: new Set(), guides: new Set() },
    loose: new Set(),
    unread: new Set(),
  };
}
