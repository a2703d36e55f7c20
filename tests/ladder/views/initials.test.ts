import { expect, test } from 'vitest';
import { groupByInitial } from '../../../src/ladder/views/initials.ts';
import { readHandbook } from '../../support/ladders.ts';

const [term] = readHandbook('tests/fixtures/lighthouse').ladder.terms;

test.each([
  ['en', 'sector, Notice, 3.2, nautical mile', ['#: 3.2', 'N: nautical mile, Notice', 'S: sector']],
  ['de', 'Zunge, Öl, Ofen, Ähre, Anker', ['A: Ähre, Anker', 'O: Ofen, Öl', 'Z: Zunge']],
  ['ja', '灯台, 海図', ['海: 海図', '灯: 灯台']],
])('terms in the language %s are under their letters, in its order', (language, words, grouped) => {
  const terms = words.split(', ').map((word) => ({ ...term!, term: word }));
  expect(
    groupByInitial(terms, language).map(
      ({ letter, terms: own }) => `${letter}: ${own.map((one) => one.term).join(', ')}`,
    ),
  ).toEqual(grouped);
});
