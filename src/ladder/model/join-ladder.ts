import type { ContentFiles, LevelContentFile } from '../files/content-files.ts';
import { findKind, KINDS } from '../kinds.ts';
import type { Kind } from '../kinds.ts';
import { EVERY_LEVEL } from '../track-files.ts';
import type { ItemEntry } from '../schema/items.ts';
import { pickWording } from '../wording.ts';
import { byOrder, joinLevels, joinSources, joinTracks, pickById } from './join-parts.ts';
import type { Pick } from './join-parts.ts';
import type {
  Expectation,
  Insight,
  Item,
  Ladder,
  Level,
  Placement,
  Source,
  Track,
  Trait,
} from './ladder.ts';

/**
 * Joins the files of a ladder into one.
 * @param files files in which no problem was found
 * @returns the ladder: names resolved, the writer's order kept, relations in both directions
 * @throws Error where a name resolves to nothing, which means that the files were not checked
 */
export function joinLadder(files: ContentFiles): Ladder {
  const handbook = files.handbook[0]!.data;
  const sources = joinSources(files.sources);
  const pickSources = pickById(sources, 'source');
  const traits: Trait[] = byOrder(files.traits).map(({ id, data, sections }) => ({
    ...data,
    id,
    summary: data.summary,
    sources: pickSources(data.source),
    sections,
    items: [],
    insights: [],
  }));
  const pickTraits = pickById(traits, 'trait');
  const levels = joinLevels(handbook.levels);
  const tracks = joinTracks(files.tracks);
  const expected = joinExpectations(tracks, levels, files.levelFiles);
  const written = joinItems(expected, pickTraits, pickSources);
  const items = written.map(({ item }) => item);
  const itemById = new Map(items.map((item) => [item.id, item]));
  placeItems(expected, itemById);
  relateItems(written, pickById(items, 'item'));
  return {
    handbook,
    levels,
    tracks,
    traits,
    guides: byOrder(files.guides).map(({ id, data, sections }) => ({
      id,
      title: data.title,
      summary: data.summary,
      sources: pickSources(data.source),
      sections,
    })),
    insights: joinInsights(files.insights, pickTraits, pickSources),
    terms: files.glossary.flatMap(({ data }) =>
      data.map(({ source, ...term }) => ({ ...term, sources: pickSources(source) })),
    ),
    sources,
    images: joinImages(files),
    items,
    itemById,
  };
}

/** Images that nothing shows are not published. */
function joinImages({ images, traits, guides }: ContentFiles): Ladder['images'] {
  const shown = new Set([...traits, ...guides].flatMap((page) => page.images));
  return new Map(images.filter(({ id }) => shown.has(id)).map(({ id, data }) => [id, data]));
}

/** What a track expects at a level, with the file that says so. */
interface Expected {
  expectation: Expectation;
  file: LevelContentFile;
}

/** An item with the entry in which it is written. */
interface Written {
  item: Item;
  entry: ItemEntry;
}

function joinExpectations(
  tracks: readonly Track[],
  levels: readonly Level[],
  files: readonly LevelContentFile[],
): Expected[] {
  const byPath = new Map(files.map((file) => [`${file.track}/${file.level}`, file]));
  return tracks.flatMap((track) =>
    [undefined, ...levels].flatMap((level) => {
      const file = byPath.get(`${track.id}/${level?.id ?? EVERY_LEVEL}`);
      if (!file) return [];
      const { title, summary, facts, sections } = file.data;
      const expectation: Expectation = {
        track,
        level,
        title,
        summary,
        facts,
        sectionSummaries: new Map(sections.map((section) => [section.id, section.summary])),
        placements: [],
      };
      track.expectations.push(expectation);
      return [{ expectation, file }];
    }),
  );
}

/** Items come in the order of the tracks, which is the order in which the handbook lists them. */
function joinItems(
  expected: readonly Expected[],
  pickTraits: Pick<Trait>,
  pickSources: Pick<Source>,
): Written[] {
  return expected.flatMap(({ file }) =>
    KINDS.flatMap(({ id: kind, list }) =>
      file.data[list].flatMap((entry, index) => {
        if (!('id' in entry)) return [];
        const traits = pickTraits(entry.traits);
        const sources = pickSources(entry.source);
        const at = { file: file.file, line: file.lines[list][index]! };
        return [{ item: createItem(entry, kind, { traits, sources, ...at }), entry }];
      }),
    ),
  );
}

function createItem(
  entry: ItemEntry,
  kind: Kind,
  joined: { traits: Trait[]; sources: Source[]; file: string; line: number },
): Item {
  return {
    id: entry.id,
    kind,
    ...pickWording(entry),
    tags: entry.tags,
    askedAs: entry['asked-as'],
    aliases: entry.aliases,
    ...joined,
    // Filled by `placeItems`: a checked item has a placement where it is written.
    placements: [] as unknown as [Placement, ...Placement[]],
    relatesTo: [],
    relatedFrom: [],
    buildsOn: [],
    extendedBy: [],
  };
}

/** Placements come after all items: one may be repeated in a track before the one in which it is written. */
function placeItems(expected: readonly Expected[], itemById: ReadonlyMap<string, Item>): void {
  for (const { expectation, file } of expected)
    for (const { list } of KINDS)
      for (const entry of file.data[list]) {
        const item = itemById.get('id' in entry ? entry.id : entry.same)!;
        const section = expectation.track.sections.find(({ id }) => id === entry.section);
        const placement = { item, expectation, section };
        expectation.placements.push(placement);
        if ('id' in entry) item.placements.unshift(placement);
        else item.placements.push(placement);
      }
}

function relateItems(written: readonly Written[], pickItems: Pick<Item>): void {
  for (const { item, entry } of written) {
    const { relation } = findKind(item.kind);
    item.relatesTo.push(...pickItems((relation && entry[relation]) ?? []));
    item.buildsOn.push(...pickItems(entry['builds-on']));
    for (const other of item.relatesTo) other.relatedFrom.push(item);
    for (const other of item.buildsOn) other.extendedBy.push(item);
    for (const trait of item.traits) trait.items.push(item);
  }
}

function joinInsights(
  files: ContentFiles['insights'],
  pickTraits: Pick<Trait>,
  pickSources: Pick<Source>,
): Insight[] {
  const insights = files.flatMap(({ data }) =>
    data.map(({ id, text, traits, source }) => ({
      id,
      text,
      traits: pickTraits(traits),
      sources: pickSources(source),
    })),
  );
  for (const insight of insights) for (const trait of insight.traits) trait.insights.push(insight);
  return insights;
}
