// What results are narrowed by: the values of every item, small enough to go to the browser whole.
import { KINDS } from '../../ladder/kinds.ts';
import type { Item, Ladder, Section, Track } from '../../ladder/model/ladder.ts';
import { EVERY_LEVEL } from '../../ladder/track-files.ts';
import type { Messages } from '../../messages/messages.ts';
import { isOfPlaces } from '../format/places.ts';
import { FACET_KEYS } from '../format/facets.ts';
import type { FacetKey, FacetValues } from '../format/facets.ts';

/**
 * Lists an item's values for one facet.
 * @param key the facet
 * @param item the item
 * @param ladder its ladder
 * @returns the values; what holds at every level is found at each
 */
export function listValues(key: FacetKey, item: Item, ladder: Ladder): string[] {
  const expectations = item.placements.map(({ expectation }) => expectation);
  switch (key) {
    case 'kind':
      return [item.kind];
    case 'track':
      return [...new Set(expectations.map(({ track }) => track.id))];
    case 'level': {
      const always = expectations.some(({ level }) => !level);
      const levels = always ? [undefined, ...ladder.levels] : expectations.map((at) => at.level);
      return [...new Set(levels.map((level) => level?.id ?? EVERY_LEVEL))];
    }
    case 'section': {
      const all = item.placements.flatMap(({ expectation, section }) =>
        withParents(section).map((own) => sectionValue(expectation.track, own)),
      );
      return [...new Set(all)];
    }
    case 'trait':
      return item.traits.map(({ id }) => id);
    case 'tag':
      return [...new Set(item.tags)];
  }
}

/**
 * Finds what the items of a ladder can be narrowed by.
 * @param ladder the ladder
 * @param messages the interface's words
 * @returns the facets that items have values for; values in ladder order, tags
 *   in the order of the language
 */
export function findFacets(ladder: Ladder, messages: Messages): FacetValues[] {
  return FACET_KEYS.map((key): FacetValues => {
    const listed = ladder.items.map((item) => listValues(key, item, ladder));
    const used = new Set(listed.flat());
    const values = listLabels(key, ladder, messages).filter(({ id }) => used.has(id));
    if (key === 'section') return { key, values: addParents(values, ladder) };
    if (isOfPlaces(key)) return { key, values };
    const indices = new Map(values.map(({ id }, index) => [id, index]));
    return { key, values, itemValues: listed.map((own) => own.map((id) => indices.get(id)!)) };
  }).filter(({ values }) => values.length > 0);
}

/** Says of each section which one it is in. */
function addParents(values: FacetValues['values'], { tracks }: Ladder): FacetValues['values'] {
  const parents = new Map(
    tracks.flatMap((track) =>
      track.sections.flatMap((section) =>
        section.parent ? [[sectionValue(track, section), sectionValue(track, section.parent)]] : [],
      ),
    ) as [string, string][],
  );
  return values.map((value) => {
    const parent = values.findIndex(({ id }) => id === parents.get(value.id));
    return parent === -1 ? value : { ...value, parent };
  });
}

function listLabels(
  key: FacetKey,
  ladder: Ladder,
  messages: Messages,
): { id: string; label: string }[] {
  const titled = ({ id, title }: { id: string; title: string }) => ({ id, label: title });
  switch (key) {
    case 'kind':
      return KINDS.map(({ id }) => ({ id, label: messages.kinds[id].many }));
    case 'track':
      return ladder.tracks.map(titled);
    case 'level':
      return [...ladder.levels.map(titled), { id: EVERY_LEVEL, label: messages.item.everyLevel }];
    case 'section':
      return ladder.tracks.flatMap((track) =>
        track.sections.map((section) => ({
          id: sectionValue(track, section),
          label: section.title,
        })),
      );
    case 'trait':
      return ladder.traits.map(titled);
    case 'tag': {
      const { compare } = new Intl.Collator(ladder.handbook.language);
      const tags = new Set(ladder.items.flatMap((item) => item.tags));
      return [...tags].sort(compare).map((tag) => ({ id: tag, label: tag }));
    }
  }
}

/** The id of a section among facets: two tracks may have sections of one name, so its track is in it. */
export function sectionValue(track: Track, section: Section): string {
  return `${track.id}--${section.id}`;
}

function withParents(section: Section | undefined): Section[] {
  return section ? [section, ...withParents(section.parent)] : [];
}
