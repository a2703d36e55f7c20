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
  const start = { file, line: 1, col: 1 };
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return start;
  }
  const from = text.indexOf(`\n  "${list}": [`);
  const quoted = JSON.stringify(id);
  const keys = [`"id": ${quoted}`, quoted].map((key) => text.indexOf(key, from));
  const offset = keys.find((found) => found >= 0);
  if (from < 0 || offset === undefined) return start;
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, col: before.at(-1)!.length + 1 };
}
