// Results as elements, made from the page's templates.
import type { FacetKey } from '../search/format/facets.ts';
import type { SelectedFacets } from '../search/format/facets.ts';
import { pickPlace } from '../search/query/pick-place.ts';
import { cutPieces } from '../search/query/highlight.ts';
import type { Highlighter, Piece } from '../search/query/highlight.ts';
import type { Records } from '../search/format/metadata.ts';
import { fillPattern } from './search-lines.ts';
import type { SearchEngine } from './search-engine.ts';

/** About how many words of a longer text a result shows: two lines on a wide screen. */
const EXCERPT = 32;

/**
 * Makes the element of a result that is here.
 * @param number the record's number
 * @param engine has its texts
 * @param highlight divides a text at what was asked for
 * @param reason by which other words it was found; empty where by those typed
 * @param selected the values that hold, which tell the place that is meant
 * @param root holds the templates and the site's addresses
 * @returns a list entry, with an excerpt of what the record says beyond its text if only that holds
 *   what was asked
 */
export function renderResult(
  number: number,
  engine: SearchEngine,
  highlight: Highlighter,
  reason: string,
  selected: SelectedFacets,
  root: HTMLElement,
): HTMLElement {
  const { address, text, below, within } = engine.resultOf(number)!;
  const { records } = engine;
  const isItem = records.typeOf(number) === 'item';
  const valuesOf = (key: FacetKey) => {
    const facet = records.metadata.facets.find((one) => one.key === key);
    return facet?.itemValues[number]?.map((value) => facet.values[value]!) ?? [];
  };
  const entry = cloneTemplate(root, isItem ? valuesOf('kind')[0]!.id : 'other');
  const find = (name: string) => entry.querySelector<HTMLElement>(`[data-${name}]`)!;
  const link = entry.querySelector('a')!;
  const cite = entry.querySelector<HTMLAnchorElement>('.cite')!;
  link.href = isItem ? engine.itemAddress(address) : root.dataset['base']! + address;
  cite.href = link.href;
  if (reason) find('reason').textContent = reason;
  else find('reason').remove();
  const pieces = highlight(text);
  appendPieces(link, pieces);
  const belowPieces = below ? highlight(below) : [];
  if (below) appendPieces(find('below').querySelector('span')!, belowPieces);
  else find('below').remove();
  if (isItem) {
    entry.dataset['item'] = address;
    find('placement').textContent = namePlace(number, selected, engine, root);
    const traits = valuesOf('trait').map(({ label }) => label);
    if (traits.length > 0) find('traits').textContent = ` · ${traits.join(', ')}`;
  } else {
    cite.dataset['name'] = [within, text].filter(Boolean).join(', ');
    if (within) find('within').textContent = within;
    else find('within').remove();
  }
  if ([...pieces, ...belowPieces].some(({ marked }) => marked)) find('excerpt').remove();
  else whenNear(entry, () => addExcerpt(find('excerpt'), number, engine, highlight));
  return entry;
}

/**
 * Copies the element of a template.
 * @param root holds the templates
 * @param name the template's name
 * @returns a copy of its first element
 */
export function cloneTemplate(root: ParentNode, name: string): HTMLElement {
  const template = root.querySelector<HTMLTemplateElement>(`template[data-for="${name}"]`)!;
  return template.content.firstElementChild!.cloneNode(true) as HTMLElement;
}

/** Names the place of an item that is asked for, or its first one and how many others it has. */
function namePlace(
  number: number,
  selected: SelectedFacets,
  { records }: SearchEngine,
  root: HTMLElement,
): string {
  const { role, others } = pickPlace(number, selected, records);
  const name = nameRole(role, records);
  if (others === 0) return name;
  const pattern = others === 1 ? 'otherPlace' : 'otherPlaces';
  return `${name} ${fillPattern(root, pattern, { count: others })}`;
}

/** Names a role by its track and its level. */
export function nameRole(role: number, { metadata }: Records): string {
  const [track, level] = metadata.roles[role]!;
  const labelOf = (key: FacetKey, value: number) =>
    metadata.facets.find((facet) => facet.key === key)!.values[value]!.label;
  return `${labelOf('track', track)}, ${labelOf('level', level)}`;
}

/** How near a result must come to the screen before its excerpt is fetched, in pixels. */
const NEAR = 300;

/**
 * Does something once an element comes near the screen: each excerpt is a request, of which thirty made a
 * tenth of a first search.
 */
function whenNear(element: HTMLElement, act: () => Promise<void>): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void act();
    },
    { rootMargin: `${NEAR}px` },
  );
  observer.observe(element);
}

async function addExcerpt(
  element: HTMLElement,
  number: number,
  engine: SearchEngine,
  highlight: Highlighter,
): Promise<void> {
  const rest = await engine.fetchRest(number).catch(() => '');
  const pieces = highlight(rest);
  if (pieces.some(({ marked }) => marked)) appendPieces(element, cutPieces(pieces, EXCERPT));
  else element.remove();
}

/** Writes pieces of a text, the words that were asked for marked. */
export function appendPieces(element: HTMLElement, pieces: readonly Piece[]): void {
  for (const { text, marked } of pieces) {
    if (!marked) element.append(text);
    else {
      const word = document.createElement('mark');
      word.textContent = text;
      element.append(word);
    }
  }
}
