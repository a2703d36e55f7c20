// What is on a checklist: the items of a trait, track or level, each once, by kind.
import { KINDS } from '../kinds.ts';
import type { Kind } from '../kinds.ts';
import type { Expectation, Item, Ladder, Level, Track, Trait } from '../model/ladder.ts';
import type { ChecklistType } from '../permalinks.ts';
import type { Messages } from '../../messages/messages.ts';
import { groupPlacements } from './checklist-groups.ts';
import type { ChecklistGroup, ChecklistName, ChecklistPlacement } from './checklist-groups.ts';

/** The items of one kind. */
export interface ChecklistPart {
  kind: Kind;
  groups: ChecklistGroup[];
}

/** A sheet for two people to sit down with. */
export interface Checklist {
  type: ChecklistType;
  /** Of its trait, track or level; of a role the ids of its track and level with a slash between. */
  id: string;
  title: string;
  /** Inline Markdown. */
  summary: string | undefined;
  /** The levels at which its items are, in ladder order; none where they hold at every level. */
  levels: Level[];
  parts: ChecklistPart[];
  /** Inline Markdown. */
  questions: string[];
  /** Whether it is of a role: for one person, with examples below what they illustrate. */
  isRole: boolean;
}

/**
 * Builds the checklist of a trait.
 * @param ladder the ladder
 * @param trait the trait
 * @param messages the interface's words
 * @returns its items where they are written, and its questions
 */
export function buildTraitChecklist(ladder: Ladder, trait: Trait, messages: Messages): Checklist {
  const placements = trait.items.map((item) => ({
    item,
    expectation: item.placements[0].expectation,
    section: undefined,
    levels: item.placements.map(({ expectation }) => expectation.level),
  }));
  const name = (expectation: Expectation) =>
    listNames(
      ladder.tracks.length > 1 && { text: expectation.track.title },
      (ladder.levels.length > 1 || !expectation.level) && nameLevel(expectation, messages),
    );
  return buildChecklist('trait', trait, ladder, placements, name, trait.questions);
}

/**
 * Builds the checklist of a track.
 * @param ladder the ladder
 * @param track the track
 * @param messages the interface's words
 * @returns its items at the first level at which each is in it
 */
export function buildTrackChecklist(ladder: Ladder, track: Track, messages: Messages): Checklist {
  const name = (expectation: Expectation) =>
    listNames(
      (ladder.levels.length > 1 || !expectation.level) && nameLevel(expectation, messages),
      expectation.title && { text: expectation.title },
    );
  return buildChecklist('track', track, ladder, listPlacements(track.expectations), name, []);
}

/**
 * Builds the checklist of a level.
 * @param ladder the ladder
 * @param level the level
 * @param messages the interface's words
 * @returns what is asked at the level itself and at every level, not what comes from below
 */
export function buildLevelChecklist(ladder: Ladder, level: Level, messages: Messages): Checklist {
  const expectations = ladder.tracks.flatMap((track) => [
    ...track.expectations.filter((one) => one.level === level),
    ...track.expectations.filter((one) => one.level === undefined),
  ]);
  const name = (expectation: Expectation) =>
    listNames(
      ladder.tracks.length > 1 && { text: expectation.track.title },
      expectation.level
        ? expectation.title && { text: expectation.title }
        : nameLevel(expectation, messages),
    );
  return buildChecklist('level', level, ladder, listPlacements(expectations), name, []);
}

/**
 * Lists every item of a checklist.
 * @param checklist a checklist
 * @returns its items in the order of the sheet
 */
export function listChecklistItems(checklist: Checklist): Item[] {
  return checklist.parts.flatMap(({ groups }) =>
    groups.flatMap(({ entries }) => entries.map(({ item }) => item)),
  );
}

function listPlacements(expectations: readonly Expectation[]): ChecklistPlacement[] {
  const placements = new Map<Item, ChecklistPlacement>();
  for (const expectation of expectations)
    for (const { item, section } of expectation.placements) {
      const placement = placements.get(item);
      if (placement) placement.levels.push(expectation.level);
      else placements.set(item, { item, expectation, section, levels: [expectation.level] });
    }
  return [...placements.values()];
}

function buildChecklist(
  type: ChecklistType,
  { id, title, summary }: { id: string; title: string; summary: string | undefined },
  ladder: Ladder,
  placements: readonly ChecklistPlacement[],
  name: (expectation: Expectation) => ChecklistName[],
  questions: string[],
): Checklist {
  const used = new Set(placements.flatMap(({ levels }) => levels));
  const parts = KINDS.map(({ id: kind }) => ({
    kind,
    groups: groupPlacements(
      placements.filter(({ item }) => item.kind === kind),
      name,
    ),
  }));
  return {
    type,
    id,
    title,
    summary,
    levels: ladder.levels.filter((level) => used.has(level)),
    parts: parts.filter(({ groups }) => groups.length > 0),
    questions,
    isRole: false,
  };
}

function nameLevel({ level }: Expectation, messages: Messages): ChecklistName {
  return level ? { text: level.title } : { text: messages.item.everyLevel, lang: messages.lang };
}

function listNames(...names: (ChecklistName | '' | false | undefined)[]): ChecklistName[] {
  return names.filter((name) => name !== undefined && name !== false && name !== '');
}
