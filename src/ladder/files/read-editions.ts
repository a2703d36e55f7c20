import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { positionOf, showPath } from './folder.ts';
import type { Report } from '../problem.ts';
import type { ContentFile } from './content-files.ts';
import { findKindOfFile } from './text-file.ts';
import { hashEdition } from '../schema/edition-hash.ts';
import { editionFile, editionIndex } from '../schema/edition.ts';
import type { EditionFile, EditionIndex } from '../schema/edition.ts';

/** The file that lists the editions. */
export const INDEX_FILE = 'index.yaml';

const RESTORE = 'restore it from version control';

/**
 * Reads the released editions and holds them to the list of them: none is missing, added or edited.
 * @param folder `editions` in the content folder
 * @param report receives each problem
 * @returns the editions, the oldest first; none where nothing was released
 */
export function readEditions(folder: string, report: Report): ContentFile<EditionFile>[] {
  const names = findKindOfFile(folder) === 'folder' ? readdirSync(folder).sort() : [];
  const dates = names.filter((name) => /^\d{4}-\d{2}-\d{2}\.json$/.test(name));
  for (const name of names)
    if (name !== INDEX_FILE && !dates.includes(name) && !/^\.|^README\.md$/.test(name))
      report(
        positionOf(join(folder, name)),
        'this file does not belong here; releases write <date>.json and index.yaml, so move it away',
      );
  const path = join(folder, INDEX_FILE);
  if (!names.includes(INDEX_FILE)) {
    if (dates.length > 0)
      report(positionOf(path), `the list of the editions is missing; ${RESTORE}`);
    return [];
  }
  const index = parseIndex(path);
  if (!index) {
    report(positionOf(path), `the list of the editions was edited; ${RESTORE}`);
    return [];
  }
  for (const name of dates)
    if (!index.some(({ edition }) => name === `${edition}.json`))
      report(
        positionOf(join(folder, name)),
        `${INDEX_FILE} does not list this edition; restore ${INDEX_FILE} from version control, or delete this file`,
      );
  return index.flatMap(({ edition, hash, note }, place) => {
    const file = join(folder, `${edition}.json`);
    const last = index[place - 1];
    if (findKindOfFile(file) === 'missing')
      report(positionOf(file), `the released edition is missing; ${RESTORE}`);
    else {
      const data = parseEdition(file);
      const whole =
        data?.hash === hash &&
        data.edition === edition &&
        data.note === note &&
        data.previous?.hash === last?.hash &&
        data.previous?.edition === last?.edition &&
        hashEdition(data) === hash;
      if (whole) return [{ id: edition, file: showPath(file), data }];
      report(positionOf(file), `the edition was edited after its release; ${RESTORE}`);
    }
    return [];
  });
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

/** A pipe or a device is not read: it may never end. */
function parseEdition(path: string): EditionFile | undefined {
  if (findKindOfFile(path) !== 'file') return undefined;
  try {
    // An editor may have put a byte order mark before what a release wrote.
    return editionFile.parse(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')));
  } catch {
    return undefined;
  }
}
