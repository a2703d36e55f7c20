// Which records hold one of the things that a question is about, and how well.
import type { Alternative, Concept, Sought } from './parse-query.ts';
import type { OpenRegister } from '../format/metadata.ts';

/** The records that hold a word, by number, each with the places of the word in it. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** Looks up a word in the index. */
export type LookUp = (sought: Sought) => Promise<Places>;

/** How a record holds a thing. */
export interface Match {
  /** Whether it stands in the record's text, which readers see first. */
  inText: boolean;
  /** Whether it is just what was asked, and not only begins like it. */
  whole: boolean;
  /** Where it stands, for telling whether it follows another. */
  places: readonly number[];
}

/** The records that hold a thing, by number. */
export type Matches = ReadonlyMap<number, Match>;

/**
 * Finds the records that hold a thing in any of the ways in which it can be held.
 * @param concept the thing
 * @param register the handbook's records
 * @param lookUp looks up a word
 * @returns the best match of each record that holds it
 */
export async function findMatches(
  concept: Concept,
  register: OpenRegister,
  lookUp: LookUp,
): Promise<Matches> {
  const found = await Promise.all(
    concept.alternatives.map((alternative) => findAlternative(alternative, register, lookUp)),
  );
  const best = new Map<number, Match>();
  for (const matches of found)
    for (const [number, match] of matches) {
      const known = best.get(number);
      const better = !known || worthOf(match) > worthOf(known);
      const { places } = better ? match : known;
      // A word that stands for others has no place of its own beside the next word.
      const merged = known ? [...new Set([...known.places, ...match.places])] : places;
      best.set(number, { ...(better ? match : known), places: merged });
    }
  return best;
}

/**
 * Tells how much a match is worth.
 * @param match a match
 * @returns more for what stands in the text, and for what is just what was asked
 */
export function worthOf({ inText, whole }: Match): number {
  return (inText ? 4 : 1) + (whole ? 1 : 0);
}

async function findAlternative(
  alternative: Alternative,
  register: OpenRegister,
  lookUp: LookUp,
): Promise<Matches> {
  if ('filter' in alternative) return findLabelled(alternative, register);
  const { words, whole } = alternative;
  const [first, ...others] = await Promise.all(words.map(lookUp));
  const matches = new Map<number, Match>();
  for (const [number, places] of first ?? []) {
    const more = others.map((other) => other.get(number));
    if (more.some((own) => own === undefined)) continue;
    const length = register.lengthOf(number);
    const isInText = (own: readonly number[]) => own.some((place) => place < length);
    const inText = isInText(places) && more.every((own) => isInText(own!));
    matches.set(number, { inText, whole, places });
  }
  return matches;
}

function findLabelled(
  { filter, value }: Extract<Alternative, { filter: unknown }>,
  { facets }: OpenRegister,
): Matches {
  const facet = facets.find((one) => one.filter === filter);
  const wanted = facet?.values.findIndex(({ id }) => id === value) ?? -1;
  const matches = new Map<number, Match>();
  facet?.of.forEach((own, number) => {
    if (own.includes(wanted)) matches.set(number, { inText: false, whole: true, places: [] });
  });
  return matches;
}
