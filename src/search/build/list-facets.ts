// What results are narrowed by: the values of every item, small enough to go to the browser whole.
import { KINDS } from '../../ladder/kinds.ts';
import type { Item, Ladder, Section, Track } from '../../ladder/model/ladder.ts';
import { EVERY_LEVEL } from '../../ladder/track-files.ts';
import type { Messages } from '../../messages/messages.ts';
import { FILTERS } from '../format/facets.ts';
import type { Facet, Filter } from '../format/facets.ts';

/**
 * Lists an item's values for one sort of filter.
 * @param filter the sort
 * @param item the item
 * @param ladder its ladder
 * @returns the values; what holds at every level is found at each
 */
export function listValues(filter: Filter, item: Item, ladder: Ladder): string[] {
  const expectations = item.placements.map(({ expectation }) => expectation);
  switch (filter) {
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
 * @param words the interface's words
 * @returns a facet for each sort of filter that items have values for; values in ladder order, tags
 *   in the order of the language
 */
export function findFacets(ladder: Ladder, words: Messages): Facet[] {
  return FILTERS.map((filter): Facet => {
    const listed = ladder.items.map((item) => listValues(filter, item, ladder));
    const used = new Set(listed.flat());
    const values = listLabels(filter, ladder, words).filter(({ id }) => used.has(id));
    const place = new Map(values.map(({ id }, index) => [id, index]));
    return { filter, values, of: listed.map((own) => own.map((id) => place.get(id)!)) };
  }).filter(({ values }) => values.length > 0);
}

function listLabels(
  filter: Filter,
  ladder: Ladder,
  words: Messages,
): { id: string; label: string }[] {
  const titled = ({ id, title }: { id: string; title: string }) => ({ id, label: title });
  switch (filter) {
    case 'kind':
      return KINDS.map(({ id }) => ({ id, label: words.kinds[id].many }));
    case 'track':
      return ladder.tracks.map(titled);
    case 'level':
      return [...ladder.levels.map(titled), { id: EVERY_LEVEL, label: words.item.everyLevel }];
    case 'section': {
      const several = ladder.tracks.filter(({ sections }) => sections.length > 0).length > 1;
      return ladder.tracks.flatMap((track) =>
        track.sections.map((section) => ({
          id: sectionValue(track, section),
          label: several ? `${section.title} (${track.title})` : section.title,
        })),
      );
    }
    case 'trait':
      return ladder.traits.map(titled);
    case 'tag': {
      const { compare } = new Intl.Collator(ladder.handbook.language);
      const tags = new Set(ladder.items.flatMap((item) => item.tags));
      return [...tags].sort(compare).map((tag) => ({ id: tag, label: tag }));
    }
  }
}

/** Two tracks may have sections of one name, so that a section is named with its track. */
function sectionValue(track: Track, section: Section): string {
  return `${track.id}--${section.id}`;
}

function withParents(section: Section | undefined): Section[] {
  return section ? [section, ...withParents(section.parent)] : [];
}
