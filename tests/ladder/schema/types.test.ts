import { describe } from 'vitest';
import { at, expectProblems, item, senior } from '../../support/expect-problems.ts';

describe('a value of the wrong type is told from the right one', () => {
  expectProblems([
    [
      'a text that is a number',
      item('text: 12'),
      at('3:11', 'key "text" in leads-reviews must be text, not 12; put it in quotes'),
    ],
    [
      'a text that is true',
      item('text: true'),
      at('3:11', 'key "text" in leads-reviews must be text, not true or false; put it in quotes'),
    ],
    [
      'a text that is a list',
      item('text: [a, b]'),
      at('3:11', 'key "text" in leads-reviews must be text, not a list'),
    ],
    [
      'a list that is text',
      item('text: Leads', 'traits: calm, depth'),
      at('4:13', 'key "traits" in leads-reviews must be a list, not text; write [calm, depth]'),
    ],
    [
      'a list without blanks',
      item('text: Leads', 'traits:', '  -calm', '  -depth'),
      at(
        '5:7',
        'key "traits" in leads-reviews must be a list, not text; write a space after each "-"',
      ),
    ],
    [
      'a list without dashes',
      senior('responsibilities:', '  id: leads-reviews', '  text: Leads'),
      at(
        '2:3',
        'key "responsibilities" must be a list, not an entry of keys and values; start each entry with "- "',
      ),
    ],
    [
      'a list that is one word',
      senior('responsibilities: none'),
      at('1:19', 'key "responsibilities" must be a list, not text'),
    ],
    [
      'an entry that is text',
      senior('responsibilities:', '  - Leads reviews'),
      at(
        '2:5',
        'entry 1 of "responsibilities" must be an entry of keys and values, not text; write "id: …" and "text: …" in it',
      ),
    ],
    [
      'a section that is a word',
      { 'tracks/technical/track.yaml': 'title: x\nsections: [planning]\n' },
      [
        'content/tracks/technical/track.yaml:2:12 entry 1 of "sections" must be an entry of keys and values, not text; write "id: …" and "title: …" in it',
      ],
    ],
    [
      'an id that is a number',
      senior('examples:', '  - { id: 12, text: x }'),
      at('2:11', 'key "id" in entry 1 of "examples" must be text, not 12; put it in quotes'),
    ],
    [
      'an order in words',
      { 'traits/calm.mdx': '---\ntitle: Calm\norder: first\n---\n' },
      ['content/traits/calm.mdx:3:8 key "order" must be a number, not text'],
    ],
    [
      'an order without end',
      { 'traits/calm.mdx': '---\ntitle: Calm\norder: .inf\n---\n' },
      ['content/traits/calm.mdx:3:8 key "order" must be a number, not Infinity'],
    ],
    [
      'universal in words',
      { 'traits/calm.mdx': '---\ntitle: Calm\nuniversal: yes\n---\n' },
      ['content/traits/calm.mdx:3:12 key "universal" must be true or false, not text'],
    ],
    [
      'a file that is a list',
      senior('- id: leads-reviews'),
      at('1:1', 'the file must be an entry of keys and values, not a list'),
    ],
    [
      'a file that is no list',
      { 'insights.yaml': 'id: one-thing\n' },
      [
        'content/insights.yaml:1:1 the file must be a list, not an entry of keys and values; start each entry with "- "',
      ],
    ],
    [
      'a file that is a sentence',
      senior('Leads reviews'),
      at('1:1', 'the file must be an entry of keys and values, not text'),
    ],
  ]);
});

describe('one run tells everything', () => {
  expectProblems([
    [
      'several slips in one file, those of the schema and those between files',
      senior(
        'responsibilities:',
        '  - id: leads-reviews',
        '    trait: [calm]',
        '    text: Leads',
        '  - id: no-text',
        '  - id: leads-more',
        '    text: Leads <b>more</b>',
        '    traits: [clam]',
        '    builds-on: [no-text]',
      ),
      [
        ...at('3:5', 'unknown key "trait" in leads-reviews; did you mean "traits"?'),
        ...at('5:5', 'missing key "text" in no-text; add "text: …"'),
        ...at('7:17', 'HTML (<b>) has no place here; remove it, or write "\\<" for "<"'),
        ...at('7:24', 'HTML (</b>) has no place here; remove it, or write "\\<" for "<"'),
        ...at('8:14', 'unknown trait "clam"; did you mean "calm"?'),
      ],
    ],
    [
      'what is in a file that is not valid YAML does not count as unknown',
      {
        'tracks/technical/mid.yaml': 'examples:\n  - id: asks-first\n    text: "Asks\n',
        ...senior('examples:', '  - same: asks-first', '  - same: asks-last'),
      },
      [
        'content/tracks/technical/mid.yaml:3:11 a double quote is opened and not closed; add it at the end',
        ...at('3:11', 'unknown item "asks-last"; name an item by its id'),
      ],
    ],
    [
      'what may be in a file with a bad name does not count as unknown',
      {
        'tracks/technical/Mid.yaml': 'examples: []\n',
        ...senior('examples:', '  - same: asks-often', '  - same: asks-first'),
      },
      [
        'content/tracks/technical/Mid.yaml:1:1 "Mid" is no id; rename it: ids are lower-case letters and digits in words joined by single hyphens, 2 to 64 characters, a letter first',
      ],
    ],
    [
      'a slip in an id is not told again by the names that lead to it',
      {
        'tracks/technical/mid.yaml': 'responsibilities:\n  - { id: Reviews_code, text: x }\n',
        ...senior(
          'examples:',
          '  - { id: asks-twice, text: x, illustrates: [reviews-code] }',
          '  - { id: asks-often, text: x, illustrates: [leads-people] }',
        ),
      },
      [
        'content/tracks/technical/mid.yaml:2:11 key "id" in entry 1 of "responsibilities" is "Reviews_code"; ids are lower-case letters and digits in words joined by single hyphens, 2 to 64 characters, a letter first',
        ...at('3:46', 'unknown item "leads-people"; name an item by its id'),
      ],
    ],
  ]);
});
