// Which records hold one of the things that a query is about, and how well.
import type { Records } from '../format/metadata.ts';
import type { Alternative, QueryTerm, TermLookup } from './query-terms.ts';

/** The records that hold a word, by number, each with the positions of the word in it. */
export type TokenPositions = ReadonlyMap<number, readonly number[]>;

/** Looks up a word in the index. */
export type LookUp = (lookup: TermLookup) => Promise<TokenPositions>;

/** How a record holds a thing. */
export interface Match {
  /** How much it is worth: more for what is rare, in the text, and just what was asked. */
  score: number;
  /** Whether it is in the record's text, which readers see first. */
  inText: boolean;
  /** Whether it is what was typed. */
  isTyped: boolean;
  /** The best way in which the record holds it. */
  by: Alternative;
  /** Where it is, for telling whether it follows another. */
  positions: readonly number[];
}

/** The records that hold a thing, by number. */
export type Matches = ReadonlyMap<number, Match>;

// BM25F (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009) with
// two fields: the text, and what is below it. K1 and B are below the usual 1.2 and 0.75: a text of a
// sentence says a thing once, and is not less about it for being longer.
const K1 = 0.6;
const B = 0.25;
const BELOW = 0.4;

/** What each further way of holding the same thing adds, as a share of the one before. */
const FURTHER = 0.7;

/** How far apart the words of a phrase may be, and what is left of it where they are farther. */
const NEAR = 4;
const APART = 0.5;

/**
 * Finds the records that hold a thing in any of the ways in which it can be held.
 * @param term the thing
 * @param records the handbook's records
 * @param lookUp looks up a word
 * @returns how each record that holds it does
 */
export async function findMatches(
  term: QueryTerm,
  records: Records,
  lookUp: LookUp,
): Promise<Matches> {
  const found = await Promise.all(
    term.alternatives.map((alternative) => findAlternative(alternative, records, lookUp)),
  );
  const all = new Map<number, Match[]>();
  for (const matches of found)
    for (const [number, match] of matches) all.set(number, [...(all.get(number) ?? []), match]);
  return new Map([...all].map(([number, matches]) => [number, joinMatches(matches)]));
}

function joinMatches(matches: readonly Match[]): Match {
  const [best, ...others] = [...matches].sort((a, b) => b.score - a.score);
  const further = others.reduce((sum, { score }, at) => sum + score * FURTHER ** (at + 1), 0);
  return {
    ...best!,
    score: best!.score + further,
    isTyped: matches.some(({ isTyped }) => isTyped),
    inText: matches.some(({ inText }) => inText),
    // A word that stands for others has no position of its own beside the next word.
    positions: [...new Set(matches.flatMap(({ positions }) => positions))],
  };
}

async function findAlternative(
  by: Alternative,
  records: Records,
  lookUp: LookUp,
): Promise<Matches> {
  if ('facet' in by) return findLabelled(by, records);
  const found = await Promise.all(by.words.map(lookUp));
  const held = new Map<number, { positions: readonly number[]; share: number }>();
  for (const number of found[0]?.keys() ?? []) {
    const positions = found.map((one) => one.get(number) ?? []);
    if (positions.some((own) => own.length === 0)) continue;
    const share = by.words.length === 1 ? 1 : shareOf(positions, by.isPhrase ?? false);
    if (share > 0) held.set(number, { positions: positions[0]!, share });
  }
  const matches = new Map<number, Match>();
  for (const [number, { positions, share }] of held) {
    const length = records.lengthOf(number);
    const inText = positions.filter((position) => position < length).length;
    const text = inText / (1 - B + B * (length / records.averageLength));
    const frequency = text + (positions.length - inText) * BELOW;
    const score =
      by.weight * share * rarityOf(held.size, records.size) * (frequency / (K1 + frequency));
    // Two words that are apart may still be those meant; more of them are not the phrase that was typed.
    const isTyped = by.isTyped && (share === 1 || by.words.length === 2);
    matches.set(number, { score, inText: inText > 0, isTyped, by, positions });
  }
  return matches;
}

/** How much of a phrase is there: all of it where its words follow each other or are near. */
function shareOf(positions: readonly (readonly number[])[], isPhrase: boolean): number {
  const [first, ...others] = positions;
  const follows = first!.some((start) => others.every((own, at) => own.includes(start + at + 1)));
  if (follows) return 1;
  if (isPhrase) return 0;
  const isNear = first!.some((start) =>
    others.every((own) => own.some((position) => Math.abs(position - start) <= NEAR)),
  );
  return isNear ? 1 : APART;
}

/** What few records hold says more of what is meant (BM25's inverse document frequency). */
function rarityOf(holding: number, size: number): number {
  return Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
}

function findLabelled(
  by: Extract<Alternative, { facet: unknown }>,
  { metadata, size }: Records,
): Matches {
  const facet = metadata.facets.find((one) => one.key === by.facet);
  const wanted = facet?.values.findIndex(({ id }) => id === by.value) ?? -1;
  const holding = facet?.itemValues.flatMap((own, number) =>
    own.includes(wanted) ? [number] : [],
  );
  const score = by.weight * rarityOf(holding?.length ?? 0, size) * (BELOW / (K1 + BELOW));
  return new Map(
    holding?.map((number): [number, Match] => [
      number,
      { score, inText: false, isTyped: by.isTyped, by, positions: [] },
    ]),
  );
}
