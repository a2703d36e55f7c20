// What changes for a role from one level to another, by section.
import type { Item, Section } from '../model/ladder.ts';
import { listLevelPairs } from '../model/roles.ts';
import type { LevelPair, Role } from '../model/roles.ts';
import { listExpectations, listRoleItems, listSectionItems, listSections } from './role.ts';

/** Two roles of a track. */
export interface RolePair extends Pick<LevelPair, 'branches'> {
  role: Role;
  other: Role;
}

/** An item with those that it extends. */
export interface Extension {
  item: Item;
  from: Item[];
}

/** What changes in a section, or outside of all. */
export interface ComparedSection {
  section: Section | undefined;
  /** Items that extend nothing of the other role. */
  added: Item[];
  extended: Extension[];
  /** Items of both, those that hold at every level included. */
  carriedOn: Item[];
  /** Items of the other role that this one neither lists nor extends. */
  notListed: Item[];
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
  return listLevelPairs(roles.map(({ level }) => level)).map(({ level, other, branches }) => ({
    role: roleAt.get(level)!,
    other: roleAt.get(other)!,
    branches,
  }));
}

/**
 * Compares a role with another of its track.
 * @param pair the two roles
 * @returns what changes, in the order of the track's sections; an item that stands in another section
 *   than before is told in its new one, and sections in which nothing stands are left out
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

  const compare = (section: Section | undefined): ComparedSection => {
    const here = listHere(role, section);
    const there = listHere(other, section);
    const added = here.filter((item) => !before.has(item));
    return {
      section,
      added: added.filter((item) => !extensions.has(item)),
      extended: added
        .filter((item) => extensions.has(item))
        .map((item) => ({ item, from: extensions.get(item)! })),
      carriedOn: here.filter((item) => before.has(item)),
      notListed: there.filter((item) => !own.has(item) && !bases.has(item)),
    };
  };
  const [first, ...others] = [...listExpectations(role), ...listExpectations(other)];
  return {
    ...pair,
    sideBySide: branches || !buildsOnAny(role),
    sections: [undefined, ...listSections([first!, ...others])]
      .map(compare)
      .filter((section) => countCompared(section) > 0),
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

/** What stands at the level of a role, at those below it and at every level, in whatever track. */
function listItemsUpTo({ level }: Role): (item: Item) => boolean {
  const levels = new Set([undefined, level, ...level.lower]);
  return (item) => item.placements.some(({ expectation }) => levels.has(expectation.level));
}

/** The items of the lower levels that an item extends, itself or through one of a level between. */
function findBases(item: Item, isBelow: (item: Item) => boolean): Item[] {
  const found = item.buildsOn.flatMap((base) =>
    isBelow(base) ? [base] : findBases(base, isBelow),
  );
  return [...new Set(found)];
}

function buildsOnAny({ track }: Role): boolean {
  return track.expectations.some(({ placements }) =>
    placements.some(({ item }) => item.buildsOn.length > 0),
  );
}
