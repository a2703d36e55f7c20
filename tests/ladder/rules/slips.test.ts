import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatProblem } from '../../../src/ladder/problem.ts';
import { findProblems } from '../../../src/ladder/rules/find-problems.ts';
import { readContent } from '../../../src/ladder/files/read-content.ts';
import { findWarnings } from '../../../src/ladder/rules/warnings.ts';
import { item } from '../../support/expect-problems.ts';
import { writeFolder } from '../../support/folders.ts';
import type { Files } from '../../support/folders.ts';
import { SOUND } from '../../support/ladders.ts';

const LADDER: Files = {
  ...SOUND,
  ...item(
    'text: Leads *all* [reviews](item:reviews-code)',
    'detail: |',
    '  One line',
    '',
    '  - with `code` and <https://example.org>',
    'traits: [calm]',
    'section: planning',
    'builds-on: [reviews-code]',
    'aliases: [ENG.1]',
  ),
  'insights.yaml': '- { id: one-thing, text: x, traits: [calm] }\n',
  'guides/no-but.mdx':
    '---\ntitle: No, but\n---\n\n## One\n\nSee [this](trait:calm).\n\n<Item id="asks-first" />\n',
};
const SIGNS = [
  '',
  ' ',
  '\n',
  '\t',
  '- ',
  ': ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '<',
  '&',
  '*',
  '#',
  '|',
  '---\n',
  '😀',
  '\0',
];

/** Numbers that look random and are the same in every run (Park and Miller's generator). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

test('whatever slips into a file, each problem is one line with a place that exists', () => {
  const random = createRandom(2026);
  const folder = writeFolder(LADDER);
  const names = Object.keys(LADDER);
  let found = 0;
  for (let run = 0; run < 400; run++) {
    const name = names[random(names.length)]!;
    const text = String(LADDER[name]);
    const start = random(text.length);
    const slip = SIGNS[random(SIGNS.length)]!;
    writeFileSync(join(folder, name), text.slice(0, start) + slip + text.slice(start + random(4)));
    const reading = readContent(folder);
    const problems = findProblems(reading);
    found += problems.length;
    if (problems.length === 0) findWarnings(reading, { languages: ['en'], today: '2026-11-21' });
    for (const problem of problems) {
      expect(formatProblem(problem)).toMatch(/^\/.*:\d+:\d+ \S.*$/);
      const lines = readFileSync(problem.file, 'utf8').split('\n');
      expect(problem.line, formatProblem(problem)).toBeLessThanOrEqual(lines.length);
      expect(problem.col, formatProblem(problem)).toBeLessThanOrEqual(
        lines[problem.line - 1]!.length + 1,
      );
    }
    writeFileSync(join(folder, name), text);
  }
  expect(found).toBeGreaterThan(100);
  expect(findProblems(readContent(folder))).toEqual([]);
});
