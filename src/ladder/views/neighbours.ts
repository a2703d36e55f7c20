import type { Item, Ladder } from '../model/ladder.ts';

/** The items before and after another in its list. */
export interface Neighbours {
  previous: Item | undefined;
  next: Item | undefined;
}

/**
 * Finds each item's neighbours in the list in which it is written: those of its track, level,
 * section and kind.
 * @param ladder the ladder
 * @returns neighbours by item id
 */
export function findNeighbours(ladder: Ladder): Map<string, Neighbours> {
  const lists = new Map<string, Item[]>();
  for (const item of ladder.items) {
    const { expectation, section } = item.placements[0];
    const key = [expectation.track.id, expectation.level?.id, section?.id, item.kind].join(' ');
    const list = lists.get(key);
    if (list) list.push(item);
    else lists.set(key, [item]);
  }
  const neighbours = new Map<string, Neighbours>();
  for (const list of lists.values())
    list.forEach((item, index) =>
      neighbours.set(item.id, { previous: list[index - 1], next: list[index + 1] }),
    );
  return neighbours;
}
