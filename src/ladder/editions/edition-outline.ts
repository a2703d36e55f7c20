import { KINDS } from '../kinds.ts';
import type { Kind } from '../kinds.ts';
import type { EditionItem, EditionTrack, Snapshot } from '../schema/edition.ts';

/** What a track of an edition said of a level, arranged as its page is. */
export interface EditionLevel {
  track: EditionTrack;
  /** A level's id, or `every-level`. */
  level: string;
  groups: EditionGroup[];
}

/** An item in a list; the first time it is listed it has its id as fragment. */
export interface EditionEntry {
  item: EditionItem;
  first: boolean;
}

/** The items of a section at a level, or of none. */
export interface EditionGroup {
  section: EditionTrack['sections'][number] | undefined;
  kinds: { kind: Kind; entries: EditionEntry[] }[];
}

/**
 * Arranges an edition by track, level, section and kind.
 * @param snapshot what an edition says
 * @returns what each track said of each level, in the order of the ladder
 */
export function outlineEdition(snapshot: Snapshot): EditionLevel[] {
  const seen = new Set<EditionItem>();
  const lists = new Map<string, EditionItem[]>();
  for (const item of snapshot.items)
    for (const { track, level, section } of item.places) {
      const key = listKey(track, level, section, item.kind);
      const list = lists.get(key);
      if (list) list.push(item);
      else lists.set(key, [item]);
    }
  return snapshot.tracks.flatMap((track) =>
    track.levels.map((level) => {
      const sections = level.sections.map((id) => track.sections.find((one) => one.id === id)!);
      const groups = [undefined, ...sections].map((section) => ({
        section,
        kinds: KINDS.flatMap(({ id: kind }) => {
          const items = lists.get(listKey(track.id, level.id, section?.id, kind));
          if (!items) return [];
          const entries = items.map((item) => {
            const first = !seen.has(item);
            seen.add(item);
            return { item, first };
          });
          return [{ kind, entries }];
        }),
      }));
      return {
        track,
        level: level.id,
        groups: groups.filter(({ section, kinds }) => section !== undefined || kinds.length > 0),
      };
    }),
  );
}

function listKey(track: string, level: string, section: string | undefined, kind: Kind): string {
  return `${track} ${level} ${section ?? ''} ${kind}`;
}
