import { describe } from 'vitest';
import { expectProblems, item, senior, SENIOR } from '../../support/expect-problems.ts';

describe('a mistake is told once, and before what it causes', () => {
  expectProblems([
    [
      'a name that was changed is one problem with its places',
      {
        ...senior(
          'responsibilities:',
          ...['one', 'two', 'three', 'four', 'five'].map(
            (id) => `  - { id: item-${id}, text: x, traits: [composure] }`,
          ),
        ),
      },
      [
        `content/${SENIOR}:2:39 unknown trait "composure"; name a file of traits/, or add it there (also at content/${SENIOR}:3, content/${SENIOR}:4, content/${SENIOR}:5 and 1 more)`,
      ],
    ],
    [
      'a fault of one file comes before those between files',
      { ...item('text: x', 'traits: [clam]'), 'tracks/technical/track.yaml': '' },
      [
        'content/tracks/technical/track.yaml:1:1 the file is empty; write its content or delete it',
        `content/${SENIOR}:4:14 unknown trait "clam"; did you mean "calm"?`,
      ],
    ],
    [
      'a merge conflict is called one, and nothing else is said of its file',
      senior('title: x', '<<<<<<< HEAD', 'summary: y', '=======', 'summary: z', '>>>>>>> other'),
      [
        `content/${SENIOR}:2:1 this is a merge conflict; keep one of the two versions between "<<<<<<<" and ">>>>>>>", or join them, and delete the lines of "<", "=" and ">"`,
      ],
    ],
  ]);
});
