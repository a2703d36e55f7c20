import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package. */
const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

/** The files that a writer edits, from the folder of the ladder. */
const FILES = ['*.yaml', 'tracks/*/*.yaml'];
const TOP = ['handbook', 'insights', 'glossary', 'sources', 'retired'];

const LINE = /^(\uFEFF?)(?:# yaml-language-server:.*\r?\n)?/;

/**
 * Writes the first line of each YAML file, by which editors know what the file may hold, so that it
 * leads to the schema from where the ladder is.
 * @param folder the folder of the ladder
 * @param home the folder of this package, as it is or will be
 * @returns the files that were changed
 */
export function writeSchemaLines(folder: string, home = PACKAGE): string[] {
  return FILES.flatMap((pattern) => globSync(join(folder, pattern)))
    .sort()
    .filter((file) => writeSchemaLine(file, folder, home));
}

function writeSchemaLine(file: string, folder: string, home: string): boolean {
  const name = findSchema(file, folder);
  if (name === undefined) return false;
  const schema = join(home, 'src/ladder/schema/json', `${name}.schema.json`);
  const path = relative(dirname(file), schema).replaceAll('\\', '/');
  const text = readFileSync(file, 'utf8');
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const fixed = text.replace(
    LINE,
    (_, mark: string) => `${mark}# yaml-language-server: $schema=${path}${end}`,
  );
  if (fixed === text) return false;
  writeFileSync(file, fixed);
  return true;
}

function findSchema(file: string, folder: string): string | undefined {
  const name = basename(file, '.yaml');
  if (dirname(file) === folder) return TOP.includes(name) ? name : undefined;
  return name === 'track' ? name : 'level-file';
}
