// A small ladder that is edited at random, as writers do it: with care, and without.
import fc from 'fast-check';
import { stringify as stringifyYaml } from 'yaml';
import type { Files } from '../../support/folders.ts';

interface RandomItem {
  id: string;
  kind: (typeof LISTS)[number];
  text: string;
  track: string;
  level: string;
  section: string | undefined;
  traits: string[];
  aliases: string[];
}

/** What a ladder's files say. */
export interface Content {
  levels: string[];
  tracks: { id: string; sections: string[] }[];
  traits: string[];
  items: RandomItem[];
  retired: { id: string; date: string; why: string; 'replaced-by': string[] }[];
  /** How many names were given, so that each is new. */
  names: number;
}

/** An edit, and where it is made: numbers that pick from what is there. */
export interface Edit {
  name: keyof typeof EDITS;
  at: number;
  to: number;
}

const LISTS = ['responsibilities', 'examples', 'anti-patterns'] as const;

/** The ladder before the first edit. */
export const FIRST: Content = {
  levels: ['mid', 'senior', 'staff'],
  tracks: [
    { id: 'craft', sections: ['planning', 'doing'] },
    { id: 'people', sections: ['teaching'] },
  ],
  traits: ['calm', 'candour', 'thrift'],
  items: Array.from({ length: 12 }, (_, number) => ({
    id: `item-${number}`,
    kind: LISTS[number % 3]!,
    text: `Does the work of number ${number}`,
    track: number % 2 ? 'craft' : 'people',
    level: ['mid', 'senior', 'staff'][Math.floor(number / 4)]!,
    section: number % 4 === 1 ? 'planning' : undefined,
    traits: number % 3 ? ['calm'] : ['candour', 'thrift'],
    aliases: [],
  })),
  retired: [],
  names: 0,
};

/** Anchors are refused. */
const stringify = (value: unknown) => stringifyYaml(value, { aliasDuplicateObjects: false });

const pick = <Thing>(things: readonly Thing[], at: number) => things[at % things.length]!;
const rename = (content: Content) => `name-${content.names++}`;

function retire(content: Content, id: string, date: string, ...replacedBy: string[]): void {
  content.retired.push({ id, date, why: `${id} was no help`, 'replaced-by': replacedBy });
}

/** Names what took an item's place by its new id, as it has to be. */
function follow(content: Content, from: string, to: string): void {
  for (const entry of content.retired)
    entry['replaced-by'] = [...new Set(entry['replaced-by'].map((id) => (id === from ? to : id)))];
}

/**
 * The edits. Each gets the content, which it changes, an item, a number and the day of the next edition.
 * It says whether it was made with care: then nothing is wrong with it.
 */
const EDITS = {
  reword: (_: Content, item: RandomItem, to: number) => {
    item.text = `Does the work in way ${to} of ${item.id}`;
    return true;
  },
  move: (content: Content, item: RandomItem, to: number) => {
    const track = pick(content.tracks, to);
    item.track = track.id;
    item.level = pick(content.levels, to >> 1);
    item.section = pick([undefined, ...track.sections], to >> 2);
    return true;
  },
  reorder: (content: Content, item: RandomItem, to: number) => {
    content.items = content.items.filter((other) => other !== item);
    content.items.splice(to % (content.items.length + 1), 0, item);
    return true;
  },
  giveTraits: (content: Content, item: RandomItem, to: number) => {
    item.traits = content.traits.filter((_, number) => (to >> number) % 2 === 1).slice(0, 3);
    return true;
  },
  add: (content: Content, item: RandomItem) => {
    content.items.push({ ...item, id: rename(content), text: 'Does something new', aliases: [] });
    return true;
  },
  giveId: (content: Content, item: RandomItem) => {
    const former = item.id;
    item.aliases = [...item.aliases, former];
    item.id = rename(content);
    follow(content, former, item.id);
    return true;
  },
  merge: (content: Content, item: RandomItem, to: number) => {
    const into = pick(content.items, to);
    if (into === item) return true;
    into.aliases = [...into.aliases, item.id, ...item.aliases];
    content.items = content.items.filter((other) => other !== item);
    follow(content, item.id, into.id);
    return into.kind === item.kind;
  },
  split: (content: Content, item: RandomItem, _: number, date: string) => {
    const parts = [0, 1].map((part) => ({
      ...item,
      id: rename(content),
      text: `Does part ${part} of the work of ${item.id}`,
      aliases: [],
    }));
    content.items = content.items.flatMap((other) => (other === item ? parts : [other]));
    for (const id of [item.id, ...item.aliases])
      retire(content, id, date, ...parts.map((part) => part.id));
    return true;
  },
  retire: (content: Content, item: RandomItem, to: number, date: string) => {
    content.items = content.items.filter((other) => other !== item);
    const left = content.items.length > 0 ? [pick(content.items, to).id] : [];
    for (const id of [item.id, ...item.aliases]) retire(content, id, date, ...left);
    return true;
  },
  delete: (content: Content, item: RandomItem) => {
    content.items = content.items.filter((other) => other !== item);
    return false;
  },
  giveIdCarelessly: (content: Content, item: RandomItem) => {
    item.id = rename(content);
    return false;
  },
  dropAliases: (_: Content, item: RandomItem) => {
    item.aliases = [];
    return false;
  },
  giveKind: (_: Content, item: RandomItem, to: number) => {
    item.kind = pick(LISTS, to);
    return false;
  },
  revive: (content: Content, item: RandomItem, to: number) => {
    // Traits have a namespace of their own.
    const ids = content.retired.map((entry) => entry.id).filter((id) => !FIRST.traits.includes(id));
    if (ids.length === 0) return true;
    const id = pick(ids, to);
    if (to % 2) content.retired = content.retired.filter((entry) => entry.id !== id);
    content.items.push({ ...item, id, aliases: [] });
    return false;
  },
  retireTrait: (content: Content, _: RandomItem, to: number, date: string) => {
    if (content.traits.length === 1) return true;
    const trait = pick(content.traits, to);
    content.traits = content.traits.filter((other) => other !== trait);
    content.items.forEach((item) => (item.traits = item.traits.filter((other) => other !== trait)));
    if (to % 3) retire(content, trait, date);
    return to % 3 > 0;
  },
  retireLevel: (content: Content, _: RandomItem, to: number, date: string) => {
    if (content.levels.length === 1) return true;
    const level = pick(content.levels, to);
    content.levels = content.levels.filter((other) => other !== level);
    content.items.forEach((item) => {
      if (item.level === level) item.level = content.levels[0]!;
    });
    if (to % 3) retire(content, level, date);
    return to % 3 > 0;
  },
  retireSection: (content: Content, _: RandomItem, to: number, date: string) => {
    const track = pick(content.tracks, to);
    const section = pick([undefined, ...track.sections], to >> 1);
    if (section === undefined) return true;
    track.sections = track.sections.filter((other) => other !== section);
    content.items.forEach((item) => {
      if (item.track === track.id && item.section === section) item.section = undefined;
    });
    if (to % 3) retire(content, `${track.id}--${section}`, date);
    return to % 3 > 0;
  },
};

/** Several days of edits; after each day the ladder is released. */
export const days: fc.Arbitrary<Edit[][]> = fc.array(
  fc.array(
    fc.record({
      name: fc.constantFrom(...(Object.keys(EDITS) as Edit['name'][])),
      at: fc.nat(1000),
      to: fc.nat(1000),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  { minLength: 1, maxLength: 4 },
);

/**
 * Makes an edit.
 * @param content what the ladder says, which is left as it is
 * @param edit the edit
 * @param date the day of the next edition
 * @returns what the ladder says then, and whether the edit was made with care
 */
export function makeEdit(
  content: Content,
  { name, at, to }: Edit,
  date: string,
): { edited: Content; careful: boolean } {
  const edited = structuredClone(content);
  if (edited.items.length === 0) return { edited, careful: true };
  return { careful: EDITS[name](edited, pick(edited.items, at), to, date), edited };
}

/** Writes what a ladder says as its files; those of an earlier state that are no more are null. */
export function writeContent(content: Content, edition: string): Files {
  const { levels, tracks, traits, items, retired } = content;
  const files: Files = {
    'handbook.yaml': stringify({
      title: 'A ladder',
      language: 'en',
      edition,
      levels: levels.map((id) => ({ id, title: `The level ${id}` })),
    }),
    'retired.yaml': retired.length > 0 ? stringify(retired) : null,
  };
  for (const trait of FIRST.traits)
    files[`traits/${trait}.mdx`] = traits.includes(trait)
      ? `---\ntitle: The trait ${trait}\n---\n\nIt helps.\n`
      : null;
  for (const { id: track, sections } of tracks) {
    files[`tracks/${track}/track.yaml`] = stringify({
      title: `The track ${track}`,
      sections: sections.map((id) => ({ id, title: `The section ${id}` })),
    });
    for (const level of FIRST.levels) {
      const own = items.filter((item) => item.track === track && item.level === level);
      const lists = LISTS.flatMap((list) => {
        const entries = own.filter(({ kind }) => kind === list);
        const lines = entries.map(({ id, text, section, traits: names, aliases }) => ({
          id,
          text,
          ...(section && { section }),
          ...(names.length > 0 && { traits: names }),
          ...(aliases.length > 0 && { aliases }),
        }));
        return lines.length > 0 ? [[list, lines]] : [];
      });
      files[`tracks/${track}/${level}.yaml`] =
        lists.length > 0 ? stringify(Object.fromEntries(lists)) : null;
    }
  }
  return files;
}
