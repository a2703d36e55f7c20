import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOrderFault, traceBranches } from '../files/edition-order.ts';
import { positionOf } from '../files/folder.ts';
import { INDEX_FILE, listEditions, readEdition } from '../files/read-editions.ts';
import { findKindOfFile } from '../files/text-file.ts';
import type { Problem } from '../problem.ts';
import type { EditionFile } from '../schema/edition.ts';
import { formatIndex, listForIndex } from './format.ts';

/** The list of editions in order, or why it cannot be made. */
export type Reordered =
  { problems: Problem[] } | { index: string; editions: EditionFile[]; heads: EditionFile[] };

/**
 * Makes the list of editions anew from their files, as after two branches that released were merged.
 * The files stay as they are. None that the list named may be missing or have other words.
 * @param folder the folder of the editions
 * @returns the text of the list, the editions, and those that the next release follows
 */
export function reorderEditions(folder: string): Reordered {
  const path = join(folder, INDEX_FILE);
  const named = findNamed(path);
  const { dates } = listEditions(folder);
  const problems: Problem[] = [];
  const editions: EditionFile[] = [];
  for (const date of [...new Set([...dates, ...named.keys()])].sort()) {
    const file = join(folder, `${date}.json`);
    const found = readEdition(file);
    const fault =
      'fault' in found
        ? found.fault
        : (findOrderFault(found.data, editions) ??
          (named.get(date)?.has(found.data.hash) === false
            ? `${INDEX_FILE} names this edition with other words; restore it from version control`
            : undefined));
    if (fault === undefined && 'data' in found) editions.push(found.data);
    else problems.push({ ...positionOf(file), message: fault! });
  }
  if (dates.length === 0)
    problems.push({ ...positionOf(folder), message: 'there are no editions here' });
  if (problems.length > 0) return { problems };
  const index = formatIndex(listForIndex(editions));
  return { index, editions, heads: traceBranches(editions).heads };
}

/** The hashes by date in a list which may have the marks of a merge in it. */
function findNamed(path: string): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  if (findKindOfFile(path) !== 'file') return named;
  let date: string | undefined;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    date = /^- edition: "?(\d{4}-\d{2}-\d{2})\b/.exec(line)?.[1] ?? date;
    const hash = /^ {2}hash: "?([0-9a-f]{64})\b/.exec(line)?.[1];
    if (date !== undefined && hash !== undefined)
      named.set(date, (named.get(date) ?? new Set()).add(hash));
  }
  return named;
}
