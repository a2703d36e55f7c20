import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { findLines, readSource } from './source.ts';

/** Titles and ids of what a ladder is made of, but for those that are words of everyday English. */
function listNames(): string[] {
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
  return [...levels, ...tracks, ...traits].flatMap(({ id, title }) => [id, title]);
}

test('no code names a track, a level or a trait of the handbook that comes with it', () => {
  const names = listNames();
  expect(names).toContain('project-leadership');
  expect(names.length).toBeGreaterThan(20);
  const named = new RegExp(`\\b(${names.join('|')})\\b`, 'i');
  expect(findLines(readSource('src/**/*.{ts,mjs,astro,css}'), named)).toEqual([]);
});
