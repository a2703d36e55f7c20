import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findReadable, PAPERS } from '../../../src/ladder/text/contrast.ts';

test('the papers are those of the styles', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const [paper, wash] = ['paper', 'wash'].map((name) =>
    new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)!,
  );
  expect(PAPERS).toEqual({ light: [paper![1], wash![1]], dark: [paper![2], wash![2]] });
});

test.each([
  ['#0b5f5f', 'light', undefined],
  ['#6cc5c1', 'dark', undefined],
  ['#000000', 'light', undefined],
  ['#ffcc00', 'light', '#856a00'],
  ['#0b5f5f', 'dark', '#5c9494'],
] as const)('%s on %s paper: %s', (color, scheme, readable) => {
  expect(findReadable(color, scheme)).toBe(readable);
});
