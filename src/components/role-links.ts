import type { Ladder } from '../ladder/model/ladder.ts';
import { listTrackRoles } from '../ladder/model/roles.ts';
import type { Role } from '../ladder/model/roles.ts';
import { roleKindsPath, rolePath } from '../ladder/permalinks.ts';
import { nameComparison } from '../ladder/views/role-comparison.ts';
import type { RolePair } from '../ladder/views/role-comparison.ts';
import {
  findComparisonHref,
  findRoleChecklistHref,
  findRoleHref,
} from '../ladder/views/role-links.ts';
import type { Messages } from '../messages/messages.ts';
import type { NavGroup, NavLink } from './nav-links.ts';

/**
 * Lists the comparisons of which a role is a part.
 * @param ladder the ladder
 * @param role the role
 * @param pairs the pairs of roles of its track
 * @param messages the interface's words
 * @returns links named such as "From Keeper to Mate", those with lower levels first
 */
export function listComparisonLinks(
  ladder: Ladder,
  role: Role,
  pairs: readonly RolePair[],
  messages: Messages,
): NavLink[] {
  const isUpper = (pair: RolePair) => pair.role.level === role.level;
  return [
    ...pairs.filter(isUpper),
    ...pairs.filter((pair) => !isUpper(pair) && pair.other.level === role.level),
  ].map((pair) => ({
    href: findComparisonHref(ladder, role.track, {
      level: pair.role.level,
      other: pair.other.level,
    }),
    title: nameComparison(pair, messages),
    lang: messages.lang,
  }));
}

/** @returns the link to the checklist of a role */
export function linkChecklist(ladder: Ladder, role: Role, messages: Messages): NavLink {
  const href = findRoleChecklistHref(ladder, role);
  return { href, title: messages.checklist.link, lang: messages.lang };
}

/** @returns the link between the two arrangements of a role, from one to the other */
export function linkArrangement(
  { track, level }: Role,
  isByKind: boolean,
  messages: Messages,
): NavLink {
  const { bySection, byKind } = messages.role;
  const { lang } = messages;
  return isByKind
    ? { href: rolePath(track.id, level.id), title: bySection, lang }
    : { href: roleKindsPath(track.id, level.id), title: byKind, lang };
}

/**
 * Lists what is beside the text of a role: the levels of its track, and the sections of the page.
 * @param ladder the ladder
 * @param role the role
 * @param sections the sections with their fragments, in the order of the page
 * @param messages the interface's words
 */
export function listRoleSidebar(
  ladder: Ladder,
  { track }: Role,
  sections: readonly { fragment: string; title: string }[],
  messages: Messages,
): NavGroup[] {
  return [
    {
      title: track.title,
      lang: undefined,
      links: listTrackRoles(track).map((role) => ({
        href: findRoleHref(ladder, role),
        title: role.level.title,
        lang: undefined,
      })),
    },
    {
      title: messages.page.onThisPage,
      lang: messages.lang,
      links: sections.map(({ fragment, title }) => ({
        href: `#${fragment}`,
        title,
        lang: undefined,
      })),
    },
  ].filter(({ links }) => links.length > 0);
}
