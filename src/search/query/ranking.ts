// The order of results.
import type { Match, Matches } from './matches.ts';
import type { QueryTerm } from './query-terms.ts';

/** How well a record answers a query. */
export interface Rank {
  number: number;
  score: number;
  /** Whether it holds all that was typed, in the words that were typed. */
  isWhole: boolean;
  /** Whether it holds all that was asked, in whatever words, but for what says little. */
  isComplete: boolean;
  /** Whether its text alone does, which readers see first. */
  isInText: boolean;
}

/** What it adds that two things follow each other as they do in the query, as a share of their worth. */
const FOLLOWING = 0.25;

/** How much of the best record's score another must have to be shown with it. */
const SHOWN = 0.3;

/** How near the best score must be what does not hold all that was typed, beside what does. */
const BESIDE = 0.8;

/** The most records that are shown where none holds all that was typed. */
const MOST_SHOWN = 30;

/**
 * Ranks all records that hold anything of what was asked.
 * @param terms what was asked
 * @param matches for each term the records that hold it
 * @returns the ranks, best first: those whose text has the whole phrase, those whose text holds all
 *   that was typed, and then by their scores, in which what few records hold counts for more; among
 *   equals the ladder's order
 */
export function rankRecords(terms: readonly QueryTerm[], matches: readonly Matches[]): Rank[] {
  const numbers = new Set(matches.flatMap((one) => [...one.keys()]));
  const needed = Math.max(...terms.map(({ weight }) => weight));
  const ranked = [...numbers].map((number) => {
    const own = matches.map((one) => one.get(number));
    const held = own.filter((match) => match !== undefined);
    const isAll = held.length === own.length;
    const isWhole = isAll && held.every(({ isTyped }) => isTyped);
    const isInText = isAll && held.every(({ inText }) => inText);
    const isComplete = own.every((match, at) => match !== undefined || terms[at]!.weight < needed);
    let score = 0;
    let following = own.length > 1;
    const worth = countOnce(terms, own);
    own.forEach((match, at) => {
      if (!match) return;
      score += worth[at]!;
      const last = own[at - 1];
      if (at === 0 || !last) return;
      const step = terms[at]!.at - terms[at - 1]!.at;
      const follows = last.positions.some((position) => match.positions.includes(position + step));
      if (follows) score += FOLLOWING * Math.min(worth[at]!, worth[at - 1]!);
      else following = false;
    });
    score *= Math.sqrt(shareOf(terms, own, worth));
    const tier = !isWhole ? 0 : !isInText ? 1 : following ? 3 : 2;
    return { number, score, isWhole, isComplete, isInText, tier };
  });
  return ranked.sort((a, b) => b.tier - a.tier || b.score - a.score || a.number - b.number);
}

/** How many of the first results say different things. */
const FIRST = 3;

/**
 * Puts different texts first: many items of a ladder may have one text, at one level each.
 * @param ranks records of one sort, best first
 * @param firstTwinOf the first record that has the text of another
 * @returns the ranks; the first three have different texts where as many answer as well as the first
 */
export function spreadTwins(
  ranks: readonly Rank[],
  firstTwinOf: (number: number) => number,
): Rank[] {
  const seen = new Set<number>();
  const first = ranks.filter(({ number, isWhole }) => {
    const text = firstTwinOf(number);
    const isNew = seen.size < FIRST && isWhole === ranks[0]!.isWhole && !seen.has(text);
    if (isNew) seen.add(text);
    return isNew;
  });
  return [...first, ...ranks.filter((rank) => !first.includes(rank))];
}

/** What each thing adds: a word of a record that stands for two things counts for one. */
function countOnce(terms: readonly QueryTerm[], own: readonly (Match | undefined)[]): number[] {
  const worth = own.map((match, at) => (match ? match.score * terms[at]!.weight : 0));
  const seen = new Set<string>();
  for (const at of worth
    .keys()
    .toArray()
    .sort((a, b) => worth[b]! - worth[a]!)) {
    const by = own[at]?.by;
    if (!by || !('words' in by)) continue;
    const key = by.words.map(({ word }) => word).join(' ');
    if (seen.has(key)) worth[at] = 0;
    seen.add(key);
  }
  return worth;
}

/** How much of a query a record holds, light words counting for less. */
function shareOf(
  terms: readonly QueryTerm[],
  own: readonly (Match | undefined)[],
  worth: readonly number[],
): number {
  const sum = (weights: number[]) => weights.reduce((all, weight) => all + weight, 0);
  const held = terms.map(({ weight }, at) => (own[at] && worth[at]! > 0 ? weight : 0));
  return sum(held) / sum(terms.map(({ weight }) => weight));
}

/**
 * Picks the records that are shown.
 * @param ranks records of one sort, best first
 * @param isSingle whether one thing was asked for, of which there is no part
 * @returns those that hold all that was typed where the text of any does; else those whose scores are
 *   near the best, so that a long text that holds every word does not hide a short one that answers
 */
export function pickRanks(ranks: readonly Rank[], isSingle: boolean): Rank[] {
  const whole = ranks.filter(({ isWhole }) => isWhole);
  if (isSingle && whole.length > 0) return whole;
  const best = Math.max(0, ...whole.map(({ score }) => score));
  if (whole.some(({ isInText }) => isInText))
    return [...whole, ...ranks.filter(({ isWhole, score }) => !isWhole && score >= best * BESIDE)];
  const byScore = [...ranks].sort((a, b) => b.score - a.score || a.number - b.number);
  const least = (byScore[0]?.score ?? 0) * SHOWN;
  return byScore.filter(({ score, isWhole }, at) => isWhole || (score >= least && at < MOST_SHOWN));
}
