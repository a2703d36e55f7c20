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
  names: Record<Nameable, ReadonlySet<string>>;
  /** Ids that stand in files with faults: known, but nothing more can be said of them. */
  idsInInvalidFiles: ReadonlySet<string>;
  /** What may stand in files that could not be read. */
  incompleteTypes: ReadonlySet<Nameable>;
}

/**
 * Collects the names of a ladder.
 * @param reading the ladder's files
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
    names: {
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
 * @param what what is named
 * @param name the name as written
 * @param position where the name stands
 * @param known the names that exist
 * @param report receives the problem
 * @param among the names to choose from, if they are others than all of their type
 * @returns whether the name is known
 */
export function checkName(
  what: Nameable | 'section',
  name: string,
  position: Position,
  known: NameIndex,
  report: Report,
  among: ReadonlySet<string> = what === 'section' ? new Set() : known.names[what],
): boolean {
  if (among.has(name)) return true;
  if (isInInvalidFile(name, known)) return false;
  const live = what === 'item' ? known.aliases.get(name) : undefined;
  if (live !== undefined)
    report(position, `${quote(name)} is an alias; name the item by its id "${live}"`);
  else if (what === 'section' || !known.incompleteTypes.has(what))
    report(
      position,
      `unknown ${what} ${quote(name)}${suggest(findNearest(name, among), ADVICE[what])}`,
    );
  return false;
}

/** A slip in an id is one slip, however many names lead to the id that was meant. */
function isInInvalidFile(name: string, { idsInInvalidFiles }: NameIndex): boolean {
  if (idsInInvalidFiles.has(name)) return true;
  const malformed = [...idsInInvalidFiles].filter((id) => !ID_PATTERN.test(id));
  return malformed.some((id) => countEdits(name, id, MOST_EDITS) <= MOST_EDITS);
}

/** How many letters of an id a slip of the hand changes at most. */
const MOST_EDITS = 3;
