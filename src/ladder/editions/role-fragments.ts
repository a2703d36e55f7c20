import { hasRolePages } from '../model/roles.ts';
import { levelPath, placementFragment, rolePath } from '../permalinks.ts';
import type { EditionTrack, Snapshot } from '../schema/edition.ts';
import { EVERY_LEVEL } from '../track-files.ts';
import type { EditionGroup, EditionLevel } from './edition-outline.ts';
import type { Fragment } from './model.ts';

/** A role as an edition had it. */
export interface EditionRole {
  track: EditionTrack;
  /** A level's id. */
  level: string;
}

/**
 * Lists the roles of an edition.
 * @param snapshot the edition, or what the present ladder says
 * @returns a role for each level of which a track said something, by track
 */
export function listEditionRoles(snapshot: Snapshot): EditionRole[] {
  return snapshot.tracks.flatMap((track) =>
    track.levels.flatMap(({ id }) => (id === EVERY_LEVEL ? [] : [{ track, level: id }])),
  );
}

/**
 * Lists the fragments of the pages that show roles: their own, or those of the levels in a ladder of
 * one track. A ladder with one level shows its roles on the pages of its tracks alone.
 * @param snapshot what the ladder says
 * @param outline the same as {@link outlineEdition} arranges it
 * @returns pages, fragments and what they lead to, each page's in its order
 */
export function listRoleFragments(
  snapshot: Snapshot,
  outline: readonly EditionLevel[],
): { page: string; fragment: string; leadsTo: Fragment }[] {
  if (snapshot.levels.length < 2) return [];
  const groupsOf = (track: EditionTrack, level: string) =>
    outline.find((one) => one.track === track && one.level === level)?.groups ?? [];
  return listEditionRoles(snapshot).flatMap(({ track, level }) => {
    const page = hasRolePages(snapshot) ? rolePath(track.id, level) : levelPath(level);
    const own = groupsOf(track, level);
    const always = groupsOf(track, EVERY_LEVEL);
    return listPlaces(track, level, own, always).map((place) => ({ page, ...place }));
  });
}

type Place = { fragment: string; leadsTo: Fragment };

function listPlaces(
  track: EditionTrack,
  level: string,
  own: readonly EditionGroup[],
  always: readonly EditionGroup[],
): Place[] {
  const shown = new Set([...own, ...always].map(({ section }) => section));
  return [undefined, ...track.sections].flatMap((section): Place[] => {
    if (!shown.has(section)) return [];
    const within = section && { section: section.id };
    const whole: Place = {
      fragment: placementFragment(level, section?.id),
      leadsTo: { to: 'group', track: track.id, level, ...within },
    };
    const part: Place = {
      fragment: placementFragment(EVERY_LEVEL, section?.id),
      leadsTo: { to: 'group', track: track.id, level: EVERY_LEVEL, ...within },
    };
    const rest = listItems(always, section);
    return [
      ...(section ? [whole] : []),
      ...listItems(own, section),
      ...(rest.length > 0 ? [part] : []),
      ...rest,
    ];
  });
}

function listItems(
  groups: readonly EditionGroup[],
  section: EditionTrack['sections'][number] | undefined,
): Place[] {
  const kinds = groups.find((group) => group.section === section)?.kinds ?? [];
  return kinds.flatMap(({ entries }) =>
    entries.map(({ item }) => ({ fragment: item.id, leadsTo: { to: 'item', item } as const })),
  );
}
