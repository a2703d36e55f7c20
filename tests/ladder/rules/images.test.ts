import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findWarnings } from '../../../src/ladder/rules/warnings.ts';
import { expectProblems } from '../../support/expect-problems.ts';
import { readSound } from '../../support/ladders.ts';

const guide = (body: string) => ({ 'guides/no-but.mdx': `---\ntitle: No, but\n---\n\n${body}\n` });
const LAMP = readFileSync('tests/fixtures/phare/images/feu.svg', 'utf8');
const PNG = readFileSync('tests/fixtures/phare/images/nuit.png');

/** A picture of a camera that was held upright: 40 pixels wide, 30 high, to be turned. */
const TURNED = Buffer.from(
  'ffd8ffe1002245786966000049492a00080000000100120103000100000006000000000000 00ffc0000b08001e002801011100ffd9'.replace(
    / /g,
    '',
  ),
  'hex',
);

describe('an image is a file of the content', () => {
  expectProblems([
    [
      'an image that is missing',
      { ...guide('![a](../images/lmp.svg)'), 'images/lamp.svg': LAMP },
      ['content/guides/no-but.mdx:5:1 unknown image "lmp.svg"; did you mean "lamp.svg"?'],
    ],
    [
      'an image in a ladder without any',
      guide('![a](../images/lamp.svg)'),
      [
        'content/guides/no-but.mdx:5:1 unknown image "lamp.svg"; put the file into the folder "images" of the content',
      ],
    ],
    [
      'an image that is too large',
      { 'images/lamp.png': Buffer.concat([PNG, Buffer.alloc(600_000)]) },
      [
        'content/images/lamp.png:1:1 this image has 601 kB, and 500 are the most; 1,400 pixels are as wide as a page needs',
      ],
    ],
    [
      'a file that is no image',
      { 'images/lamp.png': 'Words' },
      [
        'content/images/lamp.png:1:1 this is no image that browsers show; export it once more, as PNG or JPEG',
      ],
    ],
    [
      'a drawing without a size',
      { 'images/lamp.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>' },
      ['content/images/lamp.svg:1:1 this SVG has no size; give its <svg> a "viewBox"'],
    ],
    [
      'a drawing that runs code',
      { 'images/lamp.svg': LAMP.replace('<path', '<script>evil()</script><path') },
      [
        'content/images/lamp.svg:1:1 this holds <script>, and an image may hold shapes only; export it as plain SVG, or use a PNG',
      ],
    ],
    [
      'a name with a space, and a folder',
      { 'images/my lamp.png': PNG, 'images/lamps': { folder: true } },
      ['my lamp.png', 'lamps']
        .toSorted()
        .map(
          (name) =>
            `content/images/${name}:1:1 the folder of images holds files such as lamp.png: letters, digits, "-" and "_", with .svg, .png, .jpg, .jpeg, .webp, .avif at the end; rename or remove this one`,
        ),
    ],
  ]);
});

test('an image has the size at which browsers show it', () => {
  const { result, problems } = readSound({
    'images/lamp.svg': LAMP,
    'images/night.png': PNG,
    'images/upright.jpg': TURNED,
  });
  expect(problems).toEqual([]);
  expect(result.files.images.map(({ id, data }) => [id, data.width, data.height])).toEqual([
    ['lamp.svg', 960, 240],
    ['night.png', 32, 24],
    ['upright.jpg', 30, 40],
  ]);
});

test('an image that nothing shows is warned of', () => {
  const { result } = readSound({
    ...guide('![a](../images/lamp.svg)'),
    'images/lamp.svg': LAMP,
    'images/night.png': PNG,
  });
  const found = findWarnings(result, { languages: ['en'], today: '2026-11-21' });
  expect(found.filter(({ rule }) => rule === 'unused-image')).toMatchObject([
    {
      file: expect.stringMatching(/images\/night\.png$/),
      message: 'no trait and no guide shows this image; show it, or remove the file',
    },
  ]);
});
