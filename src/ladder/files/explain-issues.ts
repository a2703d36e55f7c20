import type { z } from 'zod';
import { KINDS } from '../kinds.ts';
import { findNearest } from '../text/edit-distance.ts';
import { quote, suggest } from '../problem.ts';
import type { Report } from '../problem.ts';
import { definitionAt, isRecord, isSameEntry, valueAt } from '../schema/walk.ts';
import type { YamlFile } from './yaml-file.ts';
import type { Path } from '../schema/walk.ts';

/** A schema's finding, with the path from the root of the file. */
export interface FlatIssue {
  issue: z.core.$ZodIssue;
  path: Path;
}

/**
 * Reports what a schema found, in sentences for writers.
 * @param issues the findings
 * @param schema the schema
 * @param file the file's value and positions
 * @param report receives each problem
 */
export function explainIssues(
  issues: readonly FlatIssue[],
  schema: z.ZodType,
  file: YamlFile,
  report: Report,
): void {
  // A misspelt key is unknown, and the right one missing; the first says it all.
  const meant = new Set<string>();
  for (const { issue, path } of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) {
      const { fix, meansHere } = explainKey(key, path, schema, file.value);
      const owner = describeOwner(file.value, [...path, key]);
      report(file.locateKey([...path, key]), `unknown key ${quote(key)}${owner}${fix}`);
      for (const other of meansHere) meant.add(JSON.stringify([...path, other]));
    }
  }
  for (const { issue, path } of issues)
    if (issue.code !== 'unrecognized_keys' && !meant.has(JSON.stringify(path)))
      explainValue(issue, path, schema, file, report);
}

/** @returns the end of the sentence, and the keys of the entry that are not missing beside this one */
function explainKey(
  key: string,
  path: Path,
  schema: z.ZodType,
  root: unknown,
): { fix: string; meansHere: string[] } {
  const entry = valueAt(root, path);
  const known = Object.keys(definitionAt(schema, root, path)?.shape ?? {});
  const owners = KINDS.filter(
    (kind) => kind.relation === key || (kind.instead && key === 'instead'),
  );
  if (isSameEntry(entry) && key !== 'section')
    return {
      fix: '; an entry that repeats an item has "same" and "section" only; remove it',
      meansHere: [],
    };
  if (owners.length > 0 && known.includes('traits'))
    return {
      fix: `; it belongs to an entry of ${owners.map(({ list }) => `"${list}"`).join(' or ')}; remove it`,
      meansHere: [],
    };
  const mayRepeat = known.includes('builds-on') && isRecord(entry) && !('id' in entry);
  const nearest = findNearest(key, mayRepeat ? ['same', ...known] : known);
  return {
    fix: suggest(nearest, `remove it, or use one of: ${known.join(', ')}`),
    meansHere: nearest === 'same' ? known : nearest === undefined ? [] : [nearest],
  };
}

function explainValue(
  issue: z.core.$ZodIssue,
  path: Path,
  schema: z.ZodType,
  file: YamlFile,
  report: Report,
): void {
  const value = valueAt(file.value, path);
  const name = `${nameOf(path)}${describeOwner(file.value, path)}`;
  const say = (fault: string, position = file.locate(path)) => report(position, `${name} ${fault}`);
  if (value === undefined)
    report(file.locate(path.slice(0, -1)), `missing ${name}; add "${String(path.at(-1))}: …"`);
  else if (value === null || issue.message === 'empty')
    say(
      `is empty; write it${typeof path.at(-1) === 'number' ? ' or remove it' : ', or remove the key if it is optional'}`,
      value === null ? file.locateKey(path) : undefined,
    );
  else if (issue.code === 'invalid_type')
    say(`must be ${explainType(issue.expected, value, definitionAt(schema, file.value, path))}`);
  else if (issue.message === 'more than one paragraph') {
    const [, before = ''] = /^([\s\S]*?)\n\s*\n/.exec(String(value).trimStart()) ?? [];
    const after = String(value).trimStart().slice(before.length).trimStart().split(/\s/)[0]!;
    const nth = before.split(after).length - 1;
    say('is more than one paragraph; remove the empty line', file.locateWords(path, after, nth));
  } else if (issue.message.startsWith('longer than'))
    say(
      `has ${[...String(value).trim()].length} characters, ${issue.message}; move some of it to "detail"`,
    );
  else say(`is ${quote(value)}; ${issue.message}`);
}

const TYPES: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'an entry of keys and values',
  boolean: 'true or false',
  number: 'a number',
};

function explainType(
  expected: string,
  value: unknown,
  wanted: ReturnType<typeof definitionAt>,
): string {
  const found = Array.isArray(value) ? 'a list' : (TYPES[typeof value] ?? typeof value);
  const sentence = `${TYPES[expected] ?? expected}, not ${typeof value === 'number' ? value : found}`;
  const isWord = typeof value === 'number' || typeof value === 'boolean';
  if (expected === 'object') return sentence + nameKeys(wanted?.shape ?? {});
  if (expected === 'string' && isWord) return `${sentence}; put it in quotes`;
  if (expected === 'array' && isRecord(value)) return `${sentence}; start each entry with "- "`;
  if (expected !== 'array' || typeof value !== 'string') return sentence;
  const takesWords = wanted?.element?._zod.def.type === 'string';
  if (value.startsWith('-')) return `${sentence}; write a space after each "-"`;
  return takesWords ? `${sentence}; write [${value}]` : sentence;
}

/** Names the keys that an entry must have. */
function nameKeys(shape: Record<string, z.core.$ZodType>): string {
  const needed = Object.keys(shape).filter(
    (key) => !['optional', 'default'].includes(shape[key]!._zod.def.type),
  );
  if (needed.length === 0) return '';
  return `; write ${needed.map((key) => `"${key}: …"`).join(' and ')} in it`;
}

function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last !== 'number') return `key "${String(last)}"`;
  const list = path.at(-2);
  return list === undefined ? `entry ${last + 1}` : `entry ${last + 1} of "${String(list)}"`;
}

/** @returns ` in …` and the id or place of the nearest list entry around `path`, or nothing */
function describeOwner(root: unknown, path: Path): string {
  for (let length = path.length - 1; length > 0; length--) {
    const value = valueAt(root, path.slice(0, length));
    if (!isRecord(value) || typeof path[length - 1] !== 'number') continue;
    const key = 'id' in value ? 'id' : 'same';
    const id = value[key];
    const isOwn = length === path.length - 1 && path.at(-1) === key;
    return typeof id === 'string' && !isOwn ? ` in ${id}` : ` in ${nameOf(path.slice(0, length))}`;
  }
  return '';
}
