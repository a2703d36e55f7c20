import { createHash } from 'node:crypto';
import type { Handbook } from '../handbook/handbook.ts';
import { listRecords } from './list-records.ts';
import { findPart } from './records.ts';
import type { ItemRecord } from './records.ts';

/** The records as the files that browsers fetch. */
export interface RecordFiles {
  /** The same for the same records: it keeps a browser from mixing files of two builds. */
  version: string;
  /** JSON by the file's name: `pages` for the handbook, and `items-` with a number for each part. */
  files: Map<string, string>;
}

// Each file and the page that fetches them ask; listing takes about 0.1 s for 1,000 items.
const written = new WeakMap<Handbook, RecordFiles>();

/**
 * Writes the records of a handbook as files.
 * @param handbook the handbook
 * @returns the files; the same ones where the same handbook was written before
 */
export function writeRecordFiles(handbook: Handbook): RecordFiles {
  const known = written.get(handbook);
  if (known) return known;
  const records = listRecords(handbook);
  const { parts } = records.handbook;
  const items = Array.from({ length: parts }, (): Record<string, ItemRecord> => ({}));
  for (const [id, record] of records.items) items[findPart(id, parts)]![id] = record;
  const files = new Map([['pages', JSON.stringify(records.handbook)]]);
  items.forEach((part, number) => files.set(`items-${number}`, JSON.stringify(part)));
  const hash = createHash('sha256');
  for (const file of files.values()) hash.update(file);
  const result = { version: hash.digest('hex').slice(0, 8), files };
  written.set(handbook, result);
  return result;
}
