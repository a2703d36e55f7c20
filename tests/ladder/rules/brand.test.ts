import { describe } from 'vitest';
import { expectProblems, handbook } from '../../support/expect-problems.ts';

const keys = (...lines: string[]) => handbook('levels:', `${lines.join('\n')}\nlevels:`);

describe('what a handbook looks like can be read, and runs nothing', () => {
  expectProblems([
    ['accents that can be read', keys("accent: { light: '#0b5f5f', dark: '#6cc5c1' }"), []],
    [
      'an accent that is too light',
      keys("accent: { light: '#ffcc00', dark: '#ffcc00' }"),
      [
        'content/handbook.yaml:4:18 #ffcc00 cannot be read on the light paper, where words need a contrast of 4.5 to 1; the nearest colour that can is "#856a00"',
      ],
    ],
    [
      'a colour that is a word',
      keys('accent: { light: teal, dark: "#6cc5c1" }'),
      [
        'content/handbook.yaml:4:18 key "light" is "teal"; colours are written as "#0b5f5f", in quotes',
      ],
    ],
    [
      'a logo that is not there',
      keys('logo: lamp.svg'),
      ['content/handbook.yaml:4:7 lamp.svg is missing; put the picture beside handbook.yaml'],
    ],
    [
      'a logo that is elsewhere',
      keys('logo: ../lamp.svg'),
      [
        'content/handbook.yaml:4:7 key "logo" is "../lamp.svg"; name a file beside handbook.yaml that ends in .svg or .png',
      ],
    ],
    [
      'a favicon with a script',
      { ...keys('favicon: lamp.svg'), 'lamp.svg': '<svg><script>alert(1)</script></svg>' },
      [
        'content/handbook.yaml:4:10 lamp.svg holds <script>, and a picture may hold shapes only; export it as plain SVG, or use a PNG',
      ],
    ],
    ['a picture', { ...keys('logo: lamp.svg'), 'lamp.svg': '<svg><path d="M0 0" /></svg>' }, []],
  ]);
});
