// Where items are: in which track, at which level, in which section. The facets of these three say the
// same, so that they need not travel.
import type { Facet, FacetKey, FacetValues } from './facets.ts';

/** What a track says of a level: the places of both among their facets' values, and its own name. */
export type RoleEntry = [track: number, level: number, title?: string];

/** A place of an item: the place of its role in the list of roles, and of its section among the values. */
export type ItemPlace = [role: number, section?: number];

/** What travels of them. */
export interface Places {
  roles: RoleEntry[];
  /** For each item its places, the first one first. */
  itemPlaces: ItemPlace[][];
  /** The place of the level that stands for all, among the values of levels; -1 where there is none. */
  everyLevel: number;
}

/**
 * Fills in which items have the values of tracks, levels and sections.
 * @param facets the facets as they travelled
 * @param places where items are
 * @returns the facets with the values of every item; what holds at every level is found at each, and
 *   what is in a section also in those around it
 */
export function fillFacets(facets: readonly FacetValues[], places: Places): Facet[] {
  const { roles, itemPlaces, everyLevel } = places;
  return facets.map(({ key, values, itemValues }): Facet => {
    if (itemValues) return { key, values, itemValues };
    const all = [...values.keys()];
    const list = ([role, section]: ItemPlace): readonly number[] => {
      const [track, level] = roles[role]!;
      if (key === 'track') return [track];
      if (key === 'level') return level === everyLevel ? all : [level];
      return listAround(section, values);
    };
    return { key, values, itemValues: itemPlaces.map((own) => [...new Set(own.flatMap(list))]) };
  });
}

/** Whether a facet follows from the places of items. */
export function isOfPlaces(key: FacetKey): boolean {
  return key === 'track' || key === 'level' || key === 'section';
}

/** Lists a section and those that it is in, by their places among the values of sections. */
export function listAround(section: number | undefined, values: Facet['values']): number[] {
  return section === undefined ? [] : [section, ...listAround(values[section]!.parent, values)];
}
