import { readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { findNearest } from './nearest.ts';
import { suggest } from './problem.ts';
import type { Position, Report } from './problem.ts';
import { ID_PATTERN } from './schema-fields.ts';
import { readTextFile } from './text-file.ts';

/** A folder of the content: what stands in it, by name without ending. */
export interface Folder {
  path: string;
  files: Map<string, string>;
  folders: Map<string, string>;
}

/** What a folder of the content may hold; `undefined` stands for any name that is an id. */
export interface Expected {
  endings: readonly string[];
  files: readonly string[] | undefined;
  folders: readonly string[] | undefined;
}

/**
 * Lists a folder and reports what a writer has probably misnamed in it. Hidden files, `README.md`
 * and files of other sorts than content are left alone.
 * @param path the folder
 * @param expected what may stand in it
 * @param report receives each problem
 * @returns its files and folders, or undefined where there is no such folder
 */
export function listFolder(path: string, expected: Expected, report: Report): Folder | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const folder: Folder = { path, files: new Map(), folders: new Map() };
  for (const name of readdirSync(path).sort()) {
    if (name.startsWith('.') || name === 'README.md') continue;
    const full = join(path, name);
    const isFolder = statSync(full, { throwIfNoEntry: false })?.isDirectory() ?? false;
    if (isFolder) {
      if (checkName(name, name, expected.folders, full, report)) folder.folders.set(name, full);
      continue;
    }
    const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)$/.exec(name) ?? [];
    if (!expected.endings.includes(ending)) {
      if (ending === '.md' && expected.endings.includes('.mdx'))
        report(positionOf(full), `prose is written in MDX; rename the file to ${stem}.mdx`);
      else if (/^\.(ya?ml|mdx?)$/.test(ending))
        report(positionOf(full), `files here end in ${expected.endings[0]}; move or rename this one`);
      continue;
    }
    if (folder.files.has(stem))
      report(positionOf(full), `${stem} has two files, ${nameOf(folder, stem)} and ${name}; keep one`);
    else if (checkName(stem, name, expected.files, full, report)) folder.files.set(stem, full);
  }
  return folder;
}

function checkName(
  stem: string,
  name: string,
  known: readonly string[] | undefined,
  full: string,
  report: Report,
): boolean {
  if (known ? known.includes(stem) : ID_PATTERN.test(stem) && stem.length > 1 && stem.length < 65)
    return true;
  report(
    positionOf(full),
    known
      ? `nothing called "${name}" belongs here${suggest(findNearest(stem, known))}`
      : `"${stem}" is no id; name it with lower-case words joined by hyphens, 2 to 64 characters`,
  );
  return false;
}

function nameOf(folder: Folder, stem: string): string {
  return relative(folder.path, folder.files.get(stem)!);
}

/**
 * Shows a path to a writer.
 * @param path an absolute path
 * @returns the path from the working directory where the file stands below it, else as it is
 */
export function showPath(path: string): string {
  const shown = relative(process.cwd(), path).replaceAll('\\', '/');
  return shown.startsWith('..') || isAbsolute(shown) ? path : shown;
}

/** The place of a fault of a whole file or folder, and of a missing one where it should be. */
export function positionOf(path: string): Position {
  return { file: showPath(path), line: 1, col: 1 };
}

/**
 * Reads a file's text and reports a fault of it.
 * @param path the file
 * @param report receives the problem
 * @returns the text, or undefined where it cannot be used
 */
export function readText(path: string, report: Report): string | undefined {
  const read = readTextFile(path);
  if ('text' in read) return read.text;
  report({ file: showPath(path), line: read.line, col: read.col }, read.fault);
  return undefined;
}
