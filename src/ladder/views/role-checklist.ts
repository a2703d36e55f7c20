import { findKind, KINDS } from '../kinds.ts';
import type { Kind } from '../kinds.ts';
import type { Item, Ladder } from '../model/ladder.ts';
import type { Role } from '../model/roles.ts';
import { EVERY_LEVEL } from '../track-files.ts';
import type { Messages } from '../../messages/messages.ts';
import { nameSection } from './checklist-groups.ts';
import type { ChecklistEntry, ChecklistGroup } from './checklist-groups.ts';
import type { Checklist } from './checklist.ts';
import { listRoleItems, nameRole, outlineRole } from './role.ts';
import type { RolePart, RoleSection } from './role.ts';

/**
 * Builds the checklist of a role.
 * @param ladder the ladder
 * @param role the role
 * @param messages the interface's words
 * @returns its items by kind and section, with examples below the responsibility of their section that
 *   they illustrate, and the questions of the traits that occur
 */
export function buildRoleChecklist(ladder: Ladder, role: Role, messages: Messages): Checklist {
  const { track, level, expectation } = role;
  const traits = new Set(listRoleItems(role).flatMap((item) => item.traits));
  const sections = outlineRole(role, new Set());
  return {
    type: 'track',
    id: `${track.id}/${level.id}`,
    title: nameRole(role),
    summary: expectation.summary ?? level.summary,
    levels: [level],
    parts: KINDS.map(({ id: kind }) => ({
      kind,
      groups: sections.flatMap((section) => groupItems(section, kind, role, messages)),
    })).filter(({ groups }) => groups.length > 0),
    questions: ladder.traits
      .filter((trait) => traits.has(trait))
      .flatMap(({ questions }) => questions),
    isRole: true,
  };
}

function groupItems(
  { section, own, always }: RoleSection,
  kind: Kind,
  { level }: Role,
  messages: Messages,
): ChecklistGroup[] {
  const names = nameSection(section);
  const everyLevel = { text: messages.item.everyLevel, lang: messages.lang };
  return [
    { level: level.id, names, entries: listEntries(own, kind) },
    { level: EVERY_LEVEL, names: [...names, everyLevel], entries: listEntries(always, kind) },
  ].filter(({ entries }) => entries.length > 0);
}

/** Anti-patterns are asked about like responsibilities, so each has a box of its own. */
function listEntries({ heads, others }: RolePart, kind: Kind): ChecklistEntry[] {
  const enter = (item: Item, examples: Item[] = []) => ({ item, examples, otherLevels: undefined });
  const isExample = (item: Item) => !findKind(item.kind).instead;
  const listed = [
    ...heads,
    ...heads.flatMap(({ related }) => related.filter(({ item }) => !isExample(item))),
    ...others.flatMap(({ entries }) => entries),
  ];
  return listed.flatMap((entry) => {
    // An item that appears twice has its box where it is first.
    if (entry.item.kind !== kind || !entry.first) return [];
    const related = 'related' in entry ? entry.related.map(({ item }) => item) : [];
    return [enter(entry.item, related.filter(isExample))];
  });
}
