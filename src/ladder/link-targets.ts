// What a link in a writer's text may lead to.
import { guidePath, itemPath, levelPath, termPath, trackPath, traitPath } from './permalinks.ts';

const HANDBOOK_LINKS = {
  item: itemPath,
  trait: traitPath,
  track: trackPath,
  level: levelPath,
  guide: guidePath,
  term: termPath,
} satisfies Record<string, (id: string) => string>;

/** The types of links that stay inside the handbook, as they begin. */
export type HandbookLinkType = keyof typeof HANDBOOK_LINKS;
export const HANDBOOK_LINK_TYPES = Object.keys(HANDBOOK_LINKS) as HandbookLinkType[];

/** What a link in a writer's text leads to: a page of the handbook, an outside address or neither. */
export type LinkTarget =
  | { to: 'handbook'; type: HandbookLinkType; id: string; href: string }
  | { to: 'outside'; href: string }
  | { to: 'nowhere' };

/**
 * Reads the target of a link in a writer's text.
 * @param url as written: `item:<id>`, `trait:<id>`, …, or an http, https or mailto address
 * @returns where it leads
 */
export function readLink(url: string): LinkTarget {
  const [, scheme = '', rest = ''] = /^([a-z]+):(.*)$/is.exec(url) ?? [];
  const type = HANDBOOK_LINK_TYPES.find((one) => one === scheme);
  if (type) return { to: 'handbook', type, id: rest, href: HANDBOOK_LINKS[type](rest) };
  return /^(https?|mailto)$/i.test(scheme) && rest !== ''
    ? { to: 'outside', href: url }
    : { to: 'nowhere' };
}
