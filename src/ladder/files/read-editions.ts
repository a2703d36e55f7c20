import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { positionOf, showPath } from './folder.ts';
import type { Report } from '../problem.ts';
import type { ContentFile } from './content-files.ts';
import { findOrderFault, REORDER } from './edition-order.ts';
import { findKindOfFile } from './text-file.ts';
import { hashEdition } from '../schema/edition-hash.ts';
import { editionFile, editionIndex } from '../schema/edition.ts';
import type { EditionFile, EditionIndex } from '../schema/edition.ts';

/** The file that lists the editions. */
export const INDEX_FILE = 'index.yaml';

const RESTORE = 'restore it from version control';
const EDITED = `the edition was edited after its release; ${RESTORE}`;

/**
 * Reads the released editions and holds them to the list of them: none is missing, added or edited.
 * @param folder `editions` in the content folder
 * @param report receives each problem
 * @returns the editions, the oldest first; none where nothing was released
 */
export function readEditions(folder: string, report: Report): ContentFile<EditionFile>[] {
  const { names, dates } = listEditions(folder);
  const known = [INDEX_FILE, ...dates.map((date) => `${date}.json`)];
  for (const name of names)
    if (!known.includes(name) && !/^\.|^README\.md$/.test(name))
      report(
        positionOf(join(folder, name)),
        'this file does not belong here; releases write <date>.json and index.yaml, so move it away',
      );
  const path = join(folder, INDEX_FILE);
  const after = `${RESTORE}, or run ${REORDER} if two branches were merged`;
  if (!names.includes(INDEX_FILE)) {
    if (dates.length > 0) report(positionOf(path), `the list of the editions is missing; ${after}`);
    return [];
  }
  const index = parseIndex(path);
  if (!index) {
    report(positionOf(path), `the list of the editions was edited; ${after}`);
    return [];
  }
  for (const date of dates)
    if (!index.some(({ edition }) => date === edition))
      report(
        positionOf(join(folder, `${date}.json`)),
        `${INDEX_FILE} does not list this edition; ${after}`,
      );
  return index.flatMap(({ edition, hash, note }, place) => {
    const file = join(folder, `${edition}.json`);
    const found = readEdition(file);
    const fault =
      'fault' in found
        ? found.fault
        : found.data.hash === hash && found.data.note === note
          ? findOrderFault(found.data, index.slice(0, place))
          : EDITED;
    if (fault === undefined && 'data' in found)
      return [{ id: edition, file: showPath(file), data: found.data }];
    report(positionOf(file), fault!);
    return [];
  });
}

/**
 * Lists what is in the folder of the editions.
 * @param folder the folder, which may be missing
 * @returns the names of all that is there, and the dates of the editions, the oldest first
 */
export function listEditions(folder: string): { names: string[]; dates: string[] } {
  const names = findKindOfFile(folder) === 'folder' ? readdirSync(folder).sort() : [];
  const dates = names.filter((name) => /^\d{4}-\d{2}-\d{2}\.json$/.test(name));
  return { names, dates: dates.map((name) => name.slice(0, 10)) };
}

/**
 * Reads an edition.
 * @param path its file
 * @returns the edition where it is as it was released, else what is wrong with the file. A pipe or a
 *   device is not read: it may never end.
 */
export function readEdition(path: string): { data: EditionFile } | { fault: string } {
  const kind = findKindOfFile(path);
  if (kind === 'missing') return { fault: `the released edition is missing; ${RESTORE}` };
  if (kind !== 'file') return { fault: EDITED };
  // An editor may have put a byte order mark before what a release wrote.
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  if (/^<{7} /m.test(text))
    return {
      fault: `two branches released an edition of this date, and both are in this file; keep the words of one of them, run ${REORDER}, and release those of the other under a later date`,
    };
  try {
    const data = editionFile.parse(JSON.parse(text));
    if (path.endsWith(`${data.edition}.json`) && hashEdition(data) === data.hash) return { data };
  } catch {
    // Said below.
  }
  return { fault: EDITED };
}

/**
 * Reads the list of the editions.
 * @param path the list
 * @returns every edition, the oldest first, or undefined where the list is not as releases write it
 */
export function parseIndex(path: string): EditionIndex | undefined {
  if (findKindOfFile(path) !== 'file') return undefined;
  try {
    const index = editionIndex.parse(parse(readFileSync(path, 'utf8')));
    const rising = index.every(({ edition }, place) => {
      const last = index[place - 1];
      return !last || last.edition < edition;
    });
    return rising && index.length > 0 ? index : undefined;
  } catch {
    return undefined;
  }
}
