// Which records answer a question.
import { countValues, makeFilter } from './facet-counts.ts';
import type { Choice, Filter } from '../format/facets.ts';
import { findMatches } from './matches.ts';
import type { LookUp, Matches } from './matches.ts';
import type { Concept, NamedValue, Understanding } from './parse-query.ts';
import { rankMatches, rankPartly } from './ranking.ts';
import { SORTS } from '../format/record-types.ts';
import type { Sort } from '../format/record-types.ts';
import type { OpenRegister } from '../format/metadata.ts';

/** What a question leads to. */
export interface Answer {
  /** The numbers of the records found, best first, for each sort that has any. */
  groups: { sort: Sort; numbers: number[] }[];
  /** Whether the items, or all that was found, hold some of what was asked and not all of it. */
  partial: boolean;
  /** The values that hold: those chosen, and those that the question names. */
  choice: Choice;
  /** The names in the question that hold as filters. */
  named: NamedValue[];
  /** How many items each value would leave, by sort of filter, in the order of its values. */
  counts: Map<Filter, number[]>;
}

/** A way to take a question: which of its names narrow, and what has to be found. */
interface Reading {
  named: NamedValue[];
  concepts: Concept[];
}

/**
 * Finds what answers a question.
 * @param understanding the question's meaning
 * @param chosen the values that the reader chose
 * @param register the handbook's records
 * @param lookUp finds the records that hold a word
 * @returns the answer; it has no groups where there is neither a question nor a filter
 */
export async function findAnswer(
  { concepts, named, unknown }: Understanding,
  chosen: Choice,
  register: OpenRegister,
  lookUp: LookUp,
): Promise<Answer> {
  const found = new Map<Concept, Matches>();
  await Promise.all(
    [...concepts, ...named.map(({ concept }) => concept)].map(async (concept) =>
      found.set(concept, await findMatches(concept, register, lookUp)),
    ),
  );
  const isOver = unknown.length > 0 && concepts.length + named.length === 0;
  const answers = readings(named, concepts).map((reading) =>
    isOver ? emptyAnswer(reading) : answerReading(reading),
  );
  const whole = answers.find(({ groups }) => groups.length > 0);
  if (whole) return withItems({ ...whole, partial: unknown.length > 0 });
  if (isOver || concepts.length === 0) return answers[0]!;
  // A name that leaves nothing even in part is given up before the reader is left with nothing.
  const partly = answerPartly(named);
  return partly.groups.length > 0 ? partly : answerPartly([]);

  function answerReading(reading: Reading): Answer {
    const choice = addNames(chosen, reading.named);
    const obstacles = makeFilter(choice, register);
    const matches = reading.concepts.map((concept) => found.get(concept)!);
    const isFiltered = Object.keys(choice).length > 0;
    if (matches.length === 0 && !isFiltered) return emptyAnswer(reading);
    const all = matches.length > 0 ? intersect(matches) : listItems(register);
    const others = allowsOthers(reading);
    const pass = all.filter((number) =>
      number < register.items ? obstacles(number).length === 0 : others(number),
    );
    return {
      groups: groupBySort(rankMatches(pass, reading.concepts, matches, register), register),
      partial: false,
      choice,
      named: reading.named,
      counts: countValues(
        all.filter((number) => number < register.items),
        obstacles,
        register,
      ),
    };
  }

  function answerPartly(names: NamedValue[]): Answer {
    const choice = addNames(chosen, names);
    const obstacles = makeFilter(choice, register);
    const matches = concepts.map((concept) => found.get(concept)!);
    const others = allowsOthers({ named: names, concepts });
    const best = (isAllowed: (item: number) => boolean) =>
      rankPartly(matches, register.size, (number) =>
        number < register.items ? isAllowed(number) : others(number),
      );
    const numbers = best((item) => obstacles(item).length === 0);
    const all = best(() => true).filter((number) => number < register.items);
    return {
      groups: groupBySort(numbers, register),
      partial: true,
      choice,
      named: names,
      counts: countValues(all, obstacles, register),
    };
  }

  function emptyAnswer(reading: Reading): Answer {
    const choice = addNames(chosen, reading.named);
    const counts = countValues(listItems(register), makeFilter(choice, register), register);
    return { groups: [], partial: false, choice, named: reading.named, counts };
  }

  /** Long prose holds many words; where it alone holds all of them, the nearest items come first. */
  function withItems(answer: Answer): Answer {
    if (answer.groups.some(({ sort }) => sort === 'item') || concepts.length < 2) return answer;
    const { groups, counts } = answerPartly(answer.named);
    const items = groups.filter(({ sort }) => sort === 'item');
    if (items.length === 0) return answer;
    return { ...answer, groups: [...items, ...answer.groups], partial: true, counts };
  }

  /** Filters are about items; what is no item answers a question whose names it holds as words. */
  function allowsOthers({ named: names }: Reading): (number: number) => boolean {
    if (Object.keys(chosen).length > 0) return () => false;
    if (names.some(({ filter }) => filter === 'kind')) return () => false;
    return (number) => names.every(({ concept }) => found.get(concept)!.has(number));
  }
}

/** A level's or a track's name may be just a word: where it leaves nothing as a filter, it is one. */
function readings(named: NamedValue[], concepts: Concept[]): Reading[] {
  const kinds = named.filter(({ filter }) => filter === 'kind');
  const others = named.filter(({ filter }) => filter !== 'kind').map(({ concept }) => concept);
  const first = { named, concepts };
  return others.length > 0
    ? [first, { named: kinds, concepts: [...concepts, ...others] }]
    : [first];
}

function addNames(chosen: Choice, named: readonly NamedValue[]): Choice {
  const choice: { [filter in Filter]?: string[] } = {};
  for (const [filter, values] of Object.entries(chosen) as [Filter, readonly string[]][])
    if (values.length > 0) choice[filter] = [...values];
  for (const { filter, value } of named) {
    const values = (choice[filter] ??= []);
    if (!values.includes(value)) values.push(value);
  }
  return choice;
}

function intersect([first, ...others]: readonly Matches[]): number[] {
  return [...first!.keys()].filter((number) => others.every((other) => other.has(number)));
}

function listItems({ items }: OpenRegister): number[] {
  return Array.from({ length: items }, (_, item) => item);
}

function groupBySort(numbers: readonly number[], register: OpenRegister): Answer['groups'] {
  return SORTS.map((sort) => ({
    sort,
    numbers: numbers.filter((number) => register.sortOf(number) === sort),
  })).filter(({ numbers: own }) => own.length > 0);
}
