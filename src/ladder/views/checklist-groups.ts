// How the items of a checklist are grouped: by what a track expects at a level, then by section.
import type { Expectation, Item, Level, Section } from '../model/ladder.ts';
import { listShownSections } from '../model/sections.ts';
import { EVERY_LEVEL } from '../track-files.ts';

/** An item on a checklist. */
export interface ChecklistEntry {
  item: Item;
  /** Examples of it that have no box of their own. */
  examples: Item[];
  /** The ids of the levels at which it is beside that of its group, with spaces between. */
  otherLevels: string | undefined;
}

/** A name in the heading of a group. */
export interface ChecklistName {
  text: string;
  /** Set where these are English words in a ladder of another language. */
  lang?: 'en' | undefined;
}

/** The items of one kind that a track asks in a section at a level. */
export interface ChecklistGroup {
  /** A level's id, or `every-level`. */
  level: string;
  /** Where the items are, as far as the checklist's own title does not say it. */
  names: ChecklistName[];
  entries: ChecklistEntry[];
}

/** An item with the expectation under which a checklist lists it. */
export interface ChecklistPlacement {
  item: Item;
  expectation: Expectation;
  section: Section | undefined;
  levels: (Level | undefined)[];
}

/**
 * Groups items.
 * @param placements items of one kind
 * @param name names an expectation, as far as the title of the checklist does not
 * @returns groups in the order of the expectations, those of one in the order of its sections
 */
export function groupPlacements(
  placements: readonly ChecklistPlacement[],
  name: (expectation: Expectation) => ChecklistName[],
): ChecklistGroup[] {
  const expectations = [...new Set(placements.map(({ expectation }) => expectation))];
  return expectations.flatMap((expectation) =>
    [undefined, ...listShownSections(expectation)].flatMap((section) => {
      const own = placements.filter(
        (one) => one.expectation === expectation && one.section === section,
      );
      if (own.length === 0) return [];
      const level = idOf(expectation.level);
      const names = [...name(expectation), ...nameSection(section)];
      return [{ level, names, entries: own.map((placement) => enter(placement, level)) }];
    }),
  );
}

function enter({ item, levels }: ChecklistPlacement, level: string): ChecklistEntry {
  const others = new Set(levels.map(idOf));
  others.delete(level);
  return {
    item,
    examples: [],
    otherLevels: others.size > 0 ? [...others].join(' ') : undefined,
  };
}

/** Names a section with those that it is in, the outermost first; nothing for none. */
export function nameSection(section: Section | undefined): ChecklistName[] {
  return section ? [...nameSection(section.parent), { text: section.title }] : [];
}

function idOf(level: Level | undefined): string {
  return level?.id ?? EVERY_LEVEL;
}
