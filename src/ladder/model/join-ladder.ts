import { NO_HISTORY } from '../editions/history.ts';
import { joinEditions } from '../editions/join-editions.ts';
import { findKind, KINDS } from '../kinds.ts';
import { byOrder, joinLevels, joinTracks, pickById } from './join-parts.ts';
import type { Expectation, Item, Ladder, Place, Source, Track, Trait } from './ladder.ts';
import type { LadderFiles, LevelContentFile } from '../files/read-content.ts';
import { EVERY_LEVEL } from '../schema/fields.ts';
import type { ItemEntry } from '../schema/files.ts';

/**
 * Joins the files of a ladder into one.
 * @param files files in which no problem was found
 * @returns the ladder: names resolved, the writer's order kept, relations in both directions
 * @throws Error where a name resolves to nothing, which means that the files were not checked
 */
export function joinLadder(files: LadderFiles): Ladder {
  const handbook = files.handbook[0]!.data;
  const sources: Source[] = files.sources.flatMap(({ data }) =>
    data.map((source) => ({
      ...source,
      author: source.author,
      url: source.url,
      date: source.date,
      note: source.note,
    })),
  );
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
  const itemById = new Map<string, Item>();
  const written: [Item, ItemEntry][] = [];

  const standings: [Expectation, LevelContentFile][] = tracks.flatMap((track) =>
    expectationsOf(track, files.levelFiles),
  );
  // Items are made in the order of the tracks, which is the order in which the handbook lists them;
  // places come after, since an item may stand in a track before the one in which it is written.
  for (const [, source] of standings)
    for (const { id: kind, list } of KINDS)
      source.data[list].forEach((entry, index) => {
        if (!('id' in entry)) return;
        const item: Item = {
          id: entry.id,
          kind,
          text: entry.text,
          detail: entry.detail,
          instead: entry.instead,
          tags: entry.tags,
          aliases: entry.aliases,
          traits: pickTraits(entry.traits),
          sources: pickSources(entry.source),
          places: [] as unknown as [Place, ...Place[]],
          concerns: [],
          concernedBy: [],
          buildsOn: [],
          extendedBy: [],
          history: NO_HISTORY,
          file: source.file,
          line: source.lines[list][index]!,
        };
        itemById.set(item.id, item);
        written.push([item, entry]);
      });
  for (const [expectation, source] of standings)
    for (const { list } of KINDS)
      for (const entry of source.data[list]) {
        const item = itemById.get('id' in entry ? entry.id : entry.same)!;
        const section = expectation.track.sections.find(({ id }) => id === entry.section);
        const place = { item, expectation, section };
        expectation.places.push(place);
        if ('id' in entry) item.places.unshift(place);
        else item.places.push(place);
      }

  const items = written.map(([item]) => item);
  const pickItems = pickById(items, 'item');
  for (const [item, entry] of written) {
    const { relation } = findKind(item.kind);
    item.concerns = pickItems((relation && entry[relation]) ?? []);
    item.buildsOn = pickItems(entry['builds-on']);
    for (const other of item.concerns) other.concernedBy.push(item);
    for (const other of item.buildsOn) other.extendedBy.push(item);
    for (const trait of item.traits) trait.items.push(item);
  }
  const insights = files.insights.flatMap(({ data }) =>
    data.map(({ id, text, traits: own, source }) => ({
      id,
      text,
      traits: pickTraits(own),
      sources: pickSources(source),
    })),
  );
  for (const insight of insights) for (const trait of insight.traits) trait.insights.push(insight);

  const ladder = {
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
    insights,
    terms: files.glossary.flatMap(({ data }) =>
      data.map(({ source, ...term }) => ({ ...term, sources: pickSources(source) })),
    ),
    sources,
    items,
    itemById,
  };
  return { ...ladder, editions: joinEditions(ladder, files) };

  function expectationsOf(
    track: Track,
    levelFiles: LevelContentFile[],
  ): [Expectation, LevelContentFile][] {
    const own = levelFiles.filter((file) => file.track === track.id);
    return [undefined, ...levels].flatMap((level) => {
      const source = own.find((file) => file.level === (level?.id ?? EVERY_LEVEL));
      if (!source) return [];
      const { title, summary, facts, sections } = source.data;
      const expectation: Expectation = {
        track,
        level,
        title,
        summary,
        facts,
        sectionSummaries: new Map(sections.map(({ id, summary: words }) => [id, words])),
        places: [],
      };
      track.expectations.push(expectation);
      return [[expectation, source]];
    });
  }
}
