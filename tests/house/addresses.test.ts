import { expect, test } from 'vitest';
import { findLines, readSource } from './source.ts';

const KNOWS_ADDRESSES = 'src/ladder/permalinks.ts';
const others = readSource('src/**/*.{ts,mjs,astro}').filter(({ path }) => path !== KNOWS_ADDRESSES);
const makingPages = others.filter(
  ({ path }) =>
    /^src\/(ladder|search|client|components|layouts|pages)\//.test(path) &&
    !path.endsWith('permalinks.ts'),
);

const BASE = /\benv(?:\?\.|\.|\[['"])BASE(?:_URL)?\b/;

// An address between other words of a template, beside a plus sign, or spelt in an attribute.
const JOINED = new RegExp(
  [
    /[^`]\$\{[^}]*(?:\w+Path\b|\bbase\b)[^}]*\}/,
    /\$\{[^}]*(?:\w+Path\b|\bbase\b)[^}]*\}[^`]/,
    /(?:\w+Path(?:\([^)]*\))?|\bbase)\s*\+|\+\s*(?:\w+Path\b|\bbase\b)/,
    /\b(?:href|src|action|cite)\s*=\s*(?:["']\/|\{\s*[`'"]\/)/,
    /\b(?:href|src|action|cite)=\{`[^#]/,
    /new URL\(\s*[`'"]\//,
  ]
    .map(({ source }) => source)
    .join('|'),
);

test('the base path of the site is known to one file', () => {
  expect(readSource(KNOWS_ADDRESSES)[0]!.text).toMatch(BASE);
  expect(findLines(others, BASE)).toEqual([]);
});

test.each([
  'const href = `${trackPath(track.id)}#${level}`;',
  'const icon = `${base}favicon.svg`;',
  'const page = `see ${itemPath(id)}`;',
  'const path = tracksPath + track.id;',
  '<a href="/tracks/">',
  '<a href={`/i/${id}/`}>',
  '<a href={`${origin}/i/${id}/`}>',
  "new URL('/sitemap.xml', site)",
])('an address that is joined from parts is seen: %s', (line) => {
  expect(line).toMatch(JOINED);
});

test.each([
  '<a href={trackPath(track.id)}>',
  '<a href={`#${term.id}`}>',
  'new URL(Astro.url.pathname, Astro.site)',
  'const text = `${count} ${label}`;',
])('an address that is taken as it is, a fragment and other words pass: %s', (line) => {
  expect(line).not.toMatch(JOINED);
});

test('no page, component or script joins an address from parts', () => {
  expect(findLines(makingPages, JOINED)).toEqual([]);
});
