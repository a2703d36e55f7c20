import { describe } from 'vitest';
import { at, expectProblems, item, senior } from '../../support/expect-problems.ts';

const swallowed = (key: string, text = 'detail') =>
  `"${key}:" is indented as a part of the text of "${text}", and would be published as words; give it the indentation of "${text}"`;
const block =
  'this is a list or a heading, and "text" is one paragraph; write it as words, or move it to "detail"';

describe('what a text swallows is not published as words', () => {
  expectProblems([
    [
      'a key below a folded text',
      item('text: x', 'detail: >-', '  Nobody was behind it.', '  traits: [calm]'),
      at('6:7', swallowed('traits')),
    ],
    [
      'a key below a text whose lines are kept',
      item('text: x', 'detail: |', '  Nobody was.', '', '  traits:', '    - calm'),
      at('7:7', swallowed('traits')),
    ],
    [
      'the next entry',
      senior('examples:', '  - id: one-thing', '    text: >-', '      x', '      - id: other'),
      at('5:7', swallowed('id', 'text')),
    ],
    [
      'a key of the front matter',
      { 'traits/calm.mdx': '---\ntitle: >-\n  Calm\n  summary: x\n---\n' },
      [`content/traits/calm.mdx:4:3 ${swallowed('summary', 'title')}`],
    ],
    [
      'but words with a colon are words',
      item('text: x', 'detail: |', '  See:', '  Traits: of all', '  other: things'),
      [],
    ],
    ['a list', item('text: |', '  Leads:', '  - reviews', '  - plans'), at('5:7', block)],
    ['a list with numbers', item('text: >-', '  1. reviews', '  2. plans'), at('4:7', block)],
    ['a heading', item('text: "# Leads"'), at('3:11', block)],
    [
      'a list in words that have no detail',
      senior('summary: |', '  - reviews', 'title: x'),
      at('2:3', block.replace('"text"', '"summary"').replace(', or move it to "detail"', '')),
    ],
    ['but a number at the start is words', item('text: 1. of May, with > 4 weeks'), []],
    ['but a detail may hold a list', item('text: x', 'detail: |', '  Leads:', '', '  - a'), []],
  ]);
});
