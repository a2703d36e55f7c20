import { expect, test } from 'vitest';
import { markReleased } from '../../../src/ladder/editions/mark-released.ts';

const DATE = '2026-02-01';

test.each([
  [
    'after the edition where it is new',
    '# Ours\ntitle: A  # so called\nedition: 2026-02-01 # today\n\nlevels: []\n',
    '# Ours\ntitle: A  # so called\nedition: 2026-02-01 # today\nreleased: 2026-02-01\n\nlevels: []\n',
  ],
  [
    'in place of the edition before',
    'edition: 2026-02-01\nreleased: "2026-01-01" # by npm run release\nlevels: [ ]\n',
    'edition: 2026-02-01\nreleased: 2026-02-01 # by npm run release\nlevels: [ ]\n',
  ],
  ['at the end of the file', 'edition: 2026-02-01', 'edition: 2026-02-01\nreleased: 2026-02-01\n'],
  [
    'with the line ends of the file',
    'edition: 2026-02-01\r\nlevels: []\r\n',
    'edition: 2026-02-01\r\nreleased: 2026-02-01\r\nlevels: []\r\n',
  ],
])('the newest edition is noted %s, and nothing else changes', (_, before, after) => {
  expect(markReleased(before, DATE)).toBe(after);
  expect(markReleased(after, DATE)).toBe(after);
});
