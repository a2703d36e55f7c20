import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { makeJsonSchemas } from '../../src/ladder/schema/json-schemas.ts';

const FOLDER = 'src/ladder/schema/json';
const schemas = makeJsonSchemas();

/** The name of the schema that a content file answers to. */
const schemaOf = (file: string) => {
  const name = `${basename(file, '.yaml')}.schema.json`;
  return schemas.has(name) ? name : 'level-file.schema.json';
};

/** Tells whether an editor that has a schema accepts a value. */
export function isAccepted(name: string, value: unknown): boolean {
  const schema = schemas.get(name) as z.core.JSONSchema.JSONSchema;
  return z.fromJSONSchema(schema).safeParse(value).success;
}

/**
 * Lists the YAML files of a ladder that a writer edits: what a release writes has no schema.
 * @param folder the ladder's folder
 */
export function listYamlFiles(folder: string): string[] {
  return globSync(`${folder}/**/*.yaml`).filter((file) => !file.includes('editions'));
}

/** Lists the YAML files of a ladder that an editor would mark as wrong. */
export function findRefusedFiles(folder: string): string[] {
  return listYamlFiles(folder).filter(
    (file) => !isAccepted(schemaOf(file), parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))),
  );
}

/**
 * Lists the files of a ladder whose line for editors leads to another schema than theirs, or to none.
 * @param folder the ladder's folder
 * @param home the folder of this package
 */
export function findWrongSchemaLines(folder: string, home: string): string[] {
  return listYamlFiles(folder).filter((file) => {
    const line = /^\uFEFF?# yaml-language-server: \$schema=(\S+)/.exec(readFileSync(file, 'utf8'));
    return (
      line &&
      relative('.', join(dirname(file), line[1]!)) !==
        relative('.', join(home, FOLDER, schemaOf(file)))
    );
  });
}
