import { expect, test } from 'vitest';
import { findLines, readSource } from '../house/source.ts';
import type { SourceFile } from '../house/source.ts';
import { readFacts } from '../site/ladder-facts.ts';

const { items, tracks, traits } = readFacts('content');

/** What only this ladder is called: ids and titles of several words. */
const NAMES = [
  ...items.keys(),
  ...[tracks, traits].flat().flatMap(({ id, title }) => [id, title]),
].filter((name) => /[ -]/.test(name));

/** The folder of the content where it is read, and not where a message or a copy names one. */
const READS =
  /(?:(?:read|open|list|find|glob)\w*|cpSync|resolve)\(['"`]\{?content\b|copyProject\(\w+, 'content|['"`]shipped\b|\/shipped\//;

function findKnowing(files: readonly SourceFile[]): string[] {
  const named = new RegExp(`(?<![\\w-])(?:${NAMES.join('|')})(?![\\w-])`);
  return findLines(files, new RegExp(`${named.source}|${READS.source}`));
}

test('no other test knows the handbook that comes with the project', () => {
  const others = readSource('tests/**/*.{ts,mjs,yaml,mdx}').filter(
    ({ path }) => !path.startsWith('tests/shipped/'),
  );
  expect(others.length).toBeGreaterThan(100);
  expect(NAMES.length).toBeGreaterThan(60);
  expect(findKnowing(others)).toEqual([]);
});

test.each([
  "const site = await openSite('shipped');",
  "import { SHIPPED } from '../shipped/sites.ts';",
  "const { ladder } = readHandbook('content');",
  "const text = readFileSync('content/handbook.yaml', 'utf8');",
  "for (const file of globSync('{content,tests/fixtures/*}/**/*.yaml'))",
  "await page.goto(served.at('/i/lets-details-slip/'));",
  "expect(page.text).toContain('Project leadership');",
])('a test that does is seen: %s', (line) => {
  expect(findKnowing([{ path: 'tests/a.test.ts', text: line }])).toHaveLength(1);
});

test.each([
  "['content/glossary.yaml:1:1 the file is empty'],",
  "const content = join(copy, 'content');",
  "const { ladder } = readHandbook('tests/fixtures/lighthouse');",
])('a test that speaks of any content passes: %s', (line) => {
  expect(findKnowing([{ path: 'tests/a.test.ts', text: line }])).toEqual([]);
});
