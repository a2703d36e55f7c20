import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDifference, shortenDifference } from '../../../src/ladder/text/difference.ts';

const mark = (parts: ReturnType<typeof findDifference>) =>
  parts
    .map(({ text: words, status: is }) =>
      is === 'kept' ? words : is === 'added' ? `+{${words}}` : `-{${words}}`,
    )
    .join('');
const show = (before: string | undefined, after: string | undefined, language = 'en') =>
  mark(findDifference(before, after, language));

test.each([
  [
    'a word',
    'Reviews code with care',
    'Reviews designs with care',
    'Reviews-{ code}+{ designs} with care',
  ],
  ['more words', 'Reviews code', 'Reviews code and designs', 'Reviews code+{ and designs}'],
  ['no words before', undefined, 'Asks first', '+{Asks first}'],
  ['no words after', 'Asks first', undefined, '-{Asks first}'],
  ['markup only', 'Reviews *code*', 'Reviews code', 'Reviews code'],
  [
    'an emoji of several parts',
    'Thanks 👩‍🔧 aloud today',
    'Thanks 👩‍🚀 aloud today',
    'Thanks-{ 👩‍🔧}+{ 👩‍🚀} aloud today',
  ],
  [
    'another sentence',
    'Keeps it',
    'Writes down whatever was seen and when',
    '-{Keeps it}+{Writes down whatever was seen and when}',
  ],
])('%s is marked', (_, before, after, marked) => {
  expect(show(before, after)).toBe(marked);
});

test('a language without spaces is compared by its words', () => {
  expect(show('主导代码评审', '主导设计评审', 'zh')).toBe('主导-{代码}+{设计}评审');
});

test('what is kept and removed is the earlier wording, what is kept and added the later one', () => {
  const sentence = fc
    .array(fc.constantFrom('a', 'bee', 'sea', 'Dee', ',', 'naïve', 'שלום', '👩‍🔧', '主导'), {
      maxLength: 9,
    })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(
      sentence,
      sentence,
      fc.constantFrom('en', 'de', 'he', 'zh'),
      (before, after, language) => {
        const parts = findDifference(before, after, language);
        const without = (sort: string) =>
          parts
            .filter(({ status: is }) => is !== sort)
            .map(({ text: words }) => words)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  [
    'sentences around the change',
    'It is dark. Nobody sees it. Lamps burn all night. Ships pass. All is well.',
    'It is dark. Nobody sees it. Lamps burn till dawn. Ships pass. All is well.',
    ' … Lamps burn-{ all night}+{ till dawn}. … ',
  ],
  [
    'sentences between two changes',
    'One lamp. Two men. Three boats. Four oars.',
    'A lamp. Two men. Three boats. Five oars.',
    '-{One}+{A} lamp. … -{ Four}+{ Five} oars.',
  ],
  [
    'a short text',
    'Trims the lamp. Logs it.',
    'Trims the wick. Logs it.',
    'Trims the-{ lamp}+{ wick}. … ',
  ],
  ['where nothing changed', 'Trims the lamp.', 'Trims the lamp.', ''],
])('of %s a reader sees what changed', (_, before, after, shown) => {
  expect(mark(shortenDifference(findDifference(before, after, 'en'), 'en'))).toBe(shown);
});
