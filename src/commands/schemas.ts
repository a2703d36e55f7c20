// Writes the JSON Schemas that editors use for the files of the content; with --check, says whether
// those that are there are what the code would write.
import { mkdirSync, writeFileSync } from 'node:fs';
import { findStaleSchemas, makeJsonSchemas } from '../ladder/schema/json-schemas.ts';

const folder = new URL('../ladder/schema/json/', import.meta.url);
if (process.argv.includes('--check')) {
  for (const name of findStaleSchemas(folder)) {
    const file = `src/ladder/schema/json/${name}`;
    console.error(`${file}:1:1 is not what src/ladder/schema says; run "npm run schemas"`);
    process.exitCode = 1;
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of makeJsonSchemas())
    writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
