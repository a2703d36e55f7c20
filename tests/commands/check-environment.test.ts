import { expect, test } from 'vitest';
import { findObstacle } from '../../src/commands/check-environment.mjs';

const CHECKOUT = '/srv/handbook/';

test.each([
  [{}],
  [{ SITE: '', BASE: '', HANDBOOK_CONTENT: '' }],
  [{ SITE: 'https://example.org', BASE: '/handbook/' }],
  [{ SITE: 'https://example.org:8443/', BASE: 'handbook' }],
  [{ SITE: 'http://Example.org', BASE: '/' }],
  [{ HANDBOOK_CONTENT: '../ladders of ours/größe' }],
])('nothing is wrong with %j', (variables) => {
  expect(findObstacle(CHECKOUT, variables, 'linux')).toBeUndefined();
});

test.each([
  'https://example.org/path',
  'example.org',
  'ftp://example.org',
  'https://',
  'https://a.example https://b.example',
  'https://example.org?query',
])('SITE=%s is answered by what SITE is and where a path goes', (SITE) => {
  expect(findObstacle(CHECKOUT, { SITE }, 'linux')).toBe(
    `SITE is "${SITE}" and must be an origin such as https://example.org: a path below it goes into BASE, as in BASE=/handbook/.`,
  );
});

test.each(['https://example.org/handbook/', '/hand book/', '/a?b/', '/a#b/', '/ä/', '//host/'])(
  'BASE=%s is answered by what BASE is',
  (BASE) => {
    expect(findObstacle(CHECKOUT, { BASE }, 'linux')).toContain(
      `BASE is "${BASE}" and must be a path such as /handbook/`,
    );
  },
);

test.each(['%', '#', '?', '"'])('a %s in a path is named before it spoils a build', (sign) => {
  const path = `/srv/a${sign}b/`;
  expect(findObstacle(path, {}, 'linux')).toContain(`${path}, has ${sign} in it`);
  expect(findObstacle(CHECKOUT, { HANDBOOK_CONTENT: path }, 'linux')).toContain(
    `HANDBOOK_CONTENT, ${path}, has ${sign} in it`,
  );
});

test('a backslash parts the folders of a path on Windows only', () => {
  const HANDBOOK_CONTENT = 'C:\\ladder';
  expect(findObstacle(CHECKOUT, { HANDBOOK_CONTENT }, 'win32')).toBeUndefined();
  expect(findObstacle(CHECKOUT, { HANDBOOK_CONTENT }, 'linux')).toContain('has \\ in it');
});
