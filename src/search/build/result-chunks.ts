// What results show of a record, a few records to a file, so that a query fetches only what it
// shows.
import { cutText } from '../../ladder/views/titles.ts';
import type { Result, ResultChunk } from '../format/results.ts';
import type { SearchRecord } from './records.ts';

/** How many records a chunk holds. */
const CHUNK = 6;

/** Up to how many characters of text one chunk holds everything. */
const SMALL = 40_000;

/** How many characters of the text of a guide's section a result shows. */
const OPENING = 240;

/**
 * Divides what results show.
 * @param records all records
 * @returns one chunk for a small handbook, else several of equal length
 */
export function makeResultChunks(records: readonly SearchRecord[]): ResultChunk[] {
  const results = records.map(makeResult);
  const length = results.reduce((sum, result) => sum + Object.values(result).join().length, 0);
  if (length <= SMALL) return [results];
  return Array.from({ length: Math.ceil(results.length / CHUNK) }, (_, chunk) =>
    results.slice(chunk * CHUNK, (chunk + 1) * CHUNK),
  );
}

function makeResult({ type, id, path, text, below, rest, within }: SearchRecord): Result {
  const address = type === 'item' ? id : path.slice(1);
  const more = below ?? (type === 'guide' ? cutText(rest, OPENING) : undefined);
  return { address, text, ...(more && { below: more }), ...(within && { within }) };
}
