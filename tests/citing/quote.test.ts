import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteMarkdown, quoteWords } from '../../src/citing/quote.ts';
import { renderText } from '../../src/ladder/text/markdown.ts';
import { elementsOf, render, wordsOf } from './rendered.ts';

const whole = (href: string) => new URL(href, 'https://handbook.example.org').href;

test.each([
  ['Reviews *all* code, **really**', 'Reviews *all* code, **really**'],
  ['Knows `a | b` and ``c`d``', 'Knows `a | b` and ``c`d``'],
  [
    'Reads [the log](item:keeps-the-log)',
    'Reads [the log](https://handbook.example.org/i/keeps-the-log/)',
  ],
  ['Reads [a page](https://x.example.org/a_(b))', 'Reads [a page](<https://x.example.org/a_(b)>)'],
  ['1. of May', '1\\. of May'],
  ['> 4 weeks', '\\> 4 weeks'],
  ['5 \\* 3 and snake_case', '5 \\* 3 and snake\\_case'],
  ['a\n  line break', 'a line break'],
  ['See https://x.example.org/a_b', 'See https\\://x.example.org/a\\_b'],
])('%j is quoted as %j', (text, markdown) => {
  expect(quoteMarkdown(text, whole)).toBe(markdown);
});

test('a link whose address is not known is quoted by its words', () => {
  expect(quoteMarkdown('Reads [the *old* log](item:log)', () => undefined)).toBe(
    'Reads the *old* log',
  );
});

const PIECES = [
  ...[
    '*',
    '**',
    '***',
    '_',
    '__',
    '`',
    '``',
    '\\*',
    '\\_',
    '\\`',
    '\\[',
    '\\<',
    '\\\\',
    '&amp;',
    '&',
  ],
  ...[
    '|',
    '~',
    '~~',
    '$',
    '"',
    "'",
    '(',
    ')',
    '!',
    '#',
    '-',
    '+',
    '1.',
    '.',
    ':',
    '[a](https://b.org)',
  ],
  ...['[*a* `b`](item:c-d)', 'a', 'bc', 'Ü', '🌊', 'منارة', ' ', ' ', '\n'],
];

describe('whatever a writer writes', () => {
  const texts = fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
    .map((pieces) => pieces.join('').trim())
    .filter((text) => !/\n\s*\n/.test(text) && quoteWords(text).trim() !== '');

  test('its quotation has its words, and its markup where it has any', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const flavour of ['CommonMark', 'GitHub'] as const) {
          const [quotation] = render(`> ${quoteMarkdown(text, whole)}\n`, flavour);
          // HTML shows white space in a row as one space, in code too.
          const words = wordsOf(elementsOf(quotation!)[0]!).replace(/ +/g, ' ');
          expect(words.trim()).toBe(quoteWords(text).trim());
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('markup that Markdown can say in place is kept', () => {
    const kept = ['*a* b', '**a** *b*', '*a **b** c*', '`a` *`b`*', '[*a*](https://b.org) c'];
    for (const text of kept) expect(quoteMarkdown(text, (href) => href)).toBe(text);
    for (const text of kept) expect(renderText(quoteMarkdown(text, whole))).toContain('<');
  });
});
