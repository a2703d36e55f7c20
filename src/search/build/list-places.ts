// Where items are, as it travels.
import type { Ladder, Placement } from '../../ladder/model/ladder.ts';
import { EVERY_LEVEL } from '../../ladder/track-files.ts';
import type { FacetKey, FacetValues } from '../format/facets.ts';
import type { ItemPlace, Places, RoleEntry } from '../format/places.ts';
import { sectionValue } from './list-facets.ts';

/**
 * Lists where the items of a ladder are.
 * @param ladder the ladder
 * @param facets its facets, whose values the places point to
 * @returns every role with items, and the places of every item
 */
export function listPlaces(ladder: Ladder, facets: readonly FacetValues[]): Places {
  const indexOf = (key: FacetKey, id: string) =>
    facets.find((facet) => facet.key === key)?.values.findIndex((value) => value.id === id) ?? -1;
  const expectations = ladder.tracks
    .flatMap((track) => track.expectations)
    .filter(({ placements }) => placements.length > 0);
  const roles = expectations.map(({ track, level, title }): RoleEntry => {
    const places = [
      indexOf('track', track.id),
      indexOf('level', level?.id ?? EVERY_LEVEL),
    ] as const;
    return title === undefined ? [...places] : [...places, title];
  });
  const roleOf = new Map(expectations.map((expectation, index) => [expectation, index]));
  const locate = ({ expectation, section }: Placement): ItemPlace => {
    const role = roleOf.get(expectation)!;
    return section ? [role, indexOf('section', sectionValue(expectation.track, section))] : [role];
  };
  return {
    roles,
    itemPlaces: ladder.items.map(({ placements }) => placements.map(locate)),
    everyLevel: indexOf('level', EVERY_LEVEL),
  };
}
