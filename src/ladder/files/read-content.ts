import { join, resolve } from 'node:path';
import type { z } from 'zod';
import type { Report } from '../problem.ts';
import { guideFile, traitFile } from '../schema/front-matter.ts';
import { glossaryFile } from '../schema/glossary.ts';
import { handbookFile } from '../schema/handbook.ts';
import { insightsFile } from '../schema/insights.ts';
import { retiredFile } from '../schema/retired.ts';
import { sourcesFile } from '../schema/sources.ts';
import { createReadResult, NAMEABLES } from './content-files.ts';
import type { Nameable, ProseContentFile, ReadResult } from './content-files.ts';
import type { FileMemory } from './file-memory.ts';
import { positionOf } from './folder.ts';
import { readEditions } from './read-editions.ts';
import { listNames, readProseFile, readYamlFile } from './read-file.ts';
import type { FileType } from './read-file.ts';
import { readImages } from './read-images.ts';
import { readTracks } from './read-tracks.ts';
import { FAULTS, findKindOfFile } from './text-file.ts';

/** The folder that commands read: `content`, or what the variable HANDBOOK_CONTENT names. */
export function contentFolder(): string {
  return resolve(process.env['HANDBOOK_CONTENT'] || 'content');
}

/**
 * Reads a ladder's folder file by file.
 * @param root the folder
 * @param memory what was made of the files before, so that only changed ones are made anew
 * @returns the files that are well formed, and a problem for each thing that is not
 */
export function readContent(root: string, memory?: FileMemory): ReadResult {
  const result = createReadResult(memory);
  const report: Report = (position, message) => result.problems.push({ ...position, message });
  if (findKindOfFile(root) !== 'folder') {
    const fix = 'the folder is missing; create it, or name another in HANDBOOK_CONTENT';
    report(positionOf(root), findKindOfFile(root) === 'dangling' ? FAULTS.dangling : fix);
    return result;
  }
  const top = listNames(root, TOP, NAMEABLES, result, report);
  if (!top) return result;
  if (!top.files.has('handbook')) {
    const file = join(root, 'handbook.yaml');
    report(positionOf(file), 'the file is missing; it names the handbook and its levels');
    result.incompleteTypes.add('level');
  }
  readTopFiles(top.files, result, report);
  readTracks(top.folders.get('tracks') ?? join(root, 'tracks'), result, report);
  const { traits, guides } = result.files;
  readPages('traits', 'trait', { list: traits, schema: traitFile }, top.folders, result, report);
  readPages('guides', 'guide', { list: guides, schema: guideFile }, top.folders, result, report);
  const { images, names } = readImages(top.folders.get('images'), report);
  result.files.images = images;
  result.names.images = names;
  result.files.editions = readEditions(join(root, 'editions'), report);
  return result;
}

const TOP = {
  endings: ['.yaml', '.yml'],
  files: ['handbook', 'insights', 'glossary', 'sources', 'retired'],
  folders: ['tracks', 'traits', 'guides', 'images', 'editions'],
};
const PROSE = { endings: ['.mdx'], files: undefined, folders: [] };

function readTopFiles(
  paths: ReadonlyMap<string, string>,
  result: ReadResult,
  report: Report,
): void {
  const read = <Schema extends z.ZodType>(name: string, type: FileType<Schema>) => {
    const path = paths.get(name);
    if (path) readYamlFile(path, type, result, report);
  };
  const { handbook, insights, glossary, sources, retired } = result.files;
  read('handbook', { list: handbook, schema: handbookFile, holds: 'level' });
  read('insights', { list: insights, schema: insightsFile });
  read('glossary', { list: glossary, schema: glossaryFile, holds: 'term' });
  read('sources', { list: sources, schema: sourcesFile, holds: 'source' });
  read('retired', { list: retired, schema: retiredFile });
}

function readPages<Schema extends z.ZodType>(
  name: 'traits' | 'guides',
  holds: Nameable,
  type: FileType<Schema, ProseContentFile<z.output<Schema>>>,
  folders: ReadonlyMap<string, string>,
  result: ReadResult,
  report: Report,
): void {
  const path = folders.get(name);
  const folder = path === undefined ? path : listNames(path, PROSE, [holds], result, report);
  for (const [id, file] of folder?.files ?? []) {
    result.names[name].add(id);
    readProseFile(file, id, type, result, report);
  }
}
