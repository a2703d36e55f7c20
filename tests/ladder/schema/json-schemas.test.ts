import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { findStaleSchemas, makeJsonSchemas } from '../../../src/ladder/schema/json-schemas.ts';
import { writeLadder } from '../../support/ladder-folder.ts';

const root = join(import.meta.dirname, '../../..');
const schemas = makeJsonSchemas();
const accepts = (name: string, value: unknown) =>
  z.fromJSONSchema(schemas.get(name) as z.core.JSONSchema.JSONSchema).safeParse(value).success;

test('every YAML file of this repository answers to its JSON Schema', () => {
  // What a release writes is never edited by hand, and has no schema for editors.
  const files = globSync('{content,tests/fixtures/*}/**/*.yaml', { cwd: root }).filter(
    (file) => !file.includes('editions'),
  );
  expect(files.length).toBeGreaterThan(50);
  const refused = files.filter((file) => {
    const name = `${basename(file, '.yaml')}.schema.json`;
    const value = parse(readFileSync(join(root, file), 'utf8').replace(/^\uFEFF/, ''));
    return !accepts(schemas.has(name) ? name : 'level-file.schema.json', value);
  });
  expect(refused).toEqual([]);
});

test('the line for editors in a file leads to the schema of its sort', () => {
  for (const file of globSync('{content,tests/fixtures/*}/**/*.yaml', { cwd: root })) {
    const line = /^\uFEFF?# yaml-language-server: \$schema=(\S+)/.exec(
      readFileSync(join(root, file), 'utf8'),
    );
    if (!line) continue;
    const name = `${basename(file, '.yaml')}.schema.json`;
    const wanted = join(
      root,
      'src/ladder/schema/json',
      schemas.has(name) ? name : 'level-file.schema.json',
    );
    expect(relative(root, join(root, dirname(file), line[1]!)), file).toBe(relative(root, wanted));
  }
});

test.each([
  ['an unknown key', { responsibilities: [{ id: 'asks-first', text: 'x', trait: ['calm'] }] }],
  ['a key of another kind', { responsibilities: [{ id: 'asks-first', text: 'x', instead: 'y' }] }],
  ['a missing key', { examples: [{ id: 'asks-first' }] }],
  ['an id that is none', { examples: [{ id: 'Asks', text: 'x' }] }],
  ['an id of 65 characters', { examples: [{ id: 'a'.repeat(65), text: 'x' }] }],
  ['a text over 1,200 characters', { examples: [{ id: 'asks-first', text: 'x'.repeat(1201) }] }],
  ['a text beside "same"', { examples: [{ same: 'asks-first', text: 'x' }] }],
  ['a list that is text', { examples: 'none' }],
])('an editor marks %s', (_, levelFile) => {
  expect(accepts('level-file.schema.json', levelFile)).toBe(false);
});

test('an editor tells what a key is for', () => {
  const levelFile = schemas.get('level-file.schema.json') as {
    properties: Record<string, unknown>;
  };
  const words = JSON.stringify(levelFile.properties['anti-patterns']);
  expect(words).toContain('What to do instead, in a sentence.');
  expect(levelFile).toMatchObject({ title: 'tracks/<track>/<level>.yaml' });
});

test('a schema that is missing, broken or older than the code is named', () => {
  const written = Object.fromEntries(
    [...schemas].map(([name, schema]) => [name, JSON.stringify(schema)]),
  );
  const find = (files: typeof written) => findStaleSchemas(pathToFileURL(`${writeLadder(files)}/`));
  expect(find(written)).toEqual([]);
  const { 'track.schema.json': _, ...others } = written;
  const older = written['handbook.schema.json']!.replace('"edition"', '"date"');
  expect(find({ ...others, 'sources.schema.json': '{', 'handbook.schema.json': older })).toEqual([
    'handbook.schema.json',
    'track.schema.json',
    'sources.schema.json',
  ]);
});

test('the schemas of this repository are those of the code', () => {
  expect(findStaleSchemas(pathToFileURL(join(root, 'src/ladder/schema/json/')))).toEqual([]);
});
