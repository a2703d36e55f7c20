import { findNearest } from '../nearest.ts';
import type { Position, Report } from '../problem.ts';
import { suggest } from '../problem.ts';
import { KIND_LISTS } from '../kinds.ts';
import type { Reading } from '../read.ts';
import { isWritten, listEntries } from './entries.ts';
import type { Entry, WrittenEntry } from './entries.ts';

/** The names that exist in a ladder, for rules that ask whether a name is known. */
export interface Known {
  entries: Entry[];
  items: Map<string, WrittenEntry>;
  /** Ids of former days and other systems, with the live id of each. */
  aliases: Map<string, string>;
  levels: Set<string>;
  tracks: Set<string>;
  traits: Set<string>;
  guides: Set<string>;
  terms: Set<string>;
  sources: Set<string>;
  /** Ids in files that are not well formed: known, but nothing more can be said of them. */
  loose: Set<string>;
}

/**
 * Collects the names of a ladder.
 * @param reading the ladder's files
 * @returns all names; where a file is not well formed, those that can still be seen in it
 */
export function collectKnown(reading: Reading): Known {
  const { files, names } = reading;
  const entries = listEntries(files);
  const written = entries.filter(isWritten);
  const items = new Map<string, WrittenEntry>();
  const aliases = new Map<string, string>();
  for (const one of written) {
    if (!items.has(one.entry.id)) items.set(one.entry.id, one);
    for (const alias of one.entry.aliases) aliases.set(alias, one.entry.id);
  }
  return {
    entries,
    items,
    aliases,
    levels: new Set(files.handbook.flatMap(({ data }) => data.levels.map(({ id }) => id))),
    ...names,
    terms: new Set(files.glossary.flatMap(({ data }) => data.map(({ id }) => id))),
    sources: new Set(files.sources.flatMap(({ data }) => data.map(({ id }) => id))),
    loose: collectLoose(reading),
  };
}

/** Gathers every `id` of files that YAML could parse and the schema could not. */
function collectLoose({ yaml }: Reading): Set<string> {
  const loose = new Set<string>();
  for (const { value } of yaml.values()) {
    const file = value as Record<string, unknown> | null;
    const lists = Array.isArray(file) ? [file] : [file?.['levels'], ...KIND_LISTS.map((list) => file?.[list])];
    for (const list of lists)
      for (const one of Array.isArray(list) ? list : [])
        if (typeof one?.id === 'string') loose.add(one.id);
  }
  return loose;
}

/**
 * Reports a name that is not known.
 * @param what the word for what is named, such as "trait"
 * @param name the name as written
 * @param known the names that exist
 * @param where where the name stands, and the names' ladder
 */
export function reportUnknown(
  what: string,
  name: string,
  known: Iterable<string>,
  where: { position: Position; report: Report; all: Known; incomplete: boolean },
): void {
  const { position, report, all, incomplete } = where;
  const live = what === 'item' ? all.aliases.get(name) : undefined;
  if (live !== undefined) report(position, `"${name}" is an alias; name the item by its id "${live}"`);
  else if (!incomplete && !all.loose.has(name))
    report(position, `unknown ${what} "${name}"${suggest(findNearest(name, known))}`);
}
