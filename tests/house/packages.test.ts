import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listImports } from './imports.ts';
import { findLines, readSource } from './source.ts';

interface LockedPackage {
  version: string;
  license?: string;
  optional?: boolean;
  dev?: boolean;
  integrity?: string;
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
const types = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
const locked = read('package-lock.json')['packages'] as Record<string, LockedPackage>;
const installed = read('node_modules/.package-lock.json')['packages'] as Record<string, object>;

test('every package is named at one exact version', () => {
  const named = types.flatMap((type) => Object.entries(read('package.json')[type] as object));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the lockfile holds the same versions, each with its checksum', () => {
  const { '': own } = locked as Record<string, unknown>;
  for (const type of types)
    expect((own as Record<string, unknown>)[type]).toEqual(read('package.json')[type]);
  const without = Object.entries(locked).filter(
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

/** Licences that let anyone use and pass on a package, with the project's own. */
const ALLOWED = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '(MIT OR Apache-2.0)',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
  'MPL-2.0',
  'OFL-1.1',
];

/** The picture beside links is written by sharp, at build; nothing of it is in what is published. */
const OF_SHARP = /^node_modules\/@img\/sharp-[\w-]+$/;

function findOtherLicences(packages: Record<string, Pick<LockedPackage, 'license' | 'optional'>>) {
  return (
    Object.entries(packages)
      .filter(([path]) => path !== '')
      .filter(([path, { license = 'none' }]) => {
        const parts = OF_SHARP.test(path) ? license.split(' AND ') : [license];
        const allowed = OF_SHARP.test(path) ? [...ALLOWED, 'LGPL-3.0-or-later'] : ALLOWED;
        return parts.some((part) => !allowed.includes(part));
      })
      // npm knows no licence of a package for another system, which is not installed.
      .filter(([path, { license, optional }]) => license || !optional || path in installed)
      .map(([path, { license = 'none' }]) => `${path}: ${license}`)
  );
}

test('every package that is installed has a licence from a list of those that allow it', () => {
  expect(Object.keys(installed).length).toBeGreaterThan(200);
  expect(findOtherLicences(locked)).toEqual([]);
});

test('a licence that is not in the list, and a package without one, are seen', () => {
  expect(
    findOtherLicences({
      'node_modules/a': { license: 'MIT' },
      'node_modules/b': { license: 'GPL-3.0-only' },
      'node_modules/c': {},
      'node_modules/d': { license: 'LGPL-3.0-or-later' },
      'node_modules/@img/sharp-linux-x64': { license: 'Apache-2.0 AND LGPL-3.0-or-later' },
    }),
  ).toEqual([
    'node_modules/b: GPL-3.0-only',
    'node_modules/c: none',
    'node_modules/d: LGPL-3.0-or-later',
  ]);
});

test('docs/dependencies.md says of every package that the project names why it is here', () => {
  const named = types.flatMap((type) => Object.keys(read('package.json')[type] as object));
  const [head = [], ...rows] = readFileSync('docs/dependencies.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| -'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(head).toHaveLength(3);
  const told = rows.flatMap(([packages]) => packages!.match(/(?<=`)[^`, ]+(?=`)/g) ?? []);
  expect(told.toSorted()).toEqual(
    named.filter((name) => !name.startsWith('@types/') && !name.startsWith('prettier-')).toSorted(),
  );
  expect(rows.filter((cells) => cells.some((cell) => cell === ''))).toEqual([]);
});

test('the project is under the MIT licence', () => {
  expect(read('package.json')['license']).toBe('MIT');
  expect(readFileSync('LICENSE', 'utf8')).toMatch(
    /^MIT License\n\nCopyright \(c\) \d{4} the Handrail contributors/,
  );
});

test('what the code imports is there without the development dependencies', () => {
  const dependencies = Object.keys(read('package.json')['dependencies'] as object);
  const packageOf = (name: string) => name.split('/', name.startsWith('@') ? 2 : 1).join('/');
  const outside = readSource('src/**/*.{ts,mjs,astro}', 'astro.config.mjs').flatMap((file) =>
    // Types are gone before anything runs.
    listImports({ ...file, text: file.text.replace(/^import type .*$/gm, '') })
      .filter((name) => !/^(\.|\/|node:|virtual:|astro:)/.test(name))
      .map(packageOf)
      .filter((name) => !dependencies.includes(name))
      .map((name) => `${file.path} imports ${name}`),
  );
  expect(dependencies).toContain('qr');
  expect(outside).toEqual([]);
});
