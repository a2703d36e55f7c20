import { pickWording } from '../wording.ts';
import type { Ladder, Placement } from '../model/ladder.ts';
import { listShownSections } from '../model/sections.ts';
import { EVERY_LEVEL } from '../track-files.ts';
import { canonicalJson, hashEdition } from '../schema/edition-hash.ts';
import type { EditionFile, EditionPlacement, Snapshot } from '../schema/edition.ts';

/**
 * Writes down what a ladder says, as an edition holds it.
 * @param ladder the ladder
 * @returns everything that has an address, in the order of the ladder
 */
export function snapshotLadder(ladder: Ladder): Snapshot {
  const named = ({ id, title }: { id: string; title: string }) => ({ id, title });
  return {
    title: ladder.handbook.title,
    language: ladder.handbook.language,
    levels: ladder.levels.map((level) => ({
      ...named(level),
      follows: level.follows.map(({ id }) => id),
    })),
    tracks: ladder.tracks.map((track) => ({
      ...named(track),
      sections: track.sections.map((section) => ({
        ...named(section),
        ...(section.parent && { parent: section.parent.id }),
      })),
      levels: track.expectations.map((expectation) => ({
        id: expectation.level?.id ?? EVERY_LEVEL,
        ...(expectation.title !== undefined && { title: expectation.title }),
        sections: listShownSections(expectation).map(({ id }) => id),
      })),
    })),
    traits: ladder.traits.map(named),
    guides: ladder.guides.map(named),
    terms: ladder.terms.map(({ id, term }) => ({ id, title: term })),
    sources: ladder.sources.map(named),
    items: ladder.items.map((item) => ({
      id: item.id,
      kind: item.kind,
      ...pickWording(item),
      places: item.placements.map(snapshotPlacement),
      traits: item.traits.map(({ id }) => id),
      aliases: item.aliases,
    })),
  };
}

function snapshotPlacement({ expectation, section }: Placement): EditionPlacement {
  return {
    track: expectation.track.id,
    level: expectation.level?.id ?? EVERY_LEVEL,
    ...(section && { section: section.id }),
  };
}

/**
 * Makes an edition.
 * @param snapshot what the ladder says
 * @param edition the date of the edition
 * @param note why it is released, in a sentence, if that is said
 * @param followed the editions that it follows: the one before it, and the last ones of other branches
 *   that were merged; none for the first
 * @returns the edition with its hash
 */
export function makeEdition(
  snapshot: Snapshot,
  edition: string,
  note: string | undefined,
  followed: readonly Pick<EditionFile, 'edition' | 'hash'>[],
): EditionFile {
  const name = ({ edition: date, hash }: (typeof followed)[number]) => ({ edition: date, hash });
  const last = followed.at(-1);
  const parallel = followed.slice(0, -1).map(name);
  const head = {
    edition,
    ...(note !== undefined && { note }),
    previous: last ? name(last) : null,
    ...(parallel.length > 0 && { parallel }),
  };
  return { ...head, hash: hashEdition({ ...head, ...snapshot }), ...snapshot };
}

/**
 * Tells whether two ladders or editions say the same.
 * @param one what a ladder says
 * @param other what another says
 * @returns whether they are equal, whatever their dates, notes and hashes
 */
export function isSameContent(one: Snapshot, other: Snapshot): boolean {
  return canonicalJson(pickSnapshot(one)) === canonicalJson(pickSnapshot(other));
}

function pickSnapshot(snapshot: Snapshot): Snapshot {
  const { title, language, levels, tracks, traits, guides, terms, sources, items } = snapshot;
  return { title, language, levels, tracks, traits, guides, terms, sources, items };
}
