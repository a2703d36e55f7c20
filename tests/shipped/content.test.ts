import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { readContent } from '../../src/ladder/files/read-content.ts';
import { findProblems } from '../../src/ladder/rules/find-problems.ts';
import { findWarnings } from '../../src/ladder/rules/warnings.ts';
import { findLines, readSource } from '../house/source.ts';
import { findRefusedFiles, findWrongSchemaLines } from '../support/schema-lines.ts';
import { KINDS, readFacts } from '../site/ladder-facts.ts';

test('the handbook has no problem and nothing to warn of', () => {
  const result = readContent('content');
  expect(findProblems(result)).toEqual([]);
  expect(findWarnings(result, { languages: ['en'], today: '9999-12-31' })).toEqual([]);
});

test('its files are those that an editor with the JSON Schemas accepts', () => {
  expect(findRefusedFiles('content')).toEqual([]);
  expect(findWrongSchemaLines('content', '.')).toEqual([]);
});

test('it has the items, terms and sources of the ladder that it comes from', () => {
  const { items, tracks, terms, sources } = readFacts('content');
  const count = (track: string) =>
    KINDS.map(
      (kind) =>
        [...items.values()].filter((item) => item.track === track && item.kind === kind).length,
    );
  expect(tracks.map(({ id }) => [id, ...count(id)])).toEqual([
    ['technical', 13, 3, 4],
    ['project-leadership', 14, 4, 4],
    ['business-involvement', 6, 3, 2],
  ]);
  expect(terms.length).toBeGreaterThanOrEqual(20);
  expect(sources.length).toBeGreaterThanOrEqual(6);
});

test('no code names a track, a level or a trait of it', () => {
  const read = (path: string) => parse(readFileSync(path, 'utf8')) as { title: string };
  const { levels } = parse(readFileSync('content/handbook.yaml', 'utf8')) as {
    levels: { id: string; title: string }[];
  };
  const tracks = globSync('content/tracks/*/track.yaml').map((path) => ({
    id: path.split(/[\\/]/).at(-2)!,
    ...read(path),
  }));
  const traits = globSync('content/traits/*.mdx').map((path) => ({
    id: path.split(/[\\/]/).at(-1)!.replace('.mdx', ''),
    title: /^title: (.*)$/m.exec(readFileSync(path, 'utf8'))![1]!,
  }));
  const names = [...levels, ...tracks, ...traits].flatMap(({ id, title }) => [id, title]);

  expect(names).toContain('project-leadership');
  expect(names.length).toBeGreaterThan(20);
  const named = new RegExp(`\\b(${names.join('|')})\\b`, 'i');
  expect(findLines(readSource('src/**/*.{ts,mjs,astro,css}'), named)).toEqual([]);
});
