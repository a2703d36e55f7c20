// Which records answer a query.
import type { FacetKey, SelectedFacets } from '../format/facets.ts';
import type { Records } from '../format/metadata.ts';
import { RECORD_TYPES } from '../format/record-types.ts';
import type { RecordType } from '../format/record-types.ts';
import { countValues, makeFilter } from './facet-counts.ts';
import { findMatches } from './matches.ts';
import type { LookUp, Matches } from './matches.ts';
import type { NamedValue, ParsedQuery, QueryTerm } from './query-terms.ts';
import { pickRanks, rankRecords, spreadTwins } from './ranking.ts';
import type { Rank } from './ranking.ts';
import { explain } from './reasons.ts';
import type { Reason } from './reasons.ts';

/** What a query leads to. */
export interface Answer {
  /** The numbers of the records found, best first, for each type that has any. */
  groups: { type: RecordType; numbers: number[] }[];
  /** Whether the items, or all that was found, hold some of what was asked and not all of it. */
  partial: boolean;
  /** Words of the query that the handbook does not have, and that led to none of the results. */
  unknown: string[];
  /** For records found by other words than those typed, which, by number. */
  reasons: Map<number, Reason[]>;
  /** The values that hold: those chosen, and those that the query names. */
  selected: SelectedFacets;
  /** The names in the query that hold as filters. */
  named: NamedValue[];
  /** How many items each value would leave, by facet, in the order of its values. */
  counts: Map<FacetKey, number[]>;
}

/** A way to take a query: which of its names narrow, and what has to be found. */
interface Interpretation {
  named: NamedValue[];
  terms: QueryTerm[];
}

/** What every way of taking a query needs. */
interface Context {
  chosen: SelectedFacets;
  records: Records;
  found: ReadonlyMap<QueryTerm, Matches>;
}

/**
 * Finds what answers a query.
 * @param parsed the query's meaning
 * @param chosen the values that the reader chose
 * @param records the handbook's records
 * @param lookUp finds the records that hold a word
 * @returns the answer; it has no groups where there is neither a query nor a filter
 */
export async function findAnswer(
  { terms, named, unknown }: ParsedQuery,
  chosen: SelectedFacets,
  records: Records,
  lookUp: LookUp,
): Promise<Answer> {
  const found = new Map<QueryTerm, Matches>();
  await Promise.all(
    [...terms, ...named.map(({ term }) => term)].map(async (term) =>
      found.set(term, await findMatches(term, records, lookUp)),
    ),
  );
  const context = { chosen, records, found };
  const ways = listInterpretations(named, terms);
  if (unknown.length > 0 && terms.length + named.length === 0)
    return { ...answerNothing(ways[0]!, context), unknown };
  const answers = ways.map((way) => answerTerms(way, context));
  const hasItems = ({ groups }: Answer) => groups.some(({ type }) => type === 'item');
  const best =
    answers.find((answer) => hasItems(answer) && !answer.partial) ??
    answers.find(hasItems) ??
    answers.find(({ groups }) => groups.length > 0) ??
    answers[0]!;
  const shown = best.groups.flatMap(({ numbers }) => numbers);
  const unheld = terms.filter((term) => !shown.some((number) => found.get(term)!.has(number)));
  const lost = [...unknown, ...unheld.flatMap(({ strange = [] }) => strange)];
  return { ...best, unknown: lost, partial: best.partial || lost.length > 0 };
}

/** A level's or a track's name may be just a word: where it leaves nothing as a filter, it is one. */
function listInterpretations(named: NamedValue[], terms: QueryTerm[]): Interpretation[] {
  const kinds = named.filter(({ key }) => key === 'kind');
  const others = named.filter(({ key }) => key !== 'kind').map(({ term }) => term);
  const ways = [{ named, terms }];
  if (others.length > 0) ways.push({ named: kinds, terms: inOrder([...terms, ...others]) });
  if (kinds.length > 0 && terms.length > 0) ways.push({ named: [], terms });
  return ways;
}

function inOrder(terms: readonly QueryTerm[]): QueryTerm[] {
  return [...new Set(terms)].sort((a, b) => a.at - b.at);
}

/** The records that answer a query taken in one way. */
function answerTerms(way: Interpretation, context: Context): Answer {
  const { records, found } = context;
  const selected = addNames(context.chosen, way.named);
  const failing = makeFilter(selected, records);
  if (way.terms.length === 0) return answerFilters(way, context);
  const matches = way.terms.map((term) => found.get(term)!);
  const ranks = rankRecords(way.terms, matches);
  const items = ranks.filter(({ number }) => number < records.items);
  const passing = items.filter(({ number }) => failing(number).length === 0);
  const isAllowed = allowsOthers(way, context);
  const others = ranks.filter(({ number }) => number >= records.items && isAllowed(number));
  const isSingle = way.terms.length === 1;
  const shownItems = spreadTwins(pickRanks(passing, isSingle), records.firstTwinOf);
  const shownOthers = pickOthers(others, shownItems, isSingle);
  const shown = [...shownItems, ...shownOthers];
  const first = shownItems.length > 0 ? shownItems : shownOthers;
  return {
    groups: groupByType(
      shown.map(({ number }) => number),
      records,
    ),
    partial: !first.some(({ isComplete }) => isComplete),
    unknown: [],
    reasons: explain(shown, way.terms, matches),
    selected,
    named: way.named,
    counts: countValues(
      pickRanks(items, isSingle).map(({ number }) => number),
      failing,
      records,
    ),
  };
}

/** What is no item is shown where it holds all that was typed, or as the nearest of all there is. */
function pickOthers(others: readonly Rank[], items: readonly Rank[], isSingle: boolean): Rank[] {
  const whole = others.filter(({ isWhole }) => isWhole);
  if (whole.length > 0 || items.some(({ isWhole }) => isWhole)) return whole;
  const best = Math.max(0, ...items.map(({ score }) => score));
  return pickRanks(others, isSingle).filter(({ score }) => score >= best * NEAR_ITEMS);
}

/** How near the score of what is no item must be to the best item's to be shown below it. */
const NEAR_ITEMS = 0.7;

/** All items that pass the filters, in the order of the ladder. */
function answerFilters(way: Interpretation, context: Context): Answer {
  const { records, found } = context;
  const nothing = answerNothing(way, context);
  const failing = makeFilter(nothing.selected, records);
  if (Object.keys(nothing.selected).length === 0) return nothing;
  const isAllowed = allowsOthers(way, context);
  const others = way.named.flatMap(({ term }) => [...found.get(term)!.keys()]);
  const shown = new Set(others.filter((number) => number >= records.items && isAllowed(number)));
  const items = listItems(records).filter((item) => failing(item).length === 0);
  return { ...nothing, groups: groupByType([...items, ...shown], records) };
}

function answerNothing({ named }: Interpretation, { chosen, records }: Context): Answer {
  const selected = addNames(chosen, named);
  const counts = countValues(listItems(records), makeFilter(selected, records), records);
  return { groups: [], partial: false, unknown: [], reasons: new Map(), selected, named, counts };
}

/** Filters are about items; what is no item answers a query whose names it holds as words. */
function allowsOthers({ named }: Interpretation, { chosen, found }: Context) {
  if (Object.keys(chosen).length > 0) return () => false;
  if (named.some(({ key }) => key === 'kind')) return () => false;
  return (number: number) => named.every(({ term }) => found.get(term)!.has(number));
}

function addNames(chosen: SelectedFacets, named: readonly NamedValue[]): SelectedFacets {
  const selected: { [key in FacetKey]?: string[] } = {};
  for (const [key, values] of Object.entries(chosen) as [FacetKey, readonly string[]][])
    if (values.length > 0) selected[key] = [...values];
  for (const { key, value } of named) {
    const values = (selected[key] ??= []);
    if (!values.includes(value)) values.push(value);
  }
  return selected;
}

function listItems({ items }: Records): number[] {
  return Array.from({ length: items }, (_, item) => item);
}

function groupByType(numbers: readonly number[], records: Records): Answer['groups'] {
  return RECORD_TYPES.map((type) => ({
    type,
    numbers: numbers.filter((number) => records.typeOf(number) === type),
  })).filter(({ numbers: own }) => own.length > 0);
}
