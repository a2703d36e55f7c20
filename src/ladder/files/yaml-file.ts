import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { Position, Report } from '../problem.ts';
import type { Path } from '../schema/walk.ts';
import { explainSyntax } from './yaml-errors.ts';
import { findForeign } from './yaml-foreign.ts';

/** The value of a YAML file, and where each part of it is. */
export interface YamlFile {
  value: unknown;
  /** @returns where the value at `path` is, or its nearest parent where there is no such value */
  locate: (path: Path) => Position;
  /** @returns where the key at the end of `path` is */
  locateKey: (path: Path) => Position;
  /**
   * @returns where `words` are in the text at `path`, the `nth` time from 0; where the text
   *   begins if the file spells them otherwise, as with escapes
   */
  locateWords: (path: Path, words: string, nth: number) => Position;
  /** @returns the first line of the value at `path`, after the one on which it begins, that matches */
  findLine: (path: Path, pattern: RegExp) => { position: Position; words: string } | undefined;
  /** @returns the comment that ends the line on which the unquoted value at `path` ends, with its sign */
  findComment: (path: Path) => { position: Position; words: string } | undefined;
  /** Takes parts, of which none holds another, out of the value; the others keep their positions. */
  cut: (paths: readonly Path[]) => YamlFile;
}

/** Where YAML comes from, and what to say where it is empty. */
export interface YamlPlace {
  file: string;
  /** How many lines of the file come before the YAML. */
  linesBefore: number;
  empty: string;
}

/**
 * Reads YAML 1.2 without anchors, aliases, tags and second documents, which a ladder has no use for.
 * @param text the YAML
 * @param place where it comes from, and what to say if it is empty
 * @param report receives each problem
 * @returns the value with its positions, or undefined where the YAML is not valid
 */
export function readYaml(text: string, place: YamlPlace, report: Report): YamlFile | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file: place.file, line: Math.max(line, 1) + place.linesBefore, col: Math.max(col, 1) };
  };
  const invalid = explainSyntax(document, text);
  const faults = invalid.length > 0 ? invalid : findForeign(document);
  for (const { offset, fault } of faults) report(at(offset), fault);
  if (faults.length > 0) return undefined;
  if (
    document.contents === null ||
    (isScalar(document.contents) && document.contents.value === null)
  ) {
    report({ file: place.file, line: 1, col: 1 }, place.empty);
    return undefined;
  }
  return locateIn(document, text, at);
}

function locateIn(document: Document, text: string, at: (offset: number) => Position): YamlFile {
  return {
    value: document.toJS(),
    locate: (path) => at(findOffset(document, path)),
    locateKey: (path) => at(findKeyOffset(document, path)),
    locateWords: (path, words, nth) => {
      const node = getNode(document, path);
      const [start, end] = node?.range ?? [0, 0];
      // A folded text breaks its lines anywhere between two words.
      const pattern = new RegExp(escapePattern(words.trim()).replace(/\s+/g, '\\s+'), 'g');
      const found = [...text.slice(start, end).matchAll(pattern)][nth];
      return at(found ? start + found.index : findOffset(document, path));
    },
    findLine: (path, pattern) => {
      const [start, end] = getNode(document, path)?.range ?? [0, 0];
      let offset = start;
      for (const line of text.slice(start, end).split('\n')) {
        const words = line.trim();
        const found = offset > start && pattern.test(words);
        if (found) return { position: at(offset + line.indexOf(words)), words };
        offset += line.length + 1;
      }
      return undefined;
    },
    findComment: (path) => {
      const node = getNode(document, path);
      if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return undefined;
      const [, end] = node.range;
      const comment = /^[ \t]+(#.*)/.exec(text.slice(end));
      const words = comment?.[1]?.trim();
      return words ? { position: at(end + comment![0].indexOf('#')), words } : undefined;
    },
    cut: (paths) => {
      const less = document.clone() as Document;
      // From the end of the file, so that the entries of a list that are still to go keep their number.
      const backwards = [...paths].sort((a, b) => findOffset(less, b) - findOffset(less, a));
      for (const path of backwards) removeAt(less, path);
      return locateIn(less, text, at);
    },
  };
}

function getNode(document: Document, path: Path) {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : undefined;
}

function findOffset(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = getNode(document, path.slice(0, length));
    if (node?.range) return node.range[0];
  }
  return 0;
}

function findKeyOffset(document: Document, path: Path): number {
  const parent = getNode(document, path.slice(0, -1));
  if (isMap(parent))
    for (const { key } of parent.items)
      if (isScalar(key) && nameOfKey(key) === path.at(-1)) return key.range?.[0] ?? 0;
  return findOffset(document, path);
}

function removeAt(document: Document, path: Path): void {
  const parent = getNode(document, path.slice(0, -1));
  // A key such as 12 is a number to YAML and a word in the value.
  if (isMap(parent))
    parent.items = parent.items.filter(({ key }) => nameOfKey(key) !== path.at(-1));
  else document.deleteIn(path);
}

function nameOfKey(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value ?? '') : undefined;
}

function escapePattern(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
