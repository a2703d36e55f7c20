import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { join } from 'node:path';
import { listValues } from '../../src/search/build/list-facets.ts';
import { loadLanguage } from '../../src/search/build/load-language.ts';
import { FACET_KEYS } from '../../src/search/format/facets.ts';
import type { Language } from '../../src/search/format/language.ts';
import { findPlaces } from '../../src/search/query/find-places.ts';
import { pickPlace } from '../../src/search/query/pick-place.ts';
import { writeWideLadder } from '../support/wide-ladder.ts';
import { openSearch } from './open-search.ts';
import type { OpenSearch } from './open-search.ts';

let search: OpenSearch;
let language: Language;
beforeAll(async () => {
  search = await openSearch(writeWideLadder(join(inject('sites'), 'wide-content')));
  language = await loadLanguage('en');
});
afterAll(() => search.close());

/** The places that a question names, each by the ids of its parts. */
async function findNamed(question: string): Promise<string[]> {
  const { parsed } = await search.ask(question);
  const idOf = (key: string, index: number | undefined) =>
    index === undefined
      ? []
      : [search.records.metadata.facets.find((facet) => facet.key === key)!.values[index]!.id];
  return findPlaces(parsed, search.records, language).map(({ track, level, section, title }) =>
    [
      ...(section === undefined ? idOf('track', track) : []),
      ...idOf('level', level),
      ...idOf('section', section),
      ...(title ? [`“${title}”`] : []),
    ].join(' '),
  );
}

describe('a question names', () => {
  test.each([
    ['a track', 'radio', ['radio']],
    ['a track by the beginning of its name', 'pilot', ['pilotage']],
    ['a level', 'expert', ['expert']],
    ['a track at a level', 'pilotage grade 2', ['pilotage grade-2']],
    [
      'them in any order and in a sentence',
      'what does an expert in weather do',
      ['weather expert'],
    ],
    ['what a track calls a level', 'chart maker', ['charts grade-3 “Chart maker”']],
    ['a section', 'survey', ['charts--survey']],
    ['a section three deep', 'sounding', ['charts--sounding']],
    [
      'a track in a question about it',
      'which tide tables does the pilotage track check',
      ['pilotage'],
    ],
  ])('%s: %s', async (_, question, named) => {
    expect((await findNamed(question)).slice(0, named.length)).toEqual(named);
  });

  test.each([['keeps the log'], ['weighs every wreck'], ['responsibilities'], ['what'], ['']])(
    'no place: %s',
    async (question) => expect(await findNamed(question)).toEqual([]),
  );

  test('at most five places', async () => {
    const named = await findNamed('grade');
    expect(named.length).toBe(5);
    expect(named[0]).toBe('grade-1');
  });
});

describe('an item that is at several places', () => {
  const pick = (selected: Parameters<typeof pickPlace>[1]) => {
    const number = search.ladder.items.findIndex(({ id }) => id === 'keeps-the-log');
    const { role, others } = pickPlace(number, selected, search.records);
    const { roles, facets } = search.records.metadata;
    const [track, level] = roles[role]!;
    const idOf = (key: string, index: number) =>
      facets.find((facet) => facet.key === key)!.values[index]!.id;
    return [idOf('track', track), idOf('level', level), others];
  };

  test('shows its first place, and how many others it has', () => {
    const { placements } = search.ladder.itemById.get('keeps-the-log')!;
    const [{ expectation }] = placements;
    expect(pick({})).toEqual([expectation.track.id, expectation.level!.id, placements.length - 1]);
    expect(placements.length).toBe(5);
  });

  test('shows the place that a filter names', () => {
    expect(pick({ track: ['pilotage'] })).toEqual(['pilotage', 'grade-1', 0]);
    expect(pick({ level: ['grade-3'] })).toEqual(['charts', 'grade-3', 0]);
    expect(pick({ track: ['charts'], level: ['grade-4', 'grade-5'] })).toEqual([
      'charts',
      'grade-4',
      0,
    ]);
    expect(pick({ section: ['charts--archive'] })).toEqual(['charts', 'grade-2', 0]);
    expect(pick({ kind: ['responsibility'] })[2]).toBe(4);
  });
});

test('what narrows items follows from their places', () => {
  const { ladder, records } = search;
  for (const { key, values, itemValues } of records.metadata.facets)
    ladder.items.forEach((item, number) =>
      expect(itemValues[number]!.map((index) => values[index]!.id).sort(), item.id).toEqual(
        listValues(key, item, ladder).sort(),
      ),
    );
  expect(FACET_KEYS.length).toBeGreaterThan(5);
});
