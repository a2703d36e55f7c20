import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { parseFile } from './explain.ts';
import { listFolder, positionOf, readText, showPath } from './folder.ts';
import { KIND_LISTS } from './kinds.ts';
import type { KindList } from './kinds.ts';
import { readMdx } from './mdx-file.ts';
import type { MdxFile, ProseSection } from './mdx-file.ts';
import type { Problem, Report } from './problem.ts';
import * as schema from './schema.ts';
import { EVERY_LEVEL } from './schema-fields.ts';
import { readYaml } from './yaml-file.ts';
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
}

/** What reading a folder gives, good or bad. */
export interface Reading {
  files: LadderFiles;
  /** Positions in each YAML file and front matter, by the file's shown path. */
  yaml: Map<string, YamlFile>;
  /** The prose of each MDX file, by the file's shown path. */
  prose: Map<string, MdxFile>;
  problems: Problem[];
  /** The names of folders and files that are ids, whether or not what is in them is well formed. */
  names: { tracks: Set<string>; traits: Set<string>; guides: Set<string> };
  /** Whether a file could not be parsed at all, so that names which seem unknown may stand in it. */
  incomplete: boolean;
}

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
  const problems: Problem[] = [];
  const report: Report = (position, message) => problems.push({ ...position, message });
  const reading: Reading = {
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
    },
    yaml: new Map(),
    prose: new Map(),
    problems,
    names: { tracks: new Set(), traits: new Set(), guides: new Set() },
    incomplete: false,
  };
  const { files } = reading;
  const top = listFolder(root, TOP, report);
  if (!top) {
    report(positionOf(root), 'the folder is missing; create it, or name another in HANDBOOK_CONTENT');
    return reading;
  }

  const handbook = top.files.get('handbook');
  if (handbook) readOne(handbook, 'handbook', schema.handbookFile, files.handbook);
  else report(positionOf(join(root, 'handbook.yaml')), 'the file is missing; it names the handbook and its levels');
  for (const [name, list, one] of [
    ['insights', files.insights, schema.insightsFile],
    ['glossary', files.glossary, schema.glossaryFile],
    ['sources', files.sources, schema.sourcesFile],
    ['retired', files.retired, schema.retiredFile],
  ] as const) {
    const path = top.files.get(name);
    if (path) readOne(path, name, one, list as ContentFile<never>[]);
  }
  readTracks(top.folders.get('tracks') ?? join(root, 'tracks'));
  readProse('traits', schema.traitFile, files.traits);
  readProse('guides', schema.guideFile, files.guides);
  return reading;

  function readTracks(path: string) {
    const tracks = listFolder(path, { endings: [], files: [], folders: undefined }, report);
    if (!tracks) report(positionOf(path), 'the folder is missing; it holds one folder for each track');
    for (const [track, folder] of tracks?.folders ?? []) {
      reading.names.tracks.add(track);
      const inside = listFolder(folder, { endings: YAML, files: undefined, folders: [] }, report);
      const trackFile = inside?.files.get('track');
      if (trackFile) readOne(trackFile, track, schema.trackFile, files.tracks);
      else report(positionOf(join(folder, 'track.yaml')), 'the file is missing; it names the track');
      for (const [level, file] of inside?.files ?? []) {
        if (level === 'track') continue;
        const found: ContentFile<schema.LevelFile>[] = [];
        readOne(file, `${track}/${level}`, schema.levelFile, found);
        for (const one of found)
          files.levelFiles.push({ ...one, track, level, lines: findLines(one) });
      }
    }
    if (tracks && files.levelFiles.length === 0 && !reading.incomplete && problems.length === 0)
      report(
        positionOf(path),
        `no track says anything yet; write a file such as <track>/<level>.yaml or <track>/${EVERY_LEVEL}.yaml`,
      );
  }

  function findLines({ file, data }: ContentFile<schema.LevelFile>): Record<KindList, number[]> {
    const { locate } = reading.yaml.get(file)!;
    const lines = KIND_LISTS.map((list) => [
      list,
      data[list].map((_, index) => locate([list, index]).line),
    ]);
    return Object.fromEntries(lines) as Record<KindList, number[]>;
  }

  function readProse<Schema extends z.ZodType>(
    name: 'traits' | 'guides',
    one: Schema,
    list: ProseContentFile<z.output<Schema>>[],
  ) {
    const path = top!.folders.get(name);
    const folder = path && listFolder(path, { endings: ['.mdx'], files: undefined, folders: [] }, report);
    if (!folder) return;
    for (const [id, file] of folder.files) {
      reading.names[name].add(id);
      const shown = showPath(file);
      const text = readText(file, report);
      const mdx = text === undefined ? undefined : readMdx(text, shown, report);
      if (!mdx) {
        reading.incomplete = true;
        continue;
      }
      reading.yaml.set(shown, mdx.frontMatter);
      reading.prose.set(shown, mdx);
      const data = parseFile(one, mdx.frontMatter, report);
      if (data === undefined) continue;
      list.push({ id, file: shown, data, path: file, body: mdx.body, sections: mdx.sections });
    }
  }

  function readOne<Schema extends z.ZodType>(
    path: string,
    id: string,
    one: Schema,
    list: ContentFile<z.output<Schema>>[],
  ) {
    const file = showPath(path);
    const text = readText(path, report);
    const yaml = text === undefined ? undefined : readYaml(text, file, report);
    if (!yaml) {
      reading.incomplete = true;
      return;
    }
    reading.yaml.set(file, yaml);
    const data = parseFile(one, yaml, report);
    if (data !== undefined) list.push({ id, file, data });
  }
}

const YAML = ['.yaml', '.yml'];
const TOP = {
  endings: YAML,
  files: ['handbook', 'insights', 'glossary', 'sources', 'retired'],
  folders: ['tracks', 'traits', 'guides', 'editions'],
};
