import { describe } from 'vitest';
import { at, expectProblems, item, levels, senior, SENIOR } from '../../support/expect-problems.ts';

const MID = 'content/tracks/technical/mid.yaml';
describe('an id stands for one thing', () => {
  const taken = (id: string, what: string, where: string) =>
    `"${id}" is already ${what} (${where}); choose another id for this one`;
  expectProblems([
    [
      'twice in a list',
      senior('examples:', '  - { id: asks-twice, text: x }', '  - { id: asks-twice, text: y }'),
      at('3:11', taken('asks-twice', 'an item', `content/${SENIOR}:2`)),
    ],
    [
      'in two files',
      senior('examples:', '  - { id: asks-first, text: x }'),
      at('2:11', taken('asks-first', 'an item', `${MID}:5`)),
    ],
    [
      'of two kinds',
      senior('anti-patterns:', '  - { id: reviews-code, text: x }'),
      at('2:11', taken('reviews-code', 'an item', `${MID}:2`)),
    ],
    [
      'an item and a level',
      senior('examples:', '  - { id: senior, text: x }'),
      at('2:11', taken('senior', 'a level', 'content/handbook.yaml:6')),
    ],
    [
      'an item and a track',
      senior('examples:', '  - { id: technical, text: x }'),
      at('2:11', taken('technical', 'a track', 'content/tracks/technical:1')),
    ],
    [
      'an alias that differs from an id in capitals only',
      senior('examples:', '  - { id: asks-twice, text: x, aliases: [Reviews-Code] }'),
      at(
        '2:42',
        `"Reviews-Code" and "reviews-code" (${MID}:2) differ in capitals only, and not every disk tells them apart; choose another id for this one`,
      ),
    ],
    [
      'a track and a level',
      { 'tracks/senior/track.yaml': 'title: x\n' },
      [`content/tracks/senior:1:1 ${taken('senior', 'a level', 'content/handbook.yaml:6')}`],
    ],
    [
      'an insight and an item',
      { 'insights.yaml': '- { id: asks-first, text: x, traits: [calm] }\n' },
      [`content/insights.yaml:1:9 ${taken('asks-first', 'an item', `${MID}:5`)}`],
    ],
    [
      'two levels',
      levels('  - { id: mid, title: x }', '  - { id: mid, title: y }'),
      [`content/handbook.yaml:6:11 ${taken('mid', 'a level', 'content/handbook.yaml:5')}`],
    ],
    [
      'two terms',
      {
        'glossary.yaml':
          '- { id: slack, term: x, meaning: y }\n- { id: slack, term: x, meaning: y }\n',
      },
      [`content/glossary.yaml:2:9 ${taken('slack', 'a term', 'content/glossary.yaml:1')}`],
    ],
    [
      'two sources',
      { 'sources.yaml': '- { id: the-book, title: x }\n- { id: the-book, title: y }\n' },
      [`content/sources.yaml:2:9 ${taken('the-book', 'a source', 'content/sources.yaml:1')}`],
    ],
    [
      'two sections of a track',
      {
        'tracks/technical/track.yaml':
          'title: x\nsections:\n  - { id: planning, title: x }\n  - { id: planning, title: y }\n',
      },
      [
        `content/tracks/technical/track.yaml:4:11 ${taken('planning', 'a section', 'content/tracks/technical/track.yaml:3')}`,
      ],
    ],
    [
      "another item's alias",
      item('text: x', 'aliases: [asks-first]'),
      at('4:15', taken('asks-first', 'an item', `${MID}:5`)),
    ],
    [
      'an alias of two items',
      senior(
        'examples:',
        '  - { id: asks-twice, text: x, aliases: [ENG.1] }',
        '  - { id: asks-often, text: x, aliases: [ENG.1] }',
      ),
      at('3:42', taken('ENG.1', 'an alias of asks-twice', `content/${SENIOR}:2`)),
    ],
    [
      'an alias twice',
      item('text: x', 'aliases: [ENG.1, ENG.1]'),
      at('4:22', '"ENG.1" is in this list twice; keep one'),
    ],
    [
      'an alias of itself',
      item('text: x', 'aliases: [leads-reviews]'),
      at('4:15', '"leads-reviews" is the id of this item itself; remove it from its aliases'),
    ],
    [
      'an item called as the fragment of every level',
      senior('examples:', '  - { id: every-level, text: x }'),
      at(
        '2:11',
        '"every-level" is already the fragment of what holds at every level; choose another id for this one',
      ),
    ],
  ]);
});
