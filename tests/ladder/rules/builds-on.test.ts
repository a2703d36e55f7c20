import { describe } from 'vitest';
import { at, expectProblems, item, levels, senior } from '../../support/expect-problems.ts';
import type { Files } from '../../support/folders.ts';
import { SOUND } from '../../support/ladders.ts';

const MID = 'content/tracks/technical/mid.yaml';

describe('"builds-on" leads down the levels and never round', () => {
  const midExtends = (id: string): Files => ({
    'tracks/technical/mid.yaml': `${SOUND['tracks/technical/mid.yaml']}    builds-on: [${id}]\n`,
  });
  expectProblems([
    [
      'at its own level',
      senior(
        'examples:',
        '  - { id: asks-twice, text: x }',
        '  - { id: asks-often, text: x, builds-on: [asks-twice] }',
      ),
      at(
        '3:44',
        'asks-often builds on asks-twice, which is at senior, not below senior; name an item of a lower level',
      ),
    ],
    [
      'upwards',
      { ...senior('examples:', '  - { id: asks-twice, text: x }'), ...midExtends('asks-twice') },
      [
        `${MID}:7:17 asks-first builds on asks-twice, which is at senior, not below mid; name an item of a lower level`,
      ],
    ],
    [
      'another kind',
      item('text: x', 'builds-on: [asks-first]'),
      at('4:17', 'asks-first is an example; "builds-on" names items of its own kind'),
    ],
    [
      'itself',
      item('text: x', 'builds-on: [leads-reviews]'),
      at(
        '4:17',
        '"builds-on" runs in a circle: leads-reviews, leads-reviews; remove one of its steps',
      ),
    ],
    [
      'in a circle of two, told once',
      {
        ...senior('examples:', '  - { id: asks-twice, text: x, builds-on: [asks-first] }'),
        ...midExtends('asks-twice'),
      },
      [
        `${MID}:7:17 "builds-on" runs in a circle: asks-first, asks-twice, asks-first; remove one of its steps`,
      ],
    ],
    [
      'in a circle of three, told once',
      senior(
        'examples:',
        '  - { id: asks-aa, text: x, builds-on: [asks-bb] }',
        '  - { id: asks-bb, text: x, builds-on: [asks-cc] }',
        '  - { id: asks-cc, text: x, builds-on: [asks-aa] }',
      ),
      at(
        '2:41',
        '"builds-on" runs in a circle: asks-aa, asks-bb, asks-cc, asks-aa; remove one of its steps',
      ),
    ],
    [
      'from what holds at every level',
      {
        'tracks/technical/every-level.yaml':
          'examples:\n  - { id: asks-always, text: x, builds-on: [asks-first] }\n',
      },
      [
        'content/tracks/technical/every-level.yaml:2:45 asks-always builds on asks-first, but holds at every level, below which there is none; remove it',
      ],
    ],
    [
      'to what holds at every level',
      {
        'tracks/technical/every-level.yaml': 'examples:\n  - { id: asks-always, text: x }\n',
        ...senior('examples:', '  - { id: asks-twice, text: x, builds-on: [asks-always] }'),
      },
      at(
        '2:44',
        'asks-twice builds on asks-always, which is at every-level, not below senior; name an item of a lower level',
      ),
    ],
    [
      'across branches',
      {
        ...levels(
          '  - { id: mid, title: x }',
          '  - { id: senior, title: y }',
          '  - { id: manager, title: z, follows: [mid] }',
        ),
        ...senior('examples:', '  - { id: asks-twice, text: x }'),
        'tracks/technical/manager.yaml':
          'examples:\n  - { id: asks-often, text: x, builds-on: [asks-twice] }\n',
      },
      [
        'content/tracks/technical/manager.yaml:2:44 asks-often builds on asks-twice, which is at senior, not below manager; name an item of a lower level',
      ],
    ],
  ]);
});
