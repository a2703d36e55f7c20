// The ladder in one picture: tracks down, traits or levels across.
import { KINDS } from '../kinds.ts';
import type { Kind } from '../kinds.ts';
import type { Item, Ladder, Level, Track } from '../model/ladder.ts';
import { hasRolePages } from '../model/roles.ts';
import type { Messages } from '../../messages/messages.ts';
import {
  levelPath,
  placementPath,
  rolePath,
  trackPath,
  traitPath,
  traitTrackPath,
} from '../permalinks.ts';
import { EVERY_LEVEL } from '../track-files.ts';
import { listItems, listTrackItems } from './page-outlines.ts';

/** A cell of the picture: where it leads, and how many items of each kind it holds. */
export interface PictureCell {
  href: string;
  /** The head of its column. */
  column: string;
  counts: {
    kind: Kind;
    count: number;
    /** The kind in words, as of one item or of several. */
    name: string;
  }[];
  total: number;
  /** The whole cell in words. */
  label: string;
}

export interface PictureRow {
  track: Track;
  href: string;
  cells: PictureCell[];
}

/** The ladder as a table. */
export interface Picture {
  /** What the columns are. */
  columnsAre: 'trait' | 'level';
  columns: { title: string; href: string | undefined }[];
  /** The rows by the groups of their tracks; a single group without a title in a small picture. */
  groups: { title: string | undefined; rows: PictureRow[] }[];
  /** The kinds of items that occur. */
  kinds: Kind[];
  /** Whether a mark is drawn for each item, or in all cells a bar with its figure for each kind. */
  scale: 'marks' | 'bars';
  /** The most items of a kind in a cell, which the longest bar stands for. */
  most: number;
  /** Whether the table is larger than a page shows at once. */
  isLarge: boolean;
  /** Whether some item is in several columns. */
  repeats: boolean;
}

/** The most items of a cell that are drawn as marks: two rows of twelve in a column of seven rems. */
const MOST_MARKS = 24;

/** From here on rows are gathered by group, and the table scrolls in a region of its own. */
const MOST_COLUMNS = 12;
const MOST_ROWS = 30;

/** From here on each track is one cell: a cell takes some 220 bytes, and 30,000 made a page of 6.9 MB. */
const MOST_CELLS = 4000;

interface Column {
  title: string;
  href: string | undefined;
  itemsOf: (track: Track) => Item[];
  hrefOf: (track: Track) => string;
}

/**
 * Draws the ladder as a table of tracks by traits where at least half of the items have one; otherwise
 * by levels. Where that would be too many cells for a page, each track has one cell for all of its items.
 * @param ladder the ladder
 * @param messages the interface's words
 * @returns columns and rows; items without a trait are in a last column
 */
export function drawPicture(ladder: Ladder, messages: Messages): Picture {
  const withTrait = ladder.items.filter(({ traits }) => traits.length > 0).length;
  const byTrait = withTrait > 0 && withTrait * 2 >= ladder.items.length;
  const wanted = byTrait ? listTraits(ladder, messages) : listLevels(ladder, messages);
  const isHuge = wanted.length * ladder.tracks.length > MOST_CELLS;
  const columns = isHuge ? [listAll(messages)] : wanted;
  const rows = ladder.tracks.map((track) => ({
    track,
    href: trackPath(track.id),
    cells: columns.map((column) => drawCell(track, column, messages)),
  }));
  const cells = rows.flatMap((row) => row.cells);
  const isLarge = columns.length > MOST_COLUMNS || rows.length > MOST_ROWS;
  const titles = isLarge ? [...new Set(ladder.tracks.map(({ group }) => group))] : [undefined];
  return {
    columnsAre: byTrait && !isHuge ? 'trait' : 'level',
    columns: columns.map(({ title, href }) => ({ title, href })),
    groups: titles.map((title) => ({
      title,
      rows: isLarge ? rows.filter(({ track }) => track.group === title) : rows,
    })),
    kinds: KINDS.map(({ id }) => id).filter((id) => ladder.items.some(({ kind }) => kind === id)),
    scale: cells.every(({ total }) => total <= MOST_MARKS) ? 'marks' : 'bars',
    most: Math.max(...cells.flatMap(({ counts }) => counts.map(({ count }) => count)), 1),
    isLarge,
    repeats: byTrait && !isHuge && ladder.items.some(({ traits }) => traits.length > 1),
  };
}

function listTraits(ladder: Ladder, messages: Messages): Column[] {
  const columns: Column[] = ladder.traits.map((trait) => ({
    title: trait.title,
    href: traitPath(trait.id),
    itemsOf: (track) => listTrackItems(track).filter((item) => item.traits.includes(trait)),
    hrefOf: (track) => traitTrackPath(trait.id, track.id),
  }));
  if (ladder.items.every((item) => item.traits.length > 0)) return columns;
  const without: Column = {
    title: messages.page.without(messages.labels.trait.one),
    href: undefined,
    itemsOf: (track) => listTrackItems(track).filter((item) => item.traits.length === 0),
    hrefOf: (track) => trackPath(track.id),
  };
  return [...columns, without];
}

function listAll(messages: Messages): Column {
  return {
    title: messages.item.everyLevel,
    href: undefined,
    itemsOf: listTrackItems,
    hrefOf: (track) => trackPath(track.id),
  };
}

function listLevels(ladder: Ladder, messages: Messages): Column[] {
  const always = ladder.tracks.some(({ expectations }) =>
    expectations.some(({ level }) => level === undefined),
  );
  const find = (track: Track, level: Level | undefined) =>
    track.expectations.find((expectation) => expectation.level === level);
  return [...(always ? [undefined] : []), ...ladder.levels].map((level) => ({
    title: level ? level.title : messages.item.everyLevel,
    href: level && levelPath(level.id),
    itemsOf: (track) => listItems(find(track, level)),
    // A level of which the track says nothing has no place on its page.
    hrefOf: (track) => {
      if (!find(track, level)) return trackPath(track.id);
      return level && hasRolePages(ladder)
        ? rolePath(track.id, level.id)
        : placementPath(track.id, level?.id ?? EVERY_LEVEL);
    },
  }));
}

function drawCell(track: Track, column: Column, messages: Messages): PictureCell {
  const items = column.itemsOf(track);
  const counts = KINDS.map(({ id: kind }) => {
    const count = items.filter((item) => item.kind === kind).length;
    const { one, many } = messages.kinds[kind];
    return { kind, count, name: count === 1 ? one : many };
  }).filter(({ count }) => count > 0);
  const parts = counts.map(({ count, name }) => `${count} ${name}`);
  const said = parts.length > 0 ? messages.page.list(parts) : messages.home.none;
  return {
    href: column.hrefOf(track),
    column: column.title,
    counts,
    total: items.length,
    label: `${track.title}, ${column.title}: ${said}`,
  };
}
