// What changes for a role from one level to another, by section.
import type { Item, Section } from '../model/ladder.ts';
import type { Messages } from '../../messages/messages.ts';
import { listLevelPairs } from '../model/roles.ts';
import type { LevelPair, Role } from '../model/roles.ts';
import type { ListedItem, Seen } from './outline.ts';
import {
  listExpectations,
  listItem,
  listRoleItems,
  listSectionItems,
  listSections,
} from './role.ts';

/** Two roles of a track. */
export interface RolePair extends Pick<LevelPair, 'step' | 'branches'> {
  role: Role;
  other: Role;
}

/** An item with those that it extends. */
export interface Extension {
  entry: ListedItem;
  from: ListedItem[];
}

/** What changes in a section, or outside of all. */
export interface ComparedSection {
  section: Section | undefined;
  extended: Extension[];
  /** Items of the other role that this one neither lists nor extends. */
  notListed: ListedItem[];
  /** Items that extend nothing of the other role. */
  added: ListedItem[];
  /** Items of both, those that hold at every level included. */
  carriedOn: ListedItem[];
}

/** What a role asks beside the same track at another level. */
export interface RoleComparison extends RolePair {
  /** Whether each section is best read as two lists: for branches, and where nothing builds on anything. */
  sideBySide: boolean;
  sections: ComparedSection[];
}

/**
 * Lists the pairs of roles of a track that readers compare.
 * @param roles the roles of a track, in ladder order
 * @returns each pair once: see {@link listLevelPairs}
 */
export function listRolePairs(roles: readonly Role[]): RolePair[] {
  const roleAt = new Map(roles.map((role) => [role.level, role]));
  return listLevelPairs(roles.map(({ level }) => level)).map(({ level, other, ...pair }) => ({
    ...pair,
    role: roleAt.get(level)!,
    other: roleAt.get(other)!,
  }));
}

/**
 * Compares a role with another of its track.
 * @param pair the two roles
 * @returns what changes, in the order of the track's sections; an item that is in another section
 *   than before is told in its new one, and sections are left out that have nothing, nor in those
 *   that they hold
 */
export function compareRoles(pair: RolePair): RoleComparison {
  const { role, other, branches } = pair;
  const own = new Set(listRoleItems(role));
  const before = new Set(listRoleItems(other));
  const below = listItemsUpTo(other);
  const extensions = new Map<Item, Item[]>();
  for (const item of branches ? [] : own)
    if (!before.has(item)) {
      const from = findBases(item, below);
      if (from.length > 0) extensions.set(item, from);
    }
  const bases = new Set([...extensions.values()].flat());
  const seen: Seen = new Set();
  const list = (item: Item) => listItem(item, seen);

  const compare = (section: Section | undefined): ComparedSection => {
    const here = listHere(role, section);
    const there = listHere(other, section);
    const added = here.filter((item) => !before.has(item));
    // In the order of the page, on which the first place of an item carries its id.
    return {
      section,
      extended: added
        .filter((item) => extensions.has(item))
        .map((item) => ({ from: extensions.get(item)!.map(list), entry: list(item) })),
      notListed: there.filter((item) => !own.has(item) && !bases.has(item)).map(list),
      added: added.filter((item) => !extensions.has(item)).map(list),
      carriedOn: here.filter((item) => before.has(item)).map(list),
    };
  };
  const [first, ...others] = [...listExpectations(role), ...listExpectations(other)];
  return {
    ...pair,
    sideBySide: branches || !buildsOnAny(role),
    sections: leaveOutEmpty([undefined, ...listSections([first!, ...others])].map(compare)),
  };
}

/** A section without items stays where one in it has some: without it, a heading would skip a rank. */
function leaveOutEmpty(sections: readonly ComparedSection[]): ComparedSection[] {
  const shown = new Set<Section | undefined>();
  for (const compared of sections)
    if (countCompared(compared) > 0) {
      shown.add(compared.section);
      for (let at = compared.section?.parent; at; at = at.parent) shown.add(at);
    }
  return sections.filter(({ section }) => shown.has(section));
}

/** What items of one side only, and of both, are called. */
export interface Sides {
  other: string;
  role: string;
  both: string;
}

/**
 * Names the sides of a comparison.
 * @returns what is added and no longer listed by these words; in branches, and where nothing says what
 *   extends what, by the levels alone
 */
export function listSides({ role, other, sideBySide }: RoleComparison, messages: Messages): Sides {
  const { only, both, notListed } = messages.role;
  return sideBySide
    ? { other: only(other.level.title), role: only(role.level.title), both }
    : { other: notListed, role: messages.level.added, both: messages.level.carriedOn };
}

/** Names a comparison of roles by its levels. */
export function nameComparison({ role, other, branches }: RolePair, messages: Messages): string {
  return nameLevelPair({ level: role.level, other: other.level, branches }, messages);
}

/** Names a comparison of levels, such as "From Keeper to Mate". */
export function nameLevelPair(
  { level, other, branches }: Pick<LevelPair, 'level' | 'other' | 'branches'>,
  messages: Messages,
): string {
  const name = branches ? messages.role.beside : messages.level.compare;
  return name(level.title, other.title);
}

/**
 * Finds the roles that are one step away from a role.
 * @param role the role
 * @param pairs the pairs of roles of its track
 */
export function findNeighbourRoles(
  role: Role,
  pairs: readonly RolePair[],
): { below: Role[]; above: Role[] } {
  const steps = pairs.filter(({ step }) => step === 1);
  return {
    below: steps.filter((pair) => pair.role.level === role.level).map(({ other }) => other),
    above: steps.filter((pair) => pair.other.level === role.level).map((pair) => pair.role),
  };
}

/** @returns how many items a section of a comparison holds, those that others extend left out */
export function countCompared({ added, extended, carriedOn, notListed }: ComparedSection): number {
  return added.length + extended.length + carriedOn.length + notListed.length;
}

function listHere({ expectation, always }: Role, section: Section | undefined): Item[] {
  return [
    ...new Set([...listSectionItems(expectation, section), ...listSectionItems(always, section)]),
  ];
}

/** What is at the level of a role, at those below it and at every level, in whatever track. */
function listItemsUpTo({ level }: Role): (item: Item) => boolean {
  const levels = new Set([undefined, level, ...level.lower]);
  return (item) => item.placements.some(({ expectation }) => levels.has(expectation.level));
}

/** The items of the lower levels that an item extends, itself or through one of a level between. */
function findBases(item: Item, isBelow: (item: Item) => boolean, passed = new Set<Item>()): Item[] {
  return item.buildsOn.flatMap((base) => {
    if (passed.has(base)) return [];
    passed.add(base);
    return isBelow(base) ? [base] : findBases(base, isBelow, passed);
  });
}

function buildsOnAny({ track }: Role): boolean {
  return track.expectations.some(({ placements }) =>
    placements.some(({ item }) => item.buildsOn.length > 0),
  );
}
