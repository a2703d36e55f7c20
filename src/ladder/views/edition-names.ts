import { EVERY_LEVEL } from '../track-files.ts';
import type { Messages } from '../../messages/messages.ts';
import type { EditionItem, EditionPlacement, Snapshot } from '../schema/edition.ts';

/**
 * Names a place of an edition by the titles of its day.
 * @param edition the edition
 * @param place the place
 * @param messages the interface's words
 * @returns such as "Lights, Keeper, Optics"
 */
export function nameEditionPlacement(
  edition: Snapshot,
  { track, level, section }: EditionPlacement,
  messages: Messages,
): string {
  const own = edition.tracks.find(({ id }) => id === track)!;
  const parts = [own.title, nameEditionLevel(edition, level, messages)];
  if (section !== undefined) parts.push(own.sections.find(({ id }) => id === section)!.title);
  return parts.join(', ');
}

/** Names a level of an edition by its title of its day. */
export function nameEditionLevel(edition: Snapshot, level: string, messages: Messages): string {
  if (level === EVERY_LEVEL) return messages.item.everyLevel;
  return edition.levels.find(({ id }) => id === level)!.title;
}

/** Names every place of an item of an edition. */
export function nameEditionPlacements(
  edition: Snapshot,
  { places }: EditionItem,
  messages: Messages,
): string {
  return places.map((place) => nameEditionPlacement(edition, place, messages)).join('; ');
}
