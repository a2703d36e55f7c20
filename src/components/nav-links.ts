// The links by which pages lead to each other: in the header, in the sidebar and in the footer.
import type { Editions } from '../ladder/editions/model.ts';
import { KINDS } from '../ladder/kinds.ts';
import type { Ladder } from '../ladder/model/ladder.ts';
import {
  checklistsPath,
  citePath,
  editionsPath,
  glossaryPath,
  guidePath,
  guidesPath,
  kindPath,
  levelPath,
  levelsPath,
  sourcesPath,
  trackPath,
  tracksPath,
  traitPath,
  traitsPath,
} from '../ladder/permalinks.ts';
import type { Label, Messages } from '../messages/messages.ts';

/** The id of the menu, which the header's button opens. */
export const MENU = '-menu';

/** A link to a page. */
export interface NavLink {
  href: string;
  title: string;
  /** Set where the title is English in a ladder of another language. */
  lang?: Messages['lang'];
  /** The parts of the page, where it is the open one. */
  parts?: readonly NavLink[];
}

/** Links under a heading. */
export interface NavGroup {
  title: string;
  lang: Messages['lang'];
  /** The page that lists them all. */
  href?: string;
  links: NavLink[];
}

const name = ({ many, lang }: Label) => ({ title: many, lang });

/**
 * Lists the pages that the header leads to.
 * @param ladder the ladder; what it does not have is left out
 * @param messages the interface's words
 * @returns links in the order of the header
 */
export function listHeaderLinks(ladder: Ladder, messages: Messages): NavLink[] {
  const { labels, kinds, checklist, guides, glossary, lang } = messages;
  const avoided = ladder.items.some(({ kind }) => kind === 'anti-pattern');
  return [
    { href: tracksPath, ...name(labels.track) },
    ...(ladder.levels.length > 1 ? [{ href: levelsPath, ...name(labels.level) }] : []),
    ...(ladder.traits.length > 0 ? [{ href: traitsPath, ...name(labels.trait) }] : []),
    ...(avoided ? [{ href: kindPath('anti-pattern'), ...name(kinds['anti-pattern']) }] : []),
    { href: checklistsPath, title: checklist.title, lang },
    ...(ladder.guides.length > 0 ? [{ href: guidesPath, title: guides.title, lang }] : []),
    ...(ladder.terms.length > 0 ? [{ href: glossaryPath, title: glossary.title, lang }] : []),
  ];
}

/**
 * Lists the pages of levels, tracks, traits and guides.
 * @param ladder the ladder
 * @param messages the interface's words
 * @param here the path of the page that is open
 * @param parts the parts of that page
 * @returns links in groups; what the ladder does not have is left out, and guides are named only beside
 *   a guide
 */
export function listSidebarLinks(
  ladder: Ladder,
  messages: Messages,
  here: string,
  parts: readonly NavLink[],
): NavGroup[] {
  const { labels, guides, lang } = messages;
  const link =
    (path: (id: string) => string) =>
    ({ id, title }: { id: string; title: string }) => {
      const href = path(id);
      return { href, title, ...(href === here && { parts }) };
    };
  const trackGroups = new Set(ladder.tracks.map(({ group }) => group));
  const groups: NavGroup[] = [
    { ...name(labels.level), href: levelsPath, links: ladder.levels.map(link(levelPath)) },
    ...[...trackGroups].map((group) => ({
      ...(group ? { title: group, lang: undefined } : { ...name(labels.track), href: tracksPath }),
      links: ladder.tracks.filter((track) => track.group === group).map(link(trackPath)),
    })),
    { ...name(labels.trait), href: traitsPath, links: ladder.traits.map(link(traitPath)) },
    { title: guides.title, href: guidesPath, lang, links: ladder.guides.map(link(guidePath)) },
  ];
  return groups
    .filter(({ links }) => links.length > 0)
    .map((group) =>
      group.href === guidesPath && !here.startsWith(guidesPath) ? { ...group, links: [] } : group,
    );
}

/**
 * Lists the pages that the footer leads to.
 * @param ladder the ladder
 * @param editions its releases
 * @param messages the interface's words
 * @returns links to the lists of all items, and to what is beside them
 */
export function listFooterLinks(
  ladder: Ladder,
  { newest }: Pick<Editions, 'newest'>,
  messages: Messages,
): NavLink[] {
  const { kinds, checklist, sources, editions, cite, lang } = messages;
  return [
    ...KINDS.map(({ id }) => ({ href: kindPath(id), ...name(kinds[id]) })),
    { href: checklistsPath, title: checklist.title, lang },
    ...(ladder.sources.length > 0 ? [{ href: sourcesPath, title: sources.title, lang }] : []),
    ...(newest ? [{ href: editionsPath, title: editions.title, lang }] : []),
    { href: citePath, title: cite.title, lang },
  ];
}
