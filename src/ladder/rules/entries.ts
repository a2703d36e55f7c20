import { KINDS } from '../kinds.ts';
import type { Kind } from '../kinds.ts';
import type { ContentFiles, LevelContentFile } from '../files/content-files.ts';
import type { ItemEntry, SameEntry } from '../schema/items.ts';
import type { Path } from '../schema/walk.ts';

/** One entry of a level file's list: an item, or an item from elsewhere that is listed here too. */
export interface LevelFileEntry {
  source: LevelContentFile;
  kind: Kind;
  /** The path of the entry in its file. */
  path: Path;
  entry: ItemEntry | SameEntry;
}

/** An entry that is written here. */
export interface WrittenEntry extends LevelFileEntry {
  entry: ItemEntry;
}

/**
 * Lists the entries of all level files, in the order of the files.
 * @param files the ladder's files
 * @returns every entry with its place
 */
export function listEntries(files: ContentFiles): LevelFileEntry[] {
  return files.levelFiles.flatMap((source) =>
    KINDS.flatMap(({ id: kind, list }) =>
      source.data[list].map((entry, index) => ({ source, kind, entry, path: [list, index] })),
    ),
  );
}

/** Tells whether an entry is an item written here. */
export function isWritten(entry: LevelFileEntry): entry is WrittenEntry {
  return 'id' in entry.entry;
}
