// How the page of a role is arranged: by section, examples under what they illustrate.
import { findKind, KINDS } from '../kinds.ts';
import type { Kind } from '../kinds.ts';
import type { Expectation, Item, Section } from '../model/ladder.ts';
import type { Role } from '../model/roles.ts';
import { listShownSections } from '../model/sections.ts';
import { placementFragment } from '../permalinks.ts';
import { EVERY_LEVEL } from '../track-files.ts';
import type { ListedItem, Seen } from './outline.ts';

/** An example or anti-pattern, with the responsibilities that it concerns and is not under. */
export interface RelatedItem extends ListedItem {
  elsewhere: Item[];
}

/** A responsibility with the examples and anti-patterns of its section that concern it. */
export interface HeadItem extends ListedItem {
  related: RelatedItem[];
}

/** The items of a section that a role has at its level, or at every level. */
export interface RolePart {
  heads: HeadItem[];
  /** Items that concern no responsibility of this part, by kind. */
  others: { kind: Kind; entries: RelatedItem[] }[];
}

/** The items of a section, or of none. */
export interface RoleSection {
  section: Section | undefined;
  /** The fragment of the section; none for what is in no section. */
  fragment: string | undefined;
  /** What the section means at the level, else at every level, else in the track. */
  summary: string | undefined;
  own: RolePart;
  /** What holds at every level. */
  always: RolePart;
  /** The fragment of what holds at every level. */
  alwaysFragment: string;
}

/**
 * Names a role as a reader would.
 * @param role the role
 * @returns what the track calls the level, such as "Lead engineer"; else such as "Carpentry, Journeyman"
 */
export function nameRole({ track, level, expectation }: Role): string {
  return expectation.title ?? `${track.title}, ${level.title}`;
}

/**
 * Arranges the items of a role.
 * @param role the role
 * @param seen the items that are on the page already; those given are added
 * @returns first what is in no section, then the track's sections that hold items or have words
 *   at the level or at every level, and those that they are in
 */
export function outlineRole(role: Role, seen: Seen): RoleSection[] {
  const { expectation, always, level } = role;
  const outline = (section: Section | undefined): RoleSection => ({
    section,
    fragment: section && placementFragment(level.id, section.id),
    summary: section && findSummary(role, section),
    own: arrange(listSectionItems(expectation, section), seen),
    always: arrange(listSectionItems(always, section), seen),
    alwaysFragment: placementFragment(EVERY_LEVEL, section?.id),
  });
  const unsectioned = outline(undefined);
  return [
    ...(isEmpty(unsectioned.own) && isEmpty(unsectioned.always) ? [] : [unsectioned]),
    ...listSections(listExpectations(role)).map(outline),
  ];
}

/**
 * Lists the sections that some of a track's expectations show together.
 * @param expectations expectations of one track, at least one; where several have words on a section
 *   or items in it, it appears once
 * @returns the sections with items or words, and those that they are in; a section comes before
 *   those in it
 */
export function listSections(expectations: readonly [Expectation, ...Expectation[]]): Section[] {
  return listShownSections({
    ...expectations[0],
    placements: expectations.flatMap(({ placements }) => placements),
    sectionSummaries: new Map(
      expectations.flatMap(({ sectionSummaries }) => [...sectionSummaries]),
    ),
  });
}

/** Lists what a track says of a role: at its level, then at every level. */
export function listExpectations({ expectation, always }: Role): [Expectation, ...Expectation[]] {
  return always ? [expectation, always] : [expectation];
}

/**
 * Lists the items of a role.
 * @param role the role
 * @returns what is at its level, then what holds at every level, each item once
 */
export function listRoleItems(role: Role): Item[] {
  const placements = listExpectations(role).flatMap((expectation) => expectation.placements);
  return [...new Set(placements.map(({ item }) => item))];
}

/** Tells whether a part of a role has no items. */
export function isEmpty({ heads, others }: RolePart): boolean {
  return heads.length === 0 && others.length === 0;
}

/**
 * Tells whether a role reads otherwise by kind: where no example is under what it illustrates,
 * both arrangements are the same.
 * @param sections the role as {@link outlineRole} arranges it
 */
export function differsByKind(sections: readonly RoleSection[]): boolean {
  return sections.some(({ own, always }) =>
    [own, always].some(({ heads }) => heads.some(({ related }) => related.length > 0)),
  );
}

function findSummary({ expectation, always }: Role, section: Section): string | undefined {
  return (
    expectation.sectionSummaries.get(section.id) ??
    always?.sectionSummaries.get(section.id) ??
    section.summary
  );
}

/** Lists the items that a track places in a section, or in none, at a level. */
export function listSectionItems(
  expectation: Expectation | undefined,
  wanted: Section | undefined,
): Item[] {
  const placements = expectation?.placements ?? [];
  return placements.filter(({ section }) => section === wanted).map(({ item }) => item);
}

/** An item is under the first that it concerns, once. */
function arrange(items: readonly Item[], seen: Seen): RolePart {
  const isHead = ({ kind }: Item) => findKind(kind).relation === null;
  const heads = items.filter(isHead);
  const others = items.filter((item) => !isHead(item));
  const headOf = new Map(
    others.map((item) => [item, item.relatesTo.find((head) => heads.includes(head))]),
  );
  const list = (item: Item): RelatedItem => ({
    ...listItem(item, seen),
    elsewhere: item.relatesTo.filter((head) => head !== headOf.get(item)),
  });
  return {
    heads: heads.map((head) => ({
      ...listItem(head, seen),
      related: byKind(others.filter((item) => headOf.get(item) === head)).map(list),
    })),
    others: KINDS.flatMap(({ id: kind }) => {
      const own = others.filter((item) => item.kind === kind && !headOf.get(item));
      return own.length > 0 ? [{ kind, entries: own.map(list) }] : [];
    }),
  };
}

function byKind(items: readonly Item[]): Item[] {
  return KINDS.flatMap(({ id }) => items.filter(({ kind }) => kind === id));
}

/** Lists an item; the first time that it is on a page is told. */
export function listItem(item: Item, seen: Seen): ListedItem {
  const first = !seen.has(item.id);
  seen.add(item.id);
  return { item, first };
}
