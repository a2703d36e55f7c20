import { plainText } from '../text/markdown.ts';
import type { Expectation, Item, Ladder } from '../model/ladder.ts';
import type { Messages } from '../../messages/messages.ts';

/** About how many characters of an item's text its title has. */
export const TITLE_LENGTH = 60;

/**
 * Cuts a text after a whole word.
 * @param text plain words
 * @param length the most characters to keep
 * @returns the text, or its beginning and an ellipsis
 */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut.slice(0, length)).replace(/[\s,;:–-]+$/, '')}…`;
}

/**
 * Names what a track says of a level, as a reader would.
 * @param expectation the track's words on the level
 * @param messages the interface's words
 * @returns such as "Carpentry, Journeyman"
 */
export function namePlacement({ track, level }: Expectation, messages: Messages): string {
  return `${track.title}, ${level ? level.title : messages.item.everyLevel}`;
}

/**
 * Gives each item a title that no other has.
 * @param ladder the ladder
 * @param messages the interface's words
 * @returns titles by item id: the beginning of the text, track and level, and the id where two
 *   would be equal
 */
export function findItemTitles(ladder: Ladder, messages: Messages): Map<string, string> {
  const plain = (item: Item) =>
    `${cutText(plainText(item.text), TITLE_LENGTH)} · ${namePlacement(item.placements[0].expectation, messages)}`;
  const count = new Map<string, number>();
  for (const item of ladder.items) count.set(plain(item), (count.get(plain(item)) ?? 0) + 1);
  return new Map(
    ladder.items.map((item) => {
      const title = plain(item);
      return [item.id, count.get(title)! > 1 ? `${title} (${item.id})` : title];
    }),
  );
}
