import { KINDS } from '../kinds.ts';
import type { Kind } from '../kinds.ts';
import type { Item, Ladder, Track } from '../model/ladder.ts';
import { listItems, listTrackItems } from './page-outlines.ts';
import { levelPath, placementPath, trackPath, traitPath, traitTrackPath } from '../permalinks.ts';
import { EVERY_LEVEL } from '../track-files.ts';
import type { Messages } from '../../messages/messages.ts';

/** A cell of the picture: where it leads, and how many items of each kind it stands for. */
export interface Cell {
  href: string;
  /** The head of its column. */
  column: string;
  counts: { kind: Kind; count: number }[];
  total: number;
  /** The whole cell in messages. */
  label: string;
}

/** The ladder as a table. */
export interface Picture {
  columns: { title: string; href: string | undefined }[];
  rows: { track: Track; href: string; cells: Cell[] }[];
}

interface Column {
  title: string;
  href: string | undefined;
  itemsOf: (track: Track) => Item[];
  hrefOf: (track: Track) => string;
}

/**
 * Draws the ladder as a table of tracks by traits; by levels, where it has no traits.
 * @param ladder the ladder
 * @param messages the interface's words
 * @returns columns and rows; items without a trait stand in a last column
 */
export function drawPicture(ladder: Ladder, messages: Messages): Picture {
  const columns =
    ladder.traits.length > 0 ? listTraits(ladder, messages) : listLevels(ladder, messages);
  return {
    columns: columns.map(({ title, href }) => ({ title, href })),
    rows: ladder.tracks.map((track) => ({
      track,
      href: trackPath(track.id),
      cells: columns.map((column) => drawCell(track, column, messages)),
    })),
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
    title: messages.home.without(messages.labels.trait.one),
    href: undefined,
    itemsOf: (track) => listTrackItems(track).filter((item) => item.traits.length === 0),
    hrefOf: (track) => trackPath(track.id),
  };
  return [...columns, without];
}

function listLevels(ladder: Ladder, messages: Messages): Column[] {
  const always = ladder.tracks.some(({ expectations }) =>
    expectations.some(({ level }) => level === undefined),
  );
  return [...(always ? [undefined] : []), ...ladder.levels].map((level) => ({
    title: level ? level.title : messages.item.everyLevel,
    href: level && levelPath(level.id),
    itemsOf: (track) =>
      listItems(track.expectations.find((expectation) => expectation.level === level)),
    // A level of which the track says nothing has no place on its page.
    hrefOf: (track) =>
      track.expectations.some((expectation) => expectation.level === level)
        ? placementPath(track.id, level?.id ?? EVERY_LEVEL)
        : trackPath(track.id),
  }));
}

function drawCell(track: Track, column: Column, messages: Messages): Cell {
  const items = column.itemsOf(track);
  const counts = KINDS.map(({ id: kind }) => ({
    kind,
    count: items.filter((item) => item.kind === kind).length,
  })).filter(({ count }) => count > 0);
  const parts = counts.map(({ kind, count }) => {
    const { one, many } = messages.kinds[kind];
    return `${count} ${count === 1 ? one : many}`;
  });
  return {
    href: column.hrefOf(track),
    column: column.title,
    counts,
    total: items.length,
    label: `${track.title}, ${column.title}: ${parts.length > 0 ? messages.page.list(parts) : messages.home.none}`,
  };
}
