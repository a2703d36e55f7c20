import { collapseWhitespace } from '../ladder/text/escape.ts';

/** The class of a link that leads to the heading in which it is. */
export const ANCHOR = 'anchor';

/**
 * Gives each heading with an address a link to it.
 * @param label what such a link is called, before the heading's words
 */
export function addAnchors(label: string): void {
  for (const heading of document.querySelectorAll('main :is(h2,h3,h4,h5,h6)[id]')) {
    const anchor = document.createElement('a');
    const name = nameHeading(heading);
    anchor.textContent = '#';
    anchor.className = ANCHOR;
    anchor.href = `#${heading.id}`;
    anchor.ariaLabel = `${label}: ${name}`;
    // The heading's own name stays free of the sign in it.
    heading.ariaLabel = name;
    heading.append(' ', anchor);
  }
}

/** The words of a heading; a second name in it, such as a level's in a track, follows a comma. */
function nameHeading(heading: Element): string {
  const copy = heading.cloneNode(true) as Element;
  copy.querySelector('small')?.before(', ');
  return collapseWhitespace(copy.textContent).trim();
}
