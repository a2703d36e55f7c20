import { countEdits, findNearest } from '../text/edit-distance.ts';
import { quote, suggest } from '../problem.ts';
import type { Position, Report } from '../problem.ts';
import type { Nameable, ReadResult } from '../files/content-files.ts';
import { ID_PATTERN } from '../schema/fields.ts';
import { isWritten, listEntries } from './entries.ts';
import type { LevelFileEntry, WrittenEntry } from './entries.ts';

/** The names that exist in a ladder, for rules that ask whether a name is known. */
export interface NameIndex {
  entries: LevelFileEntry[];
  /** The entries that are items of their own. */
  written: WrittenEntry[];
  /** The first item of each id. */
  items: Map<string, WrittenEntry>;
  /** Ids of former days and other systems, with the live id of each. */
  aliases: Map<string, string>;
  byType: Record<Nameable, ReadonlySet<string>>;
  /** Ids in files with faults: known, but nothing more can be said of them. */
  idsInInvalidFiles: ReadonlySet<string>;
  /** What may be in files that could not be read. */
  incompleteTypes: ReadonlySet<Nameable>;
}

/**
 * Collects the names of a ladder.
 * @param result the ladder's files
 * @returns all names; where a file has faults, those that can still be seen in it
 */
export function indexNames({
  files,
  names,
  idsInInvalidFiles,
  incompleteTypes,
}: ReadResult): NameIndex {
  const entries = listEntries(files);
  const written = entries.filter(isWritten);
  const items = new Map<string, WrittenEntry>();
  const aliases = new Map<string, string>();
  for (const one of written) {
    if (!items.has(one.entry.id)) items.set(one.entry.id, one);
    for (const alias of one.entry.aliases) aliases.set(alias, one.entry.id);
  }
  const idsOf = (list: { data: { id: string }[] }[]) =>
    new Set(list.flatMap(({ data }) => data.map(({ id }) => id)));
  return {
    entries,
    written,
    items,
    aliases,
    byType: {
      item: new Set(items.keys()),
      level: idsOf(files.handbook.map(({ data }) => ({ data: data.levels }))),
      track: names.tracks,
      trait: names.traits,
      guide: names.guides,
      term: idsOf(files.glossary),
      source: idsOf(files.sources),
    },
    idsInInvalidFiles,
    incompleteTypes,
  };
}

const ADVICE: Record<Nameable | 'section', string> = {
  item: 'name an item by its id',
  level: 'name one of "levels" in handbook.yaml, or add it there',
  track: 'name a folder of tracks/, or add it there',
  trait: 'name a file of traits/, or add it there',
  guide: 'name a file of guides/, or add it there',
  term: 'name an id of glossary.yaml, or add it there',
  source: 'name an id of sources.yaml, or add it there',
  section: 'name one of "sections" in track.yaml, or add it there',
};

/**
 * Reports a name if it is unknown.
 * @param type the type of what is named
 * @param name the name as written
 * @param position where the name is
 * @param names the names that exist
 * @param report receives the problem
 * @param among the names to choose from, if they are others than all of their type
 * @returns whether the name is known
 */
export function checkName(
  type: Nameable | 'section',
  name: string,
  position: Position,
  names: NameIndex,
  report: Report,
  among: ReadonlySet<string> = type === 'section' ? new Set() : names.byType[type],
): boolean {
  if (among.has(name)) return true;
  if (isInInvalidFile(name, names)) return false;
  const live = type === 'item' ? names.aliases.get(name) : undefined;
  if (live !== undefined)
    report(position, `${quote(name)} is an alias; name the item by its id "${live}"`);
  else if (type === 'section' || !names.incompleteTypes.has(type))
    report(
      position,
      `unknown ${type} ${quote(name)}${suggest(findNearest(name, among), ADVICE[type])}`,
    );
  return false;
}

/** A misspelt id is one mistake, however many names lead to the id that was meant. */
function isInInvalidFile(name: string, { idsInInvalidFiles }: NameIndex): boolean {
  if (idsInInvalidFiles.has(name)) return true;
  const malformed = [...idsInInvalidFiles].filter((id) => !ID_PATTERN.test(id));
  return malformed.some((id) => countEdits(name, id, MOST_EDITS) <= MOST_EDITS);
}

/** How many letters of an id a typing mistake changes at most. */
const MOST_EDITS = 3;
