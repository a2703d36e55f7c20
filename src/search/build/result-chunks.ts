// What results show of a record, a few records to a file, so that a question fetches only what it
// shows.
import type { SearchRecord } from './records.ts';

/** What a result shows: an item's id or an address below the base, its text, and what goes with it. */
export type Shown = [address: string, text: string, below?: string, within?: string];

/** Records that follow each other, as they travel to the browser. */
export type Shelf = Shown[];

/** How many records stand on a shelf. */
const SHELF = 6;

/** Up to how many characters of text one shelf holds everything. */
const SMALL = 40_000;

/** How many characters of the text of a guide's section a result shows. */
const OPENING = 240;

/**
 * Puts records on shelves.
 * @param records all records
 * @returns one shelf for a small handbook, else several of equal length
 */
export function fillShelves(records: readonly SearchRecord[]): Shelf[] {
  const shown = records.map(showRecord);
  const whole = shown.reduce((sum, parts) => sum + parts.join().length, 0);
  if (whole <= SMALL) return [shown];
  return Array.from({ length: Math.ceil(shown.length / SHELF) }, (_, shelf) =>
    shown.slice(shelf * SHELF, (shelf + 1) * SHELF),
  );
}

function showRecord({ sort, id, path, text, below, rest, within }: SearchRecord): Shown {
  const address = sort === 'item' ? id : path.slice(1);
  const more = below ?? (sort === 'guide' ? rest.slice(0, OPENING) : undefined);
  return within
    ? [address, text, more ?? '', within]
    : more
      ? [address, text, more]
      : [address, text];
}
