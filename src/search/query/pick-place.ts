// Which of an item's places a result shows.
import type { SelectedFacets } from '../format/facets.ts';
import type { Records } from '../format/metadata.ts';
import { listAround } from '../format/places.ts';

/** A place of an item. */
export interface PickedPlace {
  /** Its role's place in the list of roles. */
  role: number;
  /** At how many other places the item is; 0 where this one was asked for. */
  others: number;
}

/**
 * Picks the place of an item that a result shows.
 * @param item the item's number
 * @param selected the values that hold
 * @param records the handbook's records
 * @returns the first place that the values name; where they name none, the first of all
 */
export function pickPlace(
  item: number,
  selected: SelectedFacets,
  { metadata }: Records,
): PickedPlace {
  const { facets, roles, itemPlaces, everyLevel } = metadata;
  const wanted = (key: 'track' | 'level' | 'section') => {
    const values = facets.find((facet) => facet.key === key)?.values ?? [];
    return selected[key]?.map((id) => values.findIndex((value) => value.id === id));
  };
  const [tracks, levels, sections] = [wanted('track'), wanted('level'), wanted('section')];
  const parents = facets.find(({ key }) => key === 'section')?.values ?? [];
  const places = itemPlaces[item]!;
  const isAsked = tracks !== undefined || levels !== undefined || sections !== undefined;
  const asked = places.find(([role, section]) => {
    const [track, level] = roles[role]!;
    if (tracks && !tracks.includes(track)) return false;
    if (levels && !levels.includes(level) && level !== everyLevel) return false;
    return !sections || listAround(section, parents).some((own) => sections.includes(own));
  });
  const [role] = asked ?? places[0]!;
  const others = new Set(places.map(([own]) => own)).size - 1;
  return { role, others: isAsked && asked ? 0 : others };
}
