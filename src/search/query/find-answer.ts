// Which records answer a query.
import type { FacetKey, SelectedFacets } from '../format/facets.ts';
import type { Records } from '../format/metadata.ts';
import { RECORD_TYPES } from '../format/record-types.ts';
import type { RecordType } from '../format/record-types.ts';
import { countValues, makeFilter } from './facet-counts.ts';
import { findMatches } from './matches.ts';
import type { LookUp, Matches } from './matches.ts';
import type { NamedValue, ParsedQuery, QueryTerm } from './query-terms.ts';
import { rankMatches, rankPartly } from './ranking.ts';

/** What a query leads to. */
export interface Answer {
  /** The numbers of the records found, best first, for each type that has any. */
  groups: { type: RecordType; numbers: number[] }[];
  /** Whether the items, or all that was found, hold some of what was asked and not all of it. */
  partial: boolean;
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
    return answerNothing(ways[0]!, context);
  const answers = ways.map((way) => answerWhole(way, context));
  const whole = answers.find(({ groups }) => groups.length > 0);
  if (whole) return addItems({ ...whole, partial: unknown.length > 0 }, terms, context);
  if (terms.length === 0) return answers[0]!;
  // A name that leaves nothing even in part is given up before the reader is left with nothing.
  const partly = answerPartly({ named, terms }, context);
  return partly.groups.length > 0 ? partly : answerPartly({ named: [], terms }, context);
}

/** A level's or a track's name may be just a word: where it leaves nothing as a filter, it is one. */
function listInterpretations(named: NamedValue[], terms: QueryTerm[]): Interpretation[] {
  const kinds = named.filter(({ key }) => key === 'kind');
  const others = named.filter(({ key }) => key !== 'kind').map(({ term }) => term);
  const first = { named, terms };
  return others.length > 0 ? [first, { named: kinds, terms: [...terms, ...others] }] : [first];
}

/** The records that hold all that was asked. */
function answerWhole(way: Interpretation, context: Context): Answer {
  const { records, found } = context;
  const selected = addNames(context.chosen, way.named);
  const failing = makeFilter(selected, records);
  const matches = way.terms.map((term) => found.get(term)!);
  if (matches.length === 0 && Object.keys(selected).length === 0)
    return answerNothing(way, context);
  const all = matches.length > 0 ? intersect(matches) : listItems(records);
  const others = allowsOthers(way, context);
  const pass = all.filter((number) =>
    number < records.items ? failing(number).length === 0 : others(number),
  );
  const items = all.filter((number) => number < records.items);
  return {
    groups: groupByType(rankMatches(pass, way.terms, matches, records), records),
    partial: false,
    selected,
    named: way.named,
    counts: countValues(items, failing, records),
  };
}

/** The records that hold the most of what was asked. */
function answerPartly(way: Interpretation, context: Context): Answer {
  const { records, found } = context;
  const selected = addNames(context.chosen, way.named);
  const failing = makeFilter(selected, records);
  const matches = way.terms.map((term) => found.get(term)!);
  const others = allowsOthers(way, context);
  const rank = (isAllowed: (item: number) => boolean) =>
    rankPartly(matches, records.size, (number) =>
      number < records.items ? isAllowed(number) : others(number),
    );
  const items = rank(() => true).filter((number) => number < records.items);
  return {
    groups: groupByType(
      rank((item) => failing(item).length === 0),
      records,
    ),
    partial: true,
    selected,
    named: way.named,
    counts: countValues(items, failing, records),
  };
}

function answerNothing({ named }: Interpretation, { chosen, records }: Context): Answer {
  const selected = addNames(chosen, named);
  const counts = countValues(listItems(records), makeFilter(selected, records), records);
  return { groups: [], partial: false, selected, named, counts };
}

/** Long prose holds many words; where it alone holds all of them, the nearest items come first. */
function addItems(answer: Answer, terms: QueryTerm[], context: Context): Answer {
  if (answer.groups.some(({ type }) => type === 'item') || terms.length < 2) return answer;
  const { groups, counts } = answerPartly({ named: answer.named, terms }, context);
  const items = groups.filter(({ type }) => type === 'item');
  if (items.length === 0) return answer;
  return { ...answer, groups: [...items, ...answer.groups], partial: true, counts };
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

function intersect([first, ...others]: readonly Matches[]): number[] {
  return [...first!.keys()].filter((number) => others.every((other) => other.has(number)));
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
