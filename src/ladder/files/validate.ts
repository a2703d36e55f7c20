import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { explainIssues } from './explain-issues.ts';
import type { FlatIssue } from './explain-issues.ts';
import type { Report } from '../problem.ts';
import { isSameEntry, valueAt } from '../schema/walk.ts';
import type { YamlFile } from './yaml-file.ts';
import type { Path } from '../schema/walk.ts';

/** What a file says, as far as it answers to its schema. */
export interface ParsedFile<Data> {
  data: Data;
  /** Positions by the paths of `data`. */
  yaml: YamlFile;
  /** Whether nothing had to be left out. */
  whole: boolean;
}

/**
 * Checks the value of a file against its schema. The parts that do not answer to it are reported
 * and left out, so that the rules can look at the others in the same run.
 * @param schema what the file may hold
 * @param file the file's value and positions
 * @param report receives each problem, in a sentence for writers
 * @returns the file without its faults, or undefined where nothing of use would be left
 */
export function parseFile<Schema extends z.ZodType>(
  schema: Schema,
  file: YamlFile,
  report: Report,
): ParsedFile<z.output<Schema>> | undefined {
  let yaml = file;
  for (;;) {
    const result = schema.safeParse(yaml.value);
    if (result.success) return { data: result.data, yaml, whole: yaml === file };
    const issues = result.error.issues.flatMap((issue) => flattenIssue(issue, [], yaml.value));
    if (yaml === file) explainIssues(issues, schema, file, report);
    const faulty = findOutermost(issues.flatMap((issue) => listFaulty(issue, yaml.value)));
    if (faulty.some((path) => path.length === 0)) return undefined;
    const less = yaml.cut(faulty);
    if (isDeepStrictEqual(less.value, yaml.value)) return undefined;
    yaml = less;
  }
}

/** The issue of a union is replaced by those of the branch that the writer meant. */
function flattenIssue(issue: z.core.$ZodIssue, above: Path, root: unknown): FlatIssue[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const branch = isSameEntry(valueAt(root, path)) ? 0 : 1;
  return issue.errors[branch]!.flatMap((inner) => flattenIssue(inner, path, root));
}

/** What to leave out for an issue: unknown keys, a wrong value, or the entry that lacks a key. */
function listFaulty({ issue, path }: FlatIssue, root: unknown): Path[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  return [valueAt(root, path) === undefined ? path.slice(0, -1) : path];
}

function findOutermost(paths: readonly Path[]): Path[] {
  const key = (path: Path) => JSON.stringify(path).slice(0, -1);
  const unique = [...new Map(paths.map((path) => [key(path), path])).values()];
  return unique.filter(
    (path) =>
      !unique.some(
        (other) => other.length < path.length && other.every((step, index) => step === path[index]),
      ),
  );
}
