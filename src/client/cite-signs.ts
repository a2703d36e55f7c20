// Wherever an item or a heading has a link sign, offers beside it what the item's page offers. Lists
// carry no markup for it: what is cited of an item is read from its page when it is asked for.
import { create, offerActions } from './cite-actions.ts';
import { fold, readItem, readPart } from './citations.ts';
import { citeWords } from './cite-words.ts';

const ITEM_SIGNS = ':is(.items > li, .pairs div) > a';
const SIGN = 'cite-sign';

for (const sign of document.querySelectorAll<HTMLElement>(ITEM_SIGNS)) {
  const text = sign.parentElement!.querySelector('p');
  if (text) sign.ariaLabel = `${fold(sign)}: ${fold(text)}`;
}

const headings = 'body:not([data-page=item]) main :is(h2,h3,h4,h5,h6)[id]';
for (const heading of document.querySelectorAll<HTMLElement>(headings)) {
  const sign = create('a', '#');
  sign.className = SIGN;
  sign.href = `#${heading.id}`;
  // The heading's own name stays free of the sign in it.
  heading.ariaLabel = readPart(heading, sign.href).words;
  sign.ariaLabel = `${citeWords.sign}: ${heading.ariaLabel}`;
  heading.append(' ', sign);
}

const open = create('button', citeWords.cite);
const menu = create('div');
open.type = 'button';
open.className = 'cite-open';
open.popoverTargetElement = menu;
menu.popover = 'auto';
menu.className = 'cite-menu';
menu.role = 'dialog';
menu.ariaLabel = citeWords.cite;

const show = ({ type, target }: Event) => {
  const sign = (target as Element).closest?.(`${ITEM_SIGNS},.${SIGN}`);
  // A menu that is in use stays where it is while the pointer passes over other signs.
  const isBusy = type === 'pointerover' && menu.matches(':popover-open');
  if (sign && !isBusy && sign !== open.previousSibling) sign.after(open, menu);
};
addEventListener('pointerover', show);
addEventListener('focusin', show);

menu.addEventListener('toggle', async ({ newState }) => {
  if (newState === 'closed') return menu.replaceChildren();
  const sign = open.previousSibling as HTMLAnchorElement;
  const citation = await readSigned(sign);
  // It may have been closed or have moved on while the page was on its way.
  if (sign !== open.previousSibling || !menu.matches(':popover-open')) return;
  menu.replaceChildren();
  offerActions(menu, citation);
  menu.querySelector('button')!.focus();
});

async function readSigned(sign: HTMLAnchorElement) {
  const { parentElement: parent, href, pathname, hash } = sign;
  if (sign.className === SIGN) return readPart(parent!, hash);
  const quoted = parent!.querySelector('p') ?? sign;
  // On the page of an edition the words are those of its day already.
  if (hash) return readPart(quoted, pathname + hash, findPlace(parent!));
  try {
    const page = await (await fetch(href)).text();
    return readItem(new DOMParser().parseFromString(page, 'text/html'));
  } catch {
    // Without a connection the list itself says enough for a link.
    return readPart(quoted, pathname, findPlace(parent!));
  }
}

/** Names an item's place by the heading of its list and those above it, the nearest of each rank. */
function findPlace(item: Element): string {
  const ranks: string[] = [];
  for (const heading of document.querySelectorAll<HTMLElement>('main :is(h2,h3,h4)')) {
    const follows = heading.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (!follows) break;
    ranks.length = +heading.tagName[1]! - 2;
    ranks.push(heading.ariaLabel ?? fold(heading));
  }
  const kind = item.parentElement!.previousElementSibling;
  if (kind?.matches('p.kind')) ranks.unshift(fold(kind));
  return ranks.join(', ');
}
