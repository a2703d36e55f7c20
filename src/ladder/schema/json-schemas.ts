import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { glossaryFile } from './glossary.ts';
import { guideFile, traitFile } from './front-matter.ts';
import { handbookFile } from './handbook.ts';
import { insightsFile } from './insights.ts';
import { levelFile } from './level-file.ts';
import { retiredFile } from './retired.ts';
import { sourcesFile } from './sources.ts';
import { trackFile } from './track.ts';

/** The schema of each file and front matter that a writer edits, by the name of its JSON Schema. */
export const FILE_SCHEMAS = {
  handbook: handbookFile,
  track: trackFile,
  'level-file': levelFile,
  trait: traitFile,
  guide: guideFile,
  insights: insightsFile,
  glossary: glossaryFile,
  sources: sourcesFile,
  retired: retiredFile,
};

/**
 * Makes a JSON Schema of the schema of each file and front matter, from which editors know what it
 * may hold.
 * @returns the schemas by the names of their files; draft 7, which YAML's language server reads
 */
export function makeJsonSchemas(): Map<string, object> {
  return new Map(
    Object.entries(FILE_SCHEMAS).map(([name, own]) => {
      const { $schema, title, description, ...rest } = z.toJSONSchema(own, {
        io: 'input',
        target: 'draft-7',
      });
      return [`${name}.schema.json`, { $schema, title, description, ...rest }];
    }),
  );
}

/**
 * Compares the JSON Schemas of a folder with those of the code.
 * @param folder the folder's address, with a slash at its end
 * @returns the names of the files that are missing or say something else
 */
export function findStaleSchemas(folder: URL): string[] {
  return [...makeJsonSchemas()]
    .filter(([name, schema]) => !isDeepStrictEqual(readJson(new URL(name, folder)), schema))
    .map(([name]) => name);
}

function readJson(file: URL): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
