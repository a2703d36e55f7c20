// The ladder of a site as its files say it, read without the code under test.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';

/** The kinds as level files, addresses and fragments spell them, in their order. */
export const KINDS = ['responsibilities', 'examples', 'anti-patterns'] as const;
export type KindList = (typeof KINDS)[number];

/** The kind of an item as the styles and `labels` spell it. */
export const KIND_NAMES = {
  responsibilities: 'responsibility',
  examples: 'example',
  'anti-patterns': 'anti-pattern',
} as const satisfies Record<KindList, string>;

interface Entry {
  id?: string;
  same?: string;
  text: string;
  instead?: string;
  detail?: string;
  section?: string;
  traits?: string[];
  tags?: string[];
  source?: string[];
  illustrates?: string[];
  breaks?: string[];
  'builds-on'?: string[];
}

/** An item, and the list in which it is written. */
export interface ItemFact extends Entry {
  id: string;
  kind: KindList;
  track: string;
  level: string;
}

/** One line of a level file's lists: an item where it is written, or where it is listed too. */
export interface PlaceFact {
  id: string;
  kind: KindList;
  track: string;
  level: string;
  section: string | undefined;
}

interface Titled {
  id: string;
  title: string;
}

/** What the files of a ladder say. */
export interface LadderFacts {
  handbook: {
    title: string;
    language: string;
    edition: string;
    favicon?: string;
    site?: string;
    private?: boolean;
    labels?: Record<string, { one: string; many: string }>;
  };
  levels: (Titled & { follows: string[] })[];
  tracks: (Titled & { sections: (Titled & { parent?: string })[]; levels: string[] })[];
  traits: (Titled & { file: string })[];
  guides: (Titled & { file: string })[];
  insights: { id: string; text: string; traits: string[] }[];
  terms: { id: string; term: string; also?: string[] }[];
  sources: (Titled & { author?: string; url?: string })[];
  items: Map<string, ItemFact>;
  places: PlaceFact[];
}

/**
 * Reads a ladder's files.
 * @param folder the folder
 * @returns what is in them, in the order that the handbook promises
 */
export function readFacts(folder: string): LadderFacts {
  const handbook = readYaml(join(folder, 'handbook.yaml')) as LadderFacts['handbook'] & {
    levels: (Titled & { follows?: string[] })[];
  };
  const levels = handbook.levels.map((level, index) => ({
    ...level,
    follows:
      level.follows ?? handbook.levels.slice(Math.max(index - 1, 0), index).map(({ id }) => id),
  }));
  const tracks = inOrder(
    globSync(join(folder, 'tracks/*/track.yaml')).map((file) => {
      const id = basename(dirname(file));
      const track = readYaml(file) as Titled & { sections?: (Titled & { parent?: string })[] };
      const own = ['every-level', ...levels.map((level) => level.id)];
      return {
        ...track,
        id,
        sections: track.sections ?? [],
        levels: own.filter((level) => existsSync(join(dirname(file), `${level}.yaml`))),
      };
    }),
  );
  const items = new Map<string, ItemFact>();
  const places: PlaceFact[] = [];
  for (const track of tracks)
    for (const level of track.levels) {
      const file = join(folder, 'tracks', track.id, `${level}.yaml`);
      const lists = readYaml(file) as Partial<Record<KindList, Entry[]>>;
      for (const kind of KINDS)
        for (const entry of lists[kind] ?? []) {
          const at = { kind, track: track.id, level };
          places.push({ ...at, id: (entry.id ?? entry.same)!, section: entry.section });
          if (entry.id) items.set(entry.id, { ...entry, ...at, id: entry.id });
        }
    }
  return {
    handbook,
    levels,
    tracks,
    traits: readProse(join(folder, 'traits')),
    guides: readProse(join(folder, 'guides')),
    insights: readList(join(folder, 'insights.yaml')),
    terms: readList(join(folder, 'glossary.yaml')),
    sources: readList(join(folder, 'sources.yaml')),
    items,
    places,
  };
}

function readProse(folder: string): (Titled & { file: string })[] {
  return inOrder(
    globSync(join(folder, '*.mdx')).map((file) => {
      const [, front] = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(file, 'utf8'))!;
      return { ...(parse(front!) as Titled), id: basename(file, '.mdx'), file };
    }),
  );
}

function readList<Thing>(file: string): Thing[] {
  return existsSync(file) ? (readYaml(file) as Thing[]) : [];
}

function readYaml(file: string): unknown {
  return parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
}

/** By `order`; what has none comes after, by its id. */
function inOrder<Thing extends { id: string }>(things: Thing[]): Thing[] {
  const order = (thing: Thing & { order?: number }) => thing.order ?? Number.MAX_VALUE;
  return things.sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
}
