import { basename, extname } from 'node:path';
import type { z } from 'zod';
import { listFolder, showPath } from './folder.ts';
import type { Expected, Folder } from './folder.ts';
import { readMdx } from './mdx-file.ts';
import { parseFile } from './validate.ts';
import type { Report } from '../problem.ts';
import type { ContentFile, Nameable, ProseContentFile, Reading } from './read-content.ts';
import { readTextFile } from './text-file.ts';
import { readYaml } from './yaml-file.ts';

/** A sort of file: its schema, the list to which it is added, and what may be named that it holds. */
export interface Sort<Schema extends z.ZodType, File = ContentFile<z.output<Schema>>> {
  schema: Schema;
  list: File[];
  holds?: Nameable;
}

/**
 * Lists a folder whose names count.
 * @param path the folder
 * @param expected what may stand in it
 * @param holds what may be named that stands in it
 * @param reading learns that it is not fully known where something in the folder is misnamed
 * @param report receives each problem
 * @returns its files and folders, or undefined where it cannot be listed
 */
export function listNames(
  path: string,
  expected: Expected,
  holds: readonly Nameable[],
  reading: Reading,
  report: Report,
): Folder | undefined {
  return listFolder(path, expected, (position, message) => {
    for (const what of holds) reading.unread.add(what);
    report(position, message);
  });
}

/**
 * Reads a YAML file into a reading.
 * @param path the file
 * @param sort what sort of file it is
 * @param reading receives the file, its positions and the ids of what had to be left out
 * @param report receives each problem
 * @param id the file's id; its name without ending if left out
 */
export function readYamlFile<Schema extends z.ZodType>(
  path: string,
  { schema, list, holds }: Sort<Schema>,
  reading: Reading,
  report: Report,
  id = basename(path, extname(path)),
): void {
  const file = showPath(path);
  const text = readText(path, report);
  if (text === undefined) {
    if (holds) reading.unread.add(holds);
    return;
  }
  const empty = 'the file is empty; write its content or delete it';
  const yaml = readYaml(text, { file, linesBefore: 0, empty }, report);
  const parsed = yaml && parseFile(schema, yaml, report);
  if (!parsed?.whole) collectIds(text, reading.loose);
  // Levels give the other files their order; half of them would show faults that are none.
  if (!parsed || (!parsed.whole && holds === 'level')) return;
  reading.yaml.set(file, parsed.yaml);
  list.push({ id, file, data: parsed.data });
}

/**
 * Reads a page of prose into a reading.
 * @param path the file
 * @param id the trait's or guide's id
 * @param sort what sort of file it is
 * @param reading receives the file, its positions and what its body says
 * @param report receives each problem
 */
export function readProseFile<Schema extends z.ZodType>(
  path: string,
  id: string,
  { schema, list }: Sort<Schema, ProseContentFile<z.output<Schema>>>,
  reading: Reading,
  report: Report,
): void {
  const file = showPath(path);
  const text = readText(path, report);
  const mdx = text === undefined ? undefined : readMdx(text, file, report);
  if (!mdx) return;
  const { frontMatter, prose, body } = mdx;
  if (prose) reading.prose.set(file, prose);
  const parsed = frontMatter && parseFile(schema, frontMatter, report);
  if (!parsed) return;
  reading.yaml.set(file, parsed.yaml);
  list.push({ id, file, data: parsed.data, path, body, sections: prose?.sections ?? [] });
}

function readText(path: string, report: Report): string | undefined {
  const read = readTextFile(path);
  if ('text' in read) return read.text;
  report({ file: showPath(path), line: read.line, col: read.col }, read.fault);
  return undefined;
}

/** Whatever looks like the id of an entry: what follows `id:`, or the first key of an entry. */
function collectIds(text: string, ids: Set<string>): void {
  for (const [, id] of text.matchAll(/(?:\bid|^\s*-\s+(?!same\b)[^\s:]+): *([^\n,}]+)/gm))
    ids.add(id!.trim().replace(/^["']|["']$/g, ''));
}
