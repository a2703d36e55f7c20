import ts from 'typescript';
import { expect, test } from 'vitest';
import { readSource } from './source.ts';
import type { SourceFile } from './source.ts';

const LONGEST_FILE = 200;
const LONGEST_FUNCTION = 80;
const LONGEST_COMPONENT = 80;
const REPEATED_LINES = 10;

/** The words of a language are one list in one file, so that a new language is one file to write. */
const LISTS = /^src\/messages\/[a-z]+\.ts$/;

const sources = readSource('src/**/*.{ts,mjs,astro,css}');
const countLines = (text: string) => text.trimEnd().split('\n').length;

/** Lists the functions of a file that are longer than they may be, as `path:line name, lines`. */
function findLongFunctions({ path, text }: SourceFile): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    const lineOf = (at: number) => file.getLineAndCharacterOfPosition(at).line + 1;
    const start = lineOf(node.getStart());
    const lines = lineOf(node.getEnd()) - start + 1;
    if (ts.isFunctionLike(node) && lines > LONGEST_FUNCTION)
      found.push(`${path}:${start} ${node.name?.getText() ?? 'a function'}, ${lines} lines`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Lists runs of lines that are the same in two places, as `path:line path:line`. */
function findRepeats(files: readonly SourceFile[]): string[] {
  const seen = new Map<string, string>();
  const found: string[] = [];
  for (const { path, text } of files) {
    const lines = text
      .split('\n')
      .map((line, index) => ({ words: line.trim(), at: `${path}:${index + 1}` }))
      .filter(({ words }) => /\w/.test(words) && !/^(import|\} from|\/\/|\/?\*)/.test(words));
    for (let start = 0; start + REPEATED_LINES <= lines.length; start++) {
      const key = lines
        .slice(start, start + REPEATED_LINES)
        .map(({ words }) => words)
        .join('\n');
      const first = seen.get(key);
      if (first) found.push(`${first} ${lines[start]!.at}`);
      else seen.set(key, lines[start]!.at);
    }
  }
  return found;
}

test(`no file is longer than ${LONGEST_FILE} lines`, () => {
  const long = sources.filter(
    ({ path, text }) => !LISTS.test(path) && countLines(text) > LONGEST_FILE,
  );
  expect(long.map(({ path, text }) => `${path}, ${countLines(text)} lines`)).toEqual([]);
});

test(`no function is longer than ${LONGEST_FUNCTION} lines`, () => {
  const body = `function long() {\n${'  go();\n'.repeat(LONGEST_FUNCTION)}}`;
  expect(findLongFunctions({ path: 'a.ts', text: body })).toEqual(['a.ts:1 long, 82 lines']);
  const code = sources.filter(({ path }) => /\.(ts|mjs)$/.test(path));
  expect(code.flatMap(findLongFunctions)).toEqual([]);
});

test(`no component is longer than ${LONGEST_COMPONENT} lines, its styles left out`, () => {
  const components = readSource('src/components/*.astro').map(({ path, text }) => ({
    path,
    lines: countLines(text.replace(/<style[^>]*>[\s\S]*<\/style>/, '')),
  }));
  const long = components.filter(({ lines }) => lines > LONGEST_COMPONENT);
  expect(components.length).toBeGreaterThan(20);
  expect(long.map(({ path, lines }) => `${path}, ${lines} lines`)).toEqual([]);
});

test(`no two places share ${REPEATED_LINES} lines`, () => {
  const text = Array.from({ length: REPEATED_LINES }, (_, line) => `go(${line});`).join('\n');
  const twice = [
    { path: 'a.ts', text },
    { path: 'b.ts', text: `start();\n${text}` },
  ];
  expect(findRepeats(twice)).toEqual(['a.ts:1 b.ts:2']);
  expect(findRepeats(sources)).toEqual([]);
});
