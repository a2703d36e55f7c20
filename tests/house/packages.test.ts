import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findLines, readSource } from './source.ts';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
const sorts = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

test('every package is named at one exact version', () => {
  const named = sorts.flatMap((sort) => Object.entries(read('package.json')[sort] as object));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the lockfile holds the same versions, each with its checksum', () => {
  const packages = read('package-lock.json')['packages'] as Record<
    string,
    Record<string, unknown> & { version: string; optional?: boolean; integrity?: string }
  >;
  for (const sort of sorts) expect(packages['']![sort]).toEqual(read('package.json')[sort]);
  const without = Object.entries(packages).filter(
    ([path, { integrity, optional }]) => path !== '' && !integrity && !optional,
  );
  expect(without.map(([path]) => path)).toEqual([]);
});

test('the lockfile and the settings of npm name no host', () => {
  const files = readSource('package-lock.json', '.npmrc');
  expect(files).toHaveLength(2);
  expect(findLines(files, /"resolved"|registry\s*=|\/\/[\w.-]+\/:|https?:\/\/registry\./)).toEqual(
    [],
  );
});

test('every licence of a package that a reader is sent allows that', () => {
  expect(read('package.json')['license']).toBe('MIT');
  expect(readFileSync('LICENSE', 'utf8')).toMatch(
    /^MIT License\n\nCopyright \(c\) \d{4} the Handrail contributors/,
  );
});
