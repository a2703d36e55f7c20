const HEADING = 'main :is(h2,h3,h4,h5,h6)';

/**
 * Gives each heading with a lasting address the word that cites it; those that begin with a hyphen are
 * the page's own.
 * @param cite the word
 */
export function addAnchors(cite: string): void {
  for (const heading of document.querySelectorAll(`${HEADING}[id]:not([id^='-'])`)) {
    const anchor = document.createElement('a');
    const name = nameHeading(heading);
    anchor.textContent = cite;
    anchor.className = 'cite';
    anchor.href = `#${heading.id}`;
    anchor.ariaLabel = `${cite}: ${name}`;
    // The heading's own name stays free of the word in it.
    heading.ariaLabel = name;
    heading.append(' ', anchor);
  }
}

/** The words of a heading; a second name in it, such as a level's in a track, follows a comma. */
export function nameHeading(heading: Element): string {
  const copy = heading.cloneNode(true) as Element;
  copy.querySelector('.cite')?.remove();
  copy.querySelector('small')?.before(', ');
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

/** Counts the items between a heading and the next one of its rank or above. */
export function countItems(heading: Element): number {
  const all = [...document.querySelectorAll(`${HEADING},.items > li`)];
  const below = all.slice(all.indexOf(heading) + 1);
  const end = below.findIndex(({ tagName }) => /^H\d$/.test(tagName) && tagName <= heading.tagName);
  return below.slice(0, end < 0 ? undefined : end).filter(({ tagName }) => tagName === 'LI').length;
}
