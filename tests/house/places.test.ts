import { expect, test } from 'vitest';
import { findLines, readSource } from './source.ts';

const TEXT = /\.(ts|mjs|astro|css|json|ya?ml|mdx?|svg|sh|txt)$|(^|\/)(\.\w+|LICENSE|run)$/;
const written = readSource('**/*', '.*', '.ci/*').filter(({ path }) => TEXT.test(path));

// Spelt in parts, or this file would name them itself.
const folders = ['work', 'tmp', 'root', 'home', 'Users', 'mnt', 'var'];
const PLACE = new RegExp(`(?<![\\w.*\\])}-])/(${folders.join('|')})/\\w`);

test.each(folders)('a path of a machine below its folder %s is seen', (folder) => {
  expect(`reads "/${folder}/x"`).toMatch(PLACE);
  expect(`see https://example.org/${folder}/x`).not.toMatch(PLACE);
});

test('nothing in the project names a path of the machine on which it was written', () => {
  expect(written.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['.npmrc', 'package.json', 'src/pages/index.astro']),
  );
  expect(findLines(written, PLACE)).toEqual([]);
});
