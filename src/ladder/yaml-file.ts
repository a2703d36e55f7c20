import { isAlias, isMap, isNode, isPair, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import type { Position, Report } from './problem.ts';

/** Steps from the root of a file to a value in it: keys and list positions. */
export type Path = readonly PropertyKey[];

/** The value of a YAML file, and where each part of it stands. */
export interface YamlFile {
  value: unknown;
  /** @returns where the value at `path` stands; where it does not, where its nearest parent does */
  locate: (path: Path) => Position;
  /** @returns where the key at the end of `path` stands */
  locateKey: (path: Path) => Position;
}

/**
 * Reads YAML 1.2 without anchors, aliases, tags and second documents, which a ladder has no use for.
 * @param text the YAML
 * @param file the file's path, for messages
 * @param report receives each problem
 * @param linesBefore how many lines of the file stand before `text`
 * @returns the value with its positions, or undefined where the YAML is not valid
 */
export function readYaml(
  text: string,
  file: string,
  report: Report,
  linesBefore = 0,
): YamlFile | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1) + linesBefore, col: Math.max(col, 1) };
  };
  const duplicates = document.errors.filter((error) => error.code === 'DUPLICATE_KEY');
  const syntax = document.errors.find((error) => error.code !== 'DUPLICATE_KEY');
  for (const error of duplicates) report(at(error.pos[0]), explainYamlError(error, text));
  // One slip often makes the parser report many errors after it: only the first one helps.
  if (syntax) report(at(syntax.pos[0]), explainYamlError(syntax, text));
  if (syntax || duplicates.length > 0) return undefined;
  if (reportForeign(document, at, report)) return undefined;
  if (document.contents === null || text.trim() === '') {
    report({ file, line: 1, col: 1 }, 'the file is empty; write its content or delete it');
    return undefined;
  }
  return {
    value: document.toJS(),
    locate: (path) => at(findOffset(document, path)),
    locateKey: (path) => at(findKeyOffset(document, path)),
  };
}

function reportForeign(document: Document, at: (offset: number) => Position, report: Report): boolean {
  let found = false;
  const add = (offset: number, message: string) => {
    found = true;
    report(at(offset), message);
  };
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    const start = node.range?.[0] ?? 0;
    if (isAlias(node)) add(start, `"*${node.source}" repeats another place; write the words out`);
    else if (node.anchor) add(start, `"&${node.anchor}" is a YAML anchor; remove it`);
    else if (node.tag?.startsWith('!'))
      add(start, `"${node.tag}" is a YAML tag; remove it, or put the text in quotes`);
  });
  return found;
}

function explainYamlError(error: YAMLError, text: string): string {
  const rest = text.slice(error.pos[0]);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'a tab indents this line; use spaces';
    case 'DUPLICATE_KEY':
      return `key "${/^[^:\n]*/.exec(rest)![0].trim()}" stands twice in one entry; keep one of them`;
    case 'MULTIPLE_DOCS':
      return 'a second document starts here; remove the line "---"';
    case 'MISSING_CHAR':
      return /quote/.test(error.message)
        ? 'a quote is opened and not closed; close it, or use the other sort of quote around the text'
        : `not valid YAML: ${lowerFirst(error.message)}`;
    case 'BAD_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return `not valid YAML: ${lowerFirst(error.message)}; check the indentation, and put text that holds ": " in quotes`;
    default:
      return `not valid YAML: ${lowerFirst(error.message)}`;
  }
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function findOffset(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function findKeyOffset(document: Document, path: Path): number {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent))
    for (const pair of parent.items)
      if (isPair(pair) && isNode(pair.key) && String(pair.key) === path.at(-1))
        return pair.key.range?.[0] ?? 0;
  return findOffset(document, path);
}
