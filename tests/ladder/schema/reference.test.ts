import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { readExamples } from '../../../src/commands/examples.ts';
import { FILE_SCHEMAS } from '../../../src/ladder/schema/json-schemas.ts';
import { makeReference } from '../../../src/ladder/schema/reference.ts';
import { readProblems } from '../../support/ladders.ts';

const reference = readFileSync('docs/format.md', 'utf8');

test('the reference is what the schemas say', async () => {
  const made = makeReference(readExamples());
  const settings = JSON.parse(readFileSync('.prettierrc', 'utf8')) as object;
  expect(reference).toBe(await format(made, { ...settings, parser: 'markdown' }));
});

test('the examples of the reference are a ladder without problems', () => {
  expect(readProblems('docs/example').problems).toEqual([]);
});

test('every key of the reference is in an example, but for the one that is not written by hand', () => {
  const parts = reference.split(/^## (?=`)/m).slice(1);
  expect(parts).toHaveLength(Object.keys(FILE_SCHEMAS).length);
  const missing = parts.flatMap((part) => {
    const example = /^```\w+\n([\s\S]*)^```$/m.exec(part)![1]!;
    const keys = [...part.matchAll(/^\| `([\w-]+)`/gm)].map(([, key]) => key!);
    expect(keys.length).toBeGreaterThan(3);
    return keys.filter((key) => !new RegExp(`(^|[ {-])${key}:`, 'm').test(example));
  });
  expect(missing).toEqual(['released']);
});
