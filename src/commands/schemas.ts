// Writes what is made from the schemas: the JSON Schemas that editors use for the files of the content,
// and docs/format.md. With --check, says whether what is there is what would be written.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { findStaleSchemas, makeJsonSchemas } from '../ladder/schema/json-schemas.ts';
import { makeReference } from '../ladder/schema/reference.ts';
import { readExamples } from './examples.ts';

const folder = new URL('../ladder/schema/json/', import.meta.url);
const reference = new URL('../../docs/format.md', import.meta.url);
/** What is the same after formatting: tables are padded and lines are broken. */
const squeeze = (text: string) => text.replace(/[\s-]+/g, '');
if (process.argv.includes('--check')) {
  const stale = findStaleSchemas(folder).map((name) => `src/ladder/schema/json/${name}`);
  if (squeeze(readFileSync(reference, 'utf8')) !== squeeze(makeReference(readExamples())))
    stale.push('docs/format.md');
  for (const file of stale) {
    console.error(`${file}:1:1 is not what src/ladder/schema says; run "npm run schemas"`);
    process.exitCode = 1;
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of makeJsonSchemas())
    writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
  writeFileSync(reference, makeReference(readExamples()));
}
