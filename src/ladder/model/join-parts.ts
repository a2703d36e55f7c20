import type { Level, Section, Source, Track } from './ladder.ts';
import type { ContentFile } from '../files/content-files.ts';
import { listFollowed } from '../rules/levels.ts';
import type { SourcesFile } from '../schema/sources.ts';
import type { HandbookFile } from '../schema/handbook.ts';
import type { TrackFile } from '../schema/track.ts';

/** Finds things by their ids. */
export type Pick<Thing> = (ids: readonly string[]) => Thing[];

/**
 * Makes a look-up of things by their ids.
 * @param things what can be named
 * @param what the word for one of them, for the message of the error
 * @returns a function from ids to things, which throws an Error on an unknown id
 */
export function pickById<Thing extends { id: string }>(
  things: readonly Thing[],
  what: string,
): Pick<Thing> {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return (ids) =>
    ids.map((id) => {
      const thing = byId.get(id);
      if (!thing) throw new Error(`no ${what} is called "${id}"; the files were not checked`);
      return thing;
    });
}

/**
 * Puts files in the writer's order.
 * @param files files that may say which place they want
 * @returns those that do, by it; then the others, by their ids
 */
export function byOrder<File extends ContentFile<{ order?: number | undefined }>>(
  files: readonly File[],
): File[] {
  return [...files].sort(
    (a, b) => (a.data.order ?? Infinity) - (b.data.order ?? Infinity) || (a.id < b.id ? -1 : 1),
  );
}

/**
 * Lists the sources.
 * @param files the source files
 * @returns the sources in the order of the files, with every key present
 */
export function joinSources(files: readonly ContentFile<SourcesFile>[]): Source[] {
  return files.flatMap(({ data }) =>
    data.map(({ id, title, author, url, date, note }) => ({ id, title, author, url, date, note })),
  );
}

/**
 * Joins levels to those that they follow.
 * @param entries the levels of `handbook.yaml`
 * @returns the levels in ladder order
 */
export function joinLevels(entries: HandbookFile['levels']): Level[] {
  const levels: Level[] = [];
  const pick = (ids: string[]) => ids.map((id) => levels.find((level) => level.id === id)!);
  entries.forEach(({ id, title, summary, facts }, index) => {
    const follows = pick(listFollowed(entries, index));
    // Breadth first, so that the nearest level comes first also where branches meet.
    const seen = new Set<Level>();
    for (let ring = follows; ring.length > 0; ring = ring.flatMap((level) => level.follows)) {
      ring = ring.filter((level) => !seen.has(level) && seen.add(level));
    }
    levels.push({ id, title, summary, facts, follows, lower: [...seen] });
  });
  return levels;
}

/**
 * Joins tracks to their sections.
 * @param files the track files
 * @returns the tracks in the writer's order, without expectations yet
 */
export function joinTracks(files: readonly ContentFile<TrackFile>[]): Track[] {
  return byOrder(files).map(({ id, data }) => {
    const sections: Section[] = [];
    for (const entry of data.sections) {
      const parent = sections.find((section) => section.id === entry.parent);
      const section = {
        id: entry.id,
        title: entry.title,
        summary: entry.summary,
        parent,
        depth: parent ? parent.depth + 1 : 0,
      };
      sections.push(section);
    }
    return {
      id,
      title: data.title,
      summary: data.summary,
      group: data.group,
      sections,
      expectations: [],
    };
  });
}
