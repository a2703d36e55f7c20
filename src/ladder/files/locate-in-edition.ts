import { readFileSync } from 'node:fs';
import type { Position } from '../problem.ts';
import type { Snapshot } from '../schema/edition.ts';

/**
 * Finds the line of an edition's file that gives something its id.
 * @param file the file's path as shown to writers
 * @param list the list in which it is; a section is in its track
 * @param id the id, or an alias of an item
 * @returns the place, or the beginning of the file where it cannot be found
 */
export function locateInEdition(file: string, list: keyof Snapshot, id: string): Position {
  const text = readText(file);
  const from = text.indexOf(`\n  "${list}": [`);
  const quoted = JSON.stringify(id);
  const keys = [`"id": ${quoted}`, quoted].map((key) => text.indexOf(key, from));
  const offset = keys.find((found) => found >= 0);
  return positionAt(file, text, from < 0 ? undefined : offset);
}

/**
 * Finds words in a text of an edition's file.
 * @param file the file's path as shown to writers
 * @param text the whole text
 * @param words words of it, as Markdown has them
 * @returns the place, or the beginning of the file where it cannot be found
 */
export function locateText(file: string, text: string, words: string): Position {
  const json = readText(file);
  const start = json.indexOf(JSON.stringify(text));
  const inside = json.indexOf(JSON.stringify(words).slice(1, -1), start);
  return positionAt(file, json, start < 0 ? undefined : inside < 0 ? start : inside);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function positionAt(file: string, text: string, offset = 0): Position {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, col: before.at(-1)!.length + 1 };
}
