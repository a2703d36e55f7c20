// Writes the JSON Schemas that editors use for the YAML files of the content.
import { mkdirSync, writeFileSync } from 'node:fs';
import { makeJsonSchemas } from '../ladder/schema/json-schemas.ts';

const folder = new URL('../ladder/schema/json/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of makeJsonSchemas())
  writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
