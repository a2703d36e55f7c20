import { basename, extname } from 'node:path';
import type { z } from 'zod';
import { makeOnce } from './file-memory.ts';
import { listFolder, showPath } from './folder.ts';
import type { Expected, Folder } from './folder.ts';
import { readMdx } from './mdx-file.ts';
import type { Prose } from './prose.ts';
import { parseFile } from './validate.ts';
import type { Report } from '../problem.ts';
import type { ContentFile, Nameable, ProseContentFile, ReadResult } from './content-files.ts';
import { readTextFile } from './text-file.ts';
import { readYaml } from './yaml-file.ts';

/** A type of file: its schema, the list to which it is added, and what may be named that it holds. */
export interface FileType<Schema extends z.ZodType, File = ContentFile<z.output<Schema>>> {
  schema: Schema;
  list: File[];
  holds?: Nameable;
}

/**
 * Lists a folder whose names count.
 * @param path the folder
 * @param expected what may be in it
 * @param holds what is in it that may be named
 * @param result learns that it is not fully known where something in the folder is misnamed
 * @param report receives each problem
 * @returns its files and folders, or undefined where it cannot be listed
 */
export function listNames(
  path: string,
  expected: Expected,
  holds: readonly Nameable[],
  result: ReadResult,
  report: Report,
): Folder | undefined {
  return listFolder(path, expected, (position, message) => {
    for (const what of holds) result.incompleteTypes.add(what);
    report(position, message);
  });
}

/**
 * Reads a YAML file into the result.
 * @param path the file
 * @param type what type of file it is
 * @param result receives the file, its positions and the ids of what had to be left out
 * @param report receives each problem
 * @param id the file's id; its name without ending if left out
 */
export function readYamlFile<Schema extends z.ZodType>(
  path: string,
  { schema, list, holds }: FileType<Schema>,
  result: ReadResult,
  report: Report,
  id = basename(path, extname(path)),
): void {
  const file = showPath(path);
  const text = readText(path, report);
  if (text === undefined) {
    if (holds) result.incompleteTypes.add(holds);
    return;
  }
  const empty = 'the file is empty; write its content or delete it';
  const make = (tell: Report) => {
    const yaml = readYaml(text, { file, linesBefore: 0, empty }, tell);
    return yaml && parseFile(schema, yaml, tell);
  };
  const parsed = makeOnce(result.memory, path, text, make, report);
  if (!parsed?.whole) collectIds(text, result.idsInInvalidFiles);
  // Levels give the other files their order; half of them would show faults that are none.
  if (!parsed || (!parsed.whole && holds === 'level')) return;
  result.yaml.set(file, parsed.yaml);
  list.push({ id, file, data: parsed.data });
}

/**
 * Reads a page of prose into the result.
 * @param path the file
 * @param id the trait's or guide's id
 * @param type what type of file it is
 * @param result receives the file, its positions and what its body says
 * @param report receives each problem
 */
export function readProseFile<Schema extends z.ZodType>(
  path: string,
  id: string,
  { schema, list }: FileType<Schema, ProseContentFile<z.output<Schema>>>,
  result: ReadResult,
  report: Report,
): void {
  const file = showPath(path);
  const text = readText(path, report);
  if (text === undefined) return;
  const make = (tell: Report) => {
    const mdx = readMdx(text, file, tell);
    return mdx && { ...mdx, parsed: mdx.frontMatter && parseFile(schema, mdx.frontMatter, tell) };
  };
  const mdx = makeOnce(result.memory, path, text, make, report);
  if (!mdx) return;
  const { parsed, prose, body } = mdx;
  if (prose) result.prose.set(file, prose);
  if (!parsed) return;
  result.yaml.set(file, parsed.yaml);
  list.push({ id, file, data: parsed.data, path, body, ...listShown(prose) });
}

function listShown(prose: Prose | undefined) {
  const images = prose?.images.map(({ name }) => name) ?? [];
  return { sections: prose?.sections ?? [], images };
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
