import { traceBranches } from '../files/edition-order.ts';
import { canonicalJson } from '../schema/edition-hash.ts';
import type { EditionFile, EditionTrack, Snapshot } from '../schema/edition.ts';

/** An edition with what it was made from. */
export interface Release {
  edition: EditionFile;
  /** What the ladder said before it, as far as it knew; undefined for the first. */
  before: Snapshot | undefined;
  /**
   * Set where it was released on a branch without knowing an earlier edition of another one: the
   * edition before it on its own branch. Such an edition tells only what differs from that.
   */
  branchedFrom: string | undefined;
}

/**
 * Follows the editions.
 * @param editions the editions, the oldest first
 * @returns the releases in the same order; what all of them say together, which is what the last one
 *   says unless branches were merged that no edition followed yet; and those that none follows yet
 */
export function followReleases(editions: readonly EditionFile[]): {
  releases: Release[];
  released: Snapshot | undefined;
  heads: EditionFile[];
} {
  const { missed, heads } = traceBranches(editions);
  let released: Snapshot | undefined;
  const releases = editions.map((edition) => {
    const branchedFrom = missed.has(edition.edition) ? edition.previous?.edition : undefined;
    const from = editions.find((one) => one.edition === branchedFrom);
    const before = from ?? released;
    released = from && released ? mergeSnapshots(released, from, edition) : edition;
    return { edition, before, branchedFrom };
  });
  return { releases, released, heads };
}

/**
 * Merges what two branches said: of each thing that differs, what the branch made of it.
 * @param released what was said without the branch
 * @param from the branch's beginning
 * @param branch what the branch said
 * @returns what both say together, in the order of the first, what is new after it
 */
function mergeSnapshots(released: Snapshot, from: Snapshot, branch: Snapshot): Snapshot {
  const merge = <Thing extends { id: string }>(pick: (snapshot: Snapshot) => Thing[]) =>
    mergeLists(pick(released), pick(from), pick(branch));
  return {
    title: branch.title,
    language: branch.language,
    levels: merge((snapshot) => snapshot.levels),
    tracks: mergeTracks(released.tracks, from.tracks, branch.tracks),
    traits: merge((snapshot) => snapshot.traits),
    guides: merge((snapshot) => snapshot.guides),
    terms: merge((snapshot) => snapshot.terms),
    sources: merge((snapshot) => snapshot.sources),
    items: merge((snapshot) => snapshot.items),
  };
}

/** A track whose sections both branches changed has the sections of both. */
function mergeTracks(
  released: EditionTrack[],
  from: EditionTrack[],
  branch: EditionTrack[],
): EditionTrack[] {
  const sectionsOf = (tracks: EditionTrack[], id: string) =>
    tracks.find((track) => track.id === id)?.sections ?? [];
  return mergeLists(released, from, branch).map((track) => ({
    ...track,
    sections: mergeLists(
      sectionsOf(released, track.id),
      sectionsOf(from, track.id),
      sectionsOf(branch, track.id),
    ),
  }));
}

function mergeLists<Thing extends { id: string }>(
  released: readonly Thing[],
  from: readonly Thing[],
  branch: readonly Thing[],
): Thing[] {
  const merged = new Map(released.map((thing) => [thing.id, thing]));
  const known = new Map(from.map((thing) => [thing.id, thing]));
  for (const thing of branch) {
    const before = known.get(thing.id);
    if (!before || canonicalJson(before) !== canonicalJson(thing)) merged.set(thing.id, thing);
    known.delete(thing.id);
  }
  for (const id of known.keys()) merged.delete(id);
  return [...merged.values()];
}
