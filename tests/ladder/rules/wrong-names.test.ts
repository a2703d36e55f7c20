import { describe } from 'vitest';
import { at, expectProblems, levels, senior } from '../../support/expect-problems.ts';

describe('a name of another type is told what it is', () => {
  expectProblems([
    [
      'an example that illustrates an example',
      senior('examples:', '  - { id: asks-twice, text: x, illustrates: [asks-first] }'),
      at(
        '2:46',
        '"illustrates" names responsibilities, and asks-first is in "examples"; name a responsibility',
      ),
    ],
    [
      '"same" of another kind',
      senior('responsibilities:', '  - same: asks-first'),
      at('2:11', 'asks-first is in "examples" where it is written; move this entry to "examples"'),
    ],
    [
      '"same" twice at one place',
      senior('examples:', '  - same: asks-first', '  - { same: asks-first, section: planning }'),
      at(
        '3:13',
        'asks-first is in this file already, and an item is listed once at a level of a track; remove this entry',
      ),
    ],
    [
      '"same" in the file in which the item is written',
      senior('examples:', '  - { id: asks-twice, text: x }', '  - same: asks-twice'),
      at(
        '3:11',
        'asks-twice is in this file already, and an item is listed once at a level of a track; remove this entry',
      ),
    ],
    [
      'a section in itself',
      {
        'tracks/technical/track.yaml':
          'title: x\nsections:\n  - { id: planning, title: x, parent: planning }\n',
      },
      ['content/tracks/technical/track.yaml:3:39 planning cannot be in itself; remove "parent"'],
    ],
    [
      'a section before the one it is in',
      {
        'tracks/technical/track.yaml':
          'title: x\nsections:\n  - { id: estimating, title: x, parent: planning }\n  - { id: planning, title: x }\n',
      },
      [
        'content/tracks/technical/track.yaml:3:41 estimating is in planning; move planning before it in "sections"',
      ],
    ],
    [
      'words on a section twice',
      senior('sections:', '  - { id: planning, summary: x }', '  - { id: planning, summary: y }'),
      at('3:11', 'section "planning" has words here already; keep one of the two'),
    ],
    [
      'a level that follows itself',
      levels('  - { id: mid, title: x }', '  - { id: senior, title: y, follows: [senior] }'),
      ['content/handbook.yaml:6:39 senior cannot follow itself; remove it here'],
    ],
    [
      'a level that follows a later one',
      levels('  - { id: mid, title: x, follows: [senior] }', '  - { id: senior, title: y }'),
      ['content/handbook.yaml:5:36 mid follows senior; move senior before it in "levels"'],
    ],
    [
      'a level that follows one twice',
      levels('  - { id: mid, title: x }', '  - { id: senior, title: y, follows: [mid, mid] }'),
      ['content/handbook.yaml:6:44 "mid" is in this list twice; keep one'],
    ],
  ]);
});
