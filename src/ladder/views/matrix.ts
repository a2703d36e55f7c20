// A track as a table: its sections down, its levels across.
import { findKind, KINDS } from '../kinds.ts';
import type { Kind } from '../kinds.ts';
import type { Expectation, Item, Section, Track } from '../model/ladder.ts';
import { placementPath, roleSectionPath, rolePath } from '../permalinks.ts';
import { EVERY_LEVEL } from '../track-files.ts';
import { listSectionItems, listSections } from './role.ts';

/** What a track asks in a section at a level. */
export interface MatrixCell {
  /** The items whose words the cell holds. */
  heads: Item[];
  /** How many items of the other kinds there are. */
  counts: { kind: Kind; count: number }[];
  /** Where the items are; undefined for an empty cell. */
  href: string | undefined;
}

/** A track as a table. */
export interface Matrix {
  columns: Expectation[];
  rows: { section: Section | undefined; cells: MatrixCell[] }[];
}

/**
 * Arranges a track as a table.
 * @param track the track
 * @param rolePages whether its roles have pages of their own, to which cells lead then
 * @returns what holds at every level as the first column, then the levels that have items; what is in no
 *   section as the first row, then the sections that have items and those around them
 */
export function buildMatrix(track: Track, rolePages: boolean): Matrix {
  const columns = track.expectations.filter(({ placements }) => placements.length > 0);
  const [first, ...others] = columns;
  const sections = first ? [undefined, ...listSections([first, ...others])] : [];
  return {
    columns,
    rows: sections
      .map((section) => ({
        section,
        cells: columns.map((expectation) => fillCell(expectation, section, rolePages)),
      }))
      .filter(({ section, cells }) => section || cells.some(({ href }) => href !== undefined)),
  };
}

function fillCell(
  expectation: Expectation,
  section: Section | undefined,
  rolePages: boolean,
): MatrixCell {
  const items = listSectionItems(expectation, section);
  const isHead = (kind: Kind) => findKind(kind).relation === null;
  return {
    heads: items.filter(({ kind }) => isHead(kind)),
    counts: KINDS.filter(({ id }) => !isHead(id))
      .map(({ id: kind }) => ({ kind, count: items.filter((item) => item.kind === kind).length }))
      .filter(({ count }) => count > 0),
    href: items.length > 0 ? findPlace(expectation, section, rolePages) : undefined,
  };
}

/** What holds at every level has its place on the page of the track. */
function findPlace(
  { track, level }: Expectation,
  section: Section | undefined,
  rolePages: boolean,
): string {
  if (!rolePages || !level) return placementPath(track.id, level?.id ?? EVERY_LEVEL, section?.id);
  return section ? roleSectionPath(track.id, level.id, section.id) : rolePath(track.id, level.id);
}
