import type { z } from 'zod';
import { findNearest } from './nearest.ts';
import { suggest } from './problem.ts';
import type { Report } from './problem.ts';
import type { Path, YamlFile } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;

/**
 * Checks the value of a file against its schema.
 * @param schema what the file may hold
 * @param file the file's value and positions
 * @param report receives each problem, in a sentence for writers
 * @returns the parsed value, or undefined where there are problems
 */
export function parseFile<Schema extends z.ZodType>(
  schema: Schema,
  file: YamlFile,
  report: Report,
): z.output<Schema> | undefined {
  const result = schema.safeParse(file.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) explain(issue, [], schema, file, report);
  return undefined;
}

function explain(issue: Issue, above: Path, schema: z.ZodType, file: YamlFile, report: Report) {
  const path = [...above, ...issue.path];
  const value = valueAt(file.value, path);
  if (issue.code === 'invalid_union') {
    // The only union that is not of plain values: an entry that repeats an item, or an item.
    const branch = isRecord(value) && 'same' in value ? 0 : issue.errors.length - 1;
    for (const inner of issue.errors[branch]!) explain(inner, path, schema, file, report);
    return;
  }
  const owner = describeOwner(file.value, path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path, file.value);
    for (const key of issue.keys)
      report(
        file.locateKey([...path, key]),
        `unknown key "${key}"${describeOwner(file.value, [...path, key])}${suggest(findNearest(key, known))}`,
      );
    return;
  }
  const key = nameOf(path);
  if (value === undefined) report(file.locate(path.slice(0, -1)), `missing ${key}${owner}`);
  else if (value === null || issue.message === 'empty')
    report(file.locate(path), `${key}${owner} is empty; write it, or remove the key if it is optional`);
  else if (issue.code === 'invalid_type')
    report(file.locate(path), `${key}${owner} must be ${explainType(issue.expected, value)}`);
  else if (issue.message === 'more than one paragraph')
    report(file.locate(path), `${key}${owner} is more than one paragraph; remove the empty line`);
  else if (issue.message.startsWith('longer than'))
    report(
      file.locate(path),
      `${key}${owner} has ${[...String(value)].length} characters and is ${issue.message}; move some of it to "detail"`,
    );
  else report(file.locate(path), `${key}${owner} is ${JSON.stringify(value)}; ${issue.message}`);
}

const TYPES: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'an entry of keys and values',
  boolean: 'true or false',
  number: 'a number',
};

function explainType(expected: string, value: unknown): string {
  const found = Array.isArray(value) ? 'a list' : (TYPES[typeof value] ?? typeof value);
  const wanted = TYPES[expected] ?? expected;
  const scalar = typeof value === 'number' || typeof value === 'boolean';
  const fix = expected === 'string' && scalar ? '; put it in quotes' : '';
  const list = expected === 'array' && typeof value === 'string' ? `; write [${value}]` : '';
  return `${wanted}, not ${found}${fix}${list}`;
}

function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last !== 'number') return `key "${String(last)}"`;
  const list = path.at(-2);
  return list === undefined ? `entry ${last + 1}` : `entry ${last + 1} of "${String(list)}"`;
}

/** @returns ` in <id>` for the nearest entry around `path` that has an id, or nothing */
function describeOwner(root: unknown, path: Path): string {
  for (let length = path.length - 1; length > 0; length--) {
    const value = valueAt(root, path.slice(0, length));
    if (!isRecord(value)) continue;
    const id = value['id'] ?? value['same'];
    if (typeof id === 'string' && !(length === path.length - 1 && path.at(-1) === 'id'))
      return ` in ${id}`;
  }
  return '';
}

function keysAt(schema: z.ZodType, path: Path, root: unknown): string[] {
  let at = schema as z.core.$ZodType;
  for (let step = 0; ; step++) {
    at = unwrap(at, valueAt(root, path.slice(0, step)));
    const def = at._zod.def as z.core.$ZodTypeDef & { shape?: object; element?: unknown };
    if (step === path.length) return Object.keys(def.shape ?? {});
    at = (
      def.type === 'array' ? def.element : def.shape![path[step] as never]
    ) as z.core.$ZodType;
  }
}

function unwrap(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  const def = schema._zod.def as z.core.$ZodTypeDef & {
    innerType?: z.core.$ZodType;
    options?: z.core.$ZodType[];
  };
  if (def.innerType) return unwrap(def.innerType, value);
  if (def.options)
    return unwrap(isRecord(value) && 'same' in value ? def.options[0]! : def.options.at(-1)!, value);
  return schema;
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value === null || value === undefined ? undefined : (value as never)[step]),
    root,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
