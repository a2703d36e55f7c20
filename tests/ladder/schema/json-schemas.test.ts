import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { findStaleSchemas, makeJsonSchemas } from '../../../src/ladder/schema/json-schemas.ts';
import { writeFolder } from '../../support/folders.ts';
import {
  findRefusedFiles,
  findWrongSchemaLines,
  isAccepted,
  listYamlFiles,
} from '../../support/schema-lines.ts';

const schemas = makeJsonSchemas();
const fixtures = globSync('tests/fixtures/*');

test('every YAML file of a ladder without problems answers to its JSON Schema', () => {
  expect(fixtures.flatMap(listYamlFiles).length).toBeGreaterThan(40);
  expect(fixtures.flatMap(findRefusedFiles)).toEqual([]);
});

test('the line for editors in a file leads to the schema of its type', () => {
  expect(fixtures.flatMap((folder) => findWrongSchemaLines(folder, '.'))).toEqual([]);
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
  expect(isAccepted('level-file.schema.json', levelFile)).toBe(false);
});

test('an editor tells what a key is for', () => {
  const levelFile = schemas.get('level-file.schema.json') as {
    properties: Record<string, unknown>;
  };
  const words = JSON.stringify(levelFile.properties['anti-patterns']);
  expect(words).toContain('What to do instead, in a sentence; shown wherever the item is.');
  expect(levelFile).toMatchObject({ title: 'tracks/<track>/<level>.yaml' });
});

test('a schema that is missing, broken or older than the code is named', () => {
  const written = Object.fromEntries(
    [...schemas].map(([name, schema]) => [name, JSON.stringify(schema)]),
  );
  const find = (files: typeof written) => findStaleSchemas(pathToFileURL(`${writeFolder(files)}/`));
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
  expect(findStaleSchemas(pathToFileURL('src/ladder/schema/json/'))).toEqual([]);
});
