// The tracks, levels, roles and sections that a question names, above the items.
import type { FacetKey } from '../search/format/facets.ts';
import type { Records } from '../search/format/metadata.ts';
import { listAround } from '../search/format/places.ts';
import type { FoundPlace } from '../search/query/find-places.ts';
import type { Reply, SearchEngine } from './search-engine.ts';
import { fillPattern } from './search-lines.ts';
import { appendPieces, cloneTemplate } from './search-results.ts';

/** What is shown of a place. */
interface ShownPlace {
  name: string;
  href: string;
  /** What it is: a track, a level, a section; none for a role, whose name says both. */
  type: 'track' | 'level' | 'section' | undefined;
  /** What it is part of. */
  within: string | undefined;
}

/** The group of places. */
export class SearchPlaces {
  readonly #page: HTMLElement;
  readonly #group: HTMLElement;

  /** @param page the element of the page of search */
  constructor(page: HTMLElement) {
    this.#page = page;
    this.#group = page.querySelector('[data-group=place]')!;
  }

  /** Shows the places of a reply. */
  show({ places, highlight }: Reply, engine: SearchEngine): void {
    this.#group.hidden = places.length === 0;
    this.#group.querySelector('small')!.textContent = String(places.length);
    const entries = places.map((place) => {
      const { name, href, type, within } = describe(place, engine);
      const entry = cloneTemplate(this.#page, 'place');
      const items = countItems(place, engine.records);
      const counted = fillPattern(this.#page, items === 1 ? 'oneItem' : 'manyItems', {
        count: items,
      });
      const [link, cite] = entry.querySelectorAll('a');
      link!.href = cite!.href = href;
      appendPieces(link!, highlight(name));
      cite!.dataset['name'] = [within, name, counted].filter(Boolean).join(', ');
      const kind = type && this.#group.dataset[type];
      const facts = [kind, within, counted].filter(Boolean);
      entry.querySelector('small')!.textContent = facts.join(' · ');
      return entry;
    });
    this.#group.querySelector('ul')!.replaceChildren(...entries);
  }
}

function describe({ track, level, section, title }: FoundPlace, engine: SearchEngine): ShownPlace {
  const { records } = engine;
  const { facets } = records.metadata;
  const valueOf = (key: FacetKey, index: number) =>
    facets.find((facet) => facet.key === key)!.values[index]!;
  const own = track === undefined ? undefined : valueOf('track', track);
  const grade = level === undefined ? undefined : valueOf('level', level);
  if (own && section !== undefined) {
    const { id, label } = valueOf('section', section);
    const first = findFirstLevel(section, records);
    const href = engine.pageAddress(
      'section',
      own.id,
      valueOf('level', first).id,
      id.slice(own.id.length + 2),
    );
    return { name: label, href, type: 'section', within: own.label };
  }
  if (own && grade) {
    const name = `${own.label}, ${grade.label}`;
    const href = engine.pageAddress('role', own.id, grade.id);
    return { name: title ?? name, href, type: undefined, within: title && name };
  }
  if (own) {
    const href = engine.pageAddress('track', own.id);
    return { name: own.label, href, type: 'track', within: undefined };
  }
  const href = engine.pageAddress('level', grade!.id);
  return { name: grade!.label, href, type: 'level', within: undefined };
}

/** The first level at which a section, or one in it, has an item. */
function findFirstLevel(section: number, { metadata }: Records): number {
  const { facets, roles, itemPlaces } = metadata;
  const { values, itemValues } = facets.find(({ key }) => key === 'section')!;
  const item = itemValues.findIndex((own) => own.includes(section));
  const [role] = itemPlaces[item]!.find(([, own]) => listAround(own, values).includes(section))!;
  return roles[role]![1];
}

/** How many items a place has, with those that hold at every level. */
function countItems(place: FoundPlace, { metadata }: Records): number {
  const { roles, itemPlaces, everyLevel, facets } = metadata;
  if (place.section !== undefined) {
    const { itemValues } = facets.find(({ key }) => key === 'section')!;
    return itemValues.filter((own) => own.includes(place.section!)).length;
  }
  const isAt = (role: number) => {
    const [track, level] = roles[role]!;
    const isOnTrack = place.track === undefined || place.track === track;
    return isOnTrack && (place.level === undefined || [place.level, everyLevel].includes(level));
  };
  return itemPlaces.filter((own) => own.some(([role]) => isAt(role))).length;
}
