// Results as elements, made from the page's templates.
import { cutPieces } from '../search/query/highlight.ts';
import type { Marker, Piece } from '../search/query/highlight.ts';
import type { SearchEngine } from './search-engine.ts';

/** About how many words of a longer text a result shows. */
const EXCERPT = 32;

/**
 * Makes the element of a result whose texts are here.
 * @param number the record's number
 * @param engine has its texts
 * @param mark marks what was asked for
 * @param root holds the templates and the site's addresses
 * @returns a list entry, with an excerpt of what the record says beyond its text if only that holds
 *   what was asked
 */
export function renderResult(
  number: number,
  engine: SearchEngine,
  mark: Marker,
  root: HTMLElement,
): HTMLElement {
  const [address, text, below, within] = engine.shown(number)!;
  const { register } = engine;
  const isItem = register.sortOf(number) === 'item';
  const values = (filter: string) => {
    const facet = register.facets.find((one) => one.filter === filter);
    return facet?.of[number]?.map((value) => facet.values[value]!) ?? [];
  };
  const entry = clone(root, isItem ? values('kind')[0]!.id : 'other');
  const find = (name: string) => entry.querySelector<HTMLElement>(`[data-${name}]`)!;
  const link = entry.querySelector('a')!;
  link.href = isItem ? engine.itemAddress(address) : root.dataset['base']! + address;
  const pieces = mark(text);
  append(link, pieces);
  const belowPieces = below ? mark(below) : [];
  if (below) append(find('below').querySelector('span')!, belowPieces);
  else find('below').remove();
  if (isItem) {
    entry.dataset['item'] = address;
    find('place').textContent = register.placeOf(number);
    const traits = values('trait').map(({ label }) => label);
    if (traits.length > 0) find('traits').textContent = ` · ${traits.join(', ')}`;
  } else if (within) find('within').textContent = within;
  else find('within').remove();
  if ([...pieces, ...belowPieces].some(({ marked }) => marked)) find('excerpt').remove();
  else void addExcerpt(find('excerpt'), number, engine, mark);
  return entry;
}

/**
 * Copies the element of a template.
 * @param root holds the templates
 * @param name the template's name
 * @returns a copy of its first element
 */
export function clone(root: ParentNode, name: string): HTMLElement {
  const template = root.querySelector<HTMLTemplateElement>(`template[data-for="${name}"]`)!;
  return template.content.firstElementChild!.cloneNode(true) as HTMLElement;
}

async function addExcerpt(
  element: HTMLElement,
  number: number,
  engine: SearchEngine,
  mark: Marker,
): Promise<void> {
  const rest = await engine.fetchRest(number).catch(() => '');
  const pieces = mark(rest);
  if (pieces.some(({ marked }) => marked)) append(element, cutPieces(pieces, EXCERPT));
  else element.remove();
}

function append(element: HTMLElement, pieces: readonly Piece[]): void {
  for (const { text, marked } of pieces) {
    if (!marked) element.append(text);
    else {
      const word = document.createElement('mark');
      word.textContent = text;
      element.append(word);
    }
  }
}
