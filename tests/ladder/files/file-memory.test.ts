import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { readContent } from '../../../src/ladder/files/read-content.ts';
import type { FileMemory } from '../../../src/ladder/files/file-memory.ts';

test('of a folder that is read again, only changed files are made anew', () => {
  const folder = mkdtempSync(join(inject('sites'), 'memory-'));
  cpSync('tests/fixtures/lighthouse', folder, { recursive: true });
  const memory: FileMemory = new Map();
  const before = readContent(folder, memory).files;
  const changed = join(folder, 'tracks/lights/keeper.yaml');
  appendFileSync(changed, '# Said again\n');
  const prose = join(folder, 'traits/calm.mdx');
  writeFileSync(prose, readFileSync(prose, 'utf8').replace(/^title: .*$/m, 'title: Calmer'));
  const after = readContent(folder, memory).files;

  expect(after).toEqual(readContent(folder).files);
  const anew = [...after.levelFiles, ...after.traits, ...after.tracks, ...after.glossary].filter(
    ({ data }) =>
      ![...before.levelFiles, ...before.traits, ...before.tracks, ...before.glossary].some(
        (file) => file.data === data,
      ),
  );
  expect(anew.map(({ id }) => id)).toEqual(['lights/keeper', 'calm']);
});

test('a problem in a file that did not change is told again', () => {
  const folder = mkdtempSync(join(inject('sites'), 'memory-'));
  cpSync('tests/fixtures/lighthouse', folder, { recursive: true });
  appendFileSync(join(folder, 'glossary.yaml'), 'colour: red\n');
  appendFileSync(join(folder, 'traits/calm.mdx'), '\n{1 + 1}\n');
  const memory: FileMemory = new Map();
  const [first, second] = [readContent(folder, memory), readContent(folder, memory)];
  expect(first.problems.length).toBeGreaterThan(1);
  expect(second.problems).toEqual(first.problems);
  expect(second.problems).toEqual(readContent(folder).problems);
});
