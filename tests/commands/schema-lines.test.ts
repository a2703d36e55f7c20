import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeSchemaLines } from '../../src/commands/schema-lines.ts';
import { writeFolder } from '../support/folders.ts';
import { readProblems, SOUND } from '../support/ladders.ts';
import { findWrongSchemaLines } from '../support/schema-lines.ts';

test('each file gets the line that leads an editor to its schema, once, and keeps all else', () => {
  const folder = writeFolder({
    ...SOUND,
    'sources.yaml': '# yaml-language-server: $schema=../elsewhere.json\n# Ours\n[]\n',
    'glossary.yaml': '\uFEFF- { id: slack, term: Slack, meaning: x }\r\n',
    'editions/index.yaml': '# Written by a release\n',
    'notes.yaml': 'x: y\n',
  });
  const changed = writeSchemaLines(folder).map((file) => file.slice(folder.length + 1));
  expect(changed).toEqual([
    'glossary.yaml',
    'handbook.yaml',
    'sources.yaml',
    'tracks/technical/mid.yaml',
    'tracks/technical/track.yaml',
  ]);
  expect(findWrongSchemaLines(folder, '.').filter((file) => !file.endsWith('notes.yaml'))).toEqual(
    [],
  );
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  expect(read('sources.yaml')).toMatch(
    /^# yaml-language-server: .*sources\.schema\.json\n# Ours\n/,
  );
  expect(read('glossary.yaml')).toMatch(
    /^\uFEFF# yaml-language-server: [^\r\n]+\r\n- \{ id: slack/,
  );
  expect(read('notes.yaml')).toBe('x: y\n');
  expect(writeSchemaLines(folder)).toEqual([]);
  expect(readProblems(folder).problems.filter((line) => !/notes|editions/.test(line))).toEqual([]);
});
