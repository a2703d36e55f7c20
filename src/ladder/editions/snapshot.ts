import { createHash } from 'node:crypto';
import type { Ladder, Place } from '../model/ladder.ts';
import { outlineExpectation } from '../views/outline.ts';
import { EVERY_LEVEL } from '../schema/fields.ts';
import type { EditionFile, EditionIndex, EditionPlace, EditionWords } from '../schema/edition.ts';

/**
 * Takes down what a ladder says, as an edition holds it.
 * @param ladder the ladder
 * @returns its words: everything that has an address, in the order of the ladder
 */
export function freezeLadder(ladder: Omit<Ladder, 'editions'>): EditionWords {
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
        sections: outlineExpectation(expectation, new Set()).flatMap(({ section }) =>
          section ? [section.id] : [],
        ),
      })),
    })),
    traits: ladder.traits.map(named),
    guides: ladder.guides.map(named),
    terms: ladder.terms.map(({ id, term }) => ({ id, title: term })),
    sources: ladder.sources.map(named),
    items: ladder.items.map((item) => ({
      id: item.id,
      kind: item.kind,
      text: item.text,
      ...(item.detail !== undefined && { detail: item.detail }),
      ...(item.instead !== undefined && { instead: item.instead }),
      places: item.places.map(freezePlace),
      traits: item.traits.map(({ id }) => id),
      aliases: item.aliases,
    })),
  };
}

function freezePlace({ expectation, section }: Place): EditionPlace {
  return {
    track: expectation.track.id,
    level: expectation.level?.id ?? EVERY_LEVEL,
    ...(section && { section: section.id }),
  };
}

/**
 * Makes an edition of frozen words.
 * @param words what the ladder says
 * @param edition the date of the edition
 * @param note why it is released, in a sentence, if that is said
 * @param last the edition before it, if there is one
 * @returns the edition with its hash
 */
export function makeEdition(
  words: EditionWords,
  edition: string,
  note: string | undefined,
  last: EditionIndex[number] | undefined,
): EditionFile {
  const head = {
    edition,
    ...(note !== undefined && { note }),
    previous: last ? { edition: last.edition, hash: last.hash } : null,
  };
  return { ...head, hash: hashEdition({ ...head, ...words }), ...words };
}

/**
 * Computes the hash of an edition.
 * @param edition the edition, with its hash or without
 * @returns SHA-256, in hexadecimal, of its JSON with sorted keys and without white space and hash,
 *   so that line ends and indentation do not count
 */
export function hashEdition(edition: Omit<EditionFile, 'hash'>): string {
  return createHash('sha256')
    .update(canonise({ ...edition, hash: undefined }))
    .digest('hex');
}

/**
 * Tells whether two ladders or editions say the same.
 * @param one what a ladder says
 * @param other what another says
 * @returns whether their words are equal, whatever their dates, notes and hashes
 */
export function saySame(one: EditionWords, other: EditionWords): boolean {
  return canonise(pickWords(one)) === canonise(pickWords(other));
}

function pickWords(words: EditionWords): EditionWords {
  const { title, language, levels, tracks, traits, guides, terms, sources, items } = words;
  return { title, language, levels, tracks, traits, guides, terms, sources, items };
}

function canonise(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
