import { describe } from 'vitest';
import {
  at,
  expectProblems,
  handbook,
  item,
  levels,
  senior,
} from '../../support/expect-problems.ts';

describe('a value that says nothing or cannot be right is quoted', () => {
  const id =
    'ids are lower-case letters and digits in words joined by single hyphens, 2 to 64 characters, a letter first';
  expectProblems([
    [
      'no text',
      item('text:', 'traits: [calm]'),
      at(
        '3:5',
        'key "text" in leads-reviews is empty; write it, or remove the key if it is optional',
      ),
    ],
    [
      'a text that is a comment',
      item('text: # later'),
      at(
        '3:5',
        'key "text" in leads-reviews is empty; write it, or remove the key if it is optional',
      ),
    ],
    [
      'a text in empty quotes',
      item("text: ''"),
      at(
        '3:11',
        'key "text" in leads-reviews is empty; write it, or remove the key if it is optional',
      ),
    ],
    [
      'a text of blanks',
      item('text: " \u00A0 "'),
      at(
        '3:11',
        'key "text" in leads-reviews is empty; write it, or remove the key if it is optional',
      ),
    ],
    [
      'an empty block',
      item('text: >-', 'traits: [calm]'),
      at(
        '3:11',
        'key "text" in leads-reviews is empty; write it, or remove the key if it is optional',
      ),
    ],
    [
      'an entry of nothing',
      senior('examples:', '  -', '  - { id: asks-twice, text: x }'),
      at('2:4', 'entry 1 of "examples" is empty; write it or remove it'),
    ],
    [
      'no levels',
      levels('  []'),
      [
        'content/handbook.yaml:5:3 key "levels" is empty; write it, or remove the key if it is optional',
      ],
    ],
    [
      'a text over 1,200 characters',
      item(`text: ${'😀'.repeat(1201)}`),
      at(
        '3:11',
        'key "text" in leads-reviews has 1201 characters, longer than 1200 characters; move some of it to "detail"',
      ),
    ],
    [
      'a text of two paragraphs',
      item('text: |', '  One line', '', '  Another one'),
      at('6:7', 'key "text" in leads-reviews is more than one paragraph; remove the empty line'),
    ],
    [
      'an id with capitals',
      senior('examples:', '  - { id: Asks-First, text: x }'),
      at('2:11', `key "id" in entry 1 of "examples" is "Asks-First"; ${id}`),
    ],
    [
      'a name with a blank',
      item('text: x', 'traits: [keeps calm]'),
      at('4:14', `entry 1 of "traits" in leads-reviews is "keeps calm"; ${id}`),
    ],
    [
      'a day that is none',
      handbook('2026-11-21', '2026-02-30'),
      [
        'content/handbook.yaml:3:10 key "edition" is "2026-02-30"; there is no such day in the calendar',
      ],
    ],
    [
      'a day written otherwise',
      handbook('2026-11-21', '21.11.2026'),
      ['content/handbook.yaml:3:10 key "edition" is "21.11.2026"; dates are written as 2026-11-21'],
    ],
    [
      'a language that is registered and that no browser knows',
      handbook('language: en', 'language: en-GB-oed'),
      [
        'content/handbook.yaml:2:11 key "language" is "en-GB-oed"; browsers do not know this tag; languages are written as en, de or pt-BR',
      ],
    ],
    [
      'a text of characters that nobody sees',
      item('text: "\\u200B\\u200B"'),
      at(
        '3:11',
        'key "text" in leads-reviews is empty; write it, or remove the key if it is optional',
      ),
    ],
    [
      'an alias that is a device of Windows',
      item('text: x', 'aliases: [AUX]'),
      at(
        '4:15',
        'entry 1 of "aliases" in leads-reviews is "AUX"; Windows keeps this name for a device; choose another id',
      ),
    ],
    [
      'a language in words',
      handbook('language: en', 'language: English'),
      [
        'content/handbook.yaml:2:11 key "language" is "English"; languages are written as en, de or pt-BR',
      ],
    ],
    [
      'a site without scheme',
      handbook('edition', 'site: example.org\nedition'),
      [
        'content/handbook.yaml:3:7 key "site" is "example.org"; addresses start with https:// or http://',
      ],
    ],
    [
      'a site with a path',
      handbook('edition', 'site: https://example.org/ladder\nedition'),
      [
        'content/handbook.yaml:3:7 key "site" is "https://example.org/ladder"; an origin is https:// and a host; the BASE variable takes a path',
      ],
    ],
    [
      'an address that is none',
      handbook('edition', 'site: https://[x\nedition'),
      ['content/handbook.yaml:3:7 key "site" is "https://[x"; no browser can open this address'],
    ],
    [
      'an alias with a slash',
      item('text: x', 'aliases: [eng/12]'),
      at(
        '4:15',
        'entry 1 of "aliases" in leads-reviews is "eng/12"; aliases are letters, digits, ".", "_" and "-", at most 64 characters, a letter or digit first',
      ),
    ],
    [
      'a level called as the file for all',
      handbook('id: senior', 'id: every-level'),
      [
        'content/handbook.yaml:6:11 key "id" in entry 2 of "levels" is "every-level"; a level file of this name means something else; choose another id',
      ],
    ],
    [
      'a level called as the file of a track',
      handbook('id: senior', 'id: track'),
      [
        'content/handbook.yaml:6:11 key "id" in entry 2 of "levels" is "track"; a level file of this name means something else; choose another id',
      ],
    ],
    [
      'a section called as a kind',
      {
        'tracks/technical/track.yaml': 'title: x\nsections:\n  - { id: anti-patterns, title: y }\n',
      },
      [
        'content/tracks/technical/track.yaml:3:11 key "id" in entry 1 of "sections" is "anti-patterns"; this is the name of a kind in addresses; choose another id',
      ],
    ],
    [
      'a retired item without a reason',
      { 'retired.yaml': '- { id: OLD.1, date: 2026-01-01, why: "" }\n' },
      [
        'content/retired.yaml:1:39 key "why" in OLD.1 is empty; write it, or remove the key if it is optional',
      ],
    ],
    [
      'a long value',
      item(`text: x`, `section: ${'Words '.repeat(20).trim()}`),
      at('4:14', `key "section" in leads-reviews is "${'Words '.repeat(9)}Words…rds Words"; ${id}`),
    ],
  ]);
});
