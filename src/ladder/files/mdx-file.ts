import { readProse } from './prose.ts';
import type { Prose } from './prose.ts';
import type { Report } from '../problem.ts';
import { readYaml } from './yaml-file.ts';
import type { YamlFile } from './yaml-file.ts';

/** A page of prose: its front matter and its body. */
export interface MdxFile {
  /** Undefined where it is not valid YAML. */
  frontMatter: YamlFile | undefined;
  body: string;
  /** Undefined where it is not valid MDX. */
  prose: Prose | undefined;
}

const FRONT_MATTER = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/;
const WANTED = 'start the file with a line "---", a line "title: …" and a line "---"';

/**
 * Reads a page of prose.
 * @param text the whole file
 * @param file its path, for messages
 * @param report receives each problem
 * @returns the page, or undefined where it has no front matter
 */
export function readMdx(text: string, file: string, report: Report): MdxFile | undefined {
  const match = FRONT_MATTER.exec(text);
  if (!match) {
    report({ file, line: 1, col: 1 }, explainMissing(text));
    return undefined;
  }
  const empty = `the front matter is empty; ${WANTED}`;
  const frontMatter = readYaml(match[1] ?? '', { file, linesBefore: 1, empty }, report);
  const linesBefore = match[0].split('\n').length - 1;
  const body = text.slice(match[0].length);
  return { frontMatter, body, prose: readProse(body, { file, linesBefore }, report) };
}

function explainMissing(text: string): string {
  if (text.trim() === '') return 'the file is empty; write its content or delete it';
  return /^---[ \t]*\n/.test(text)
    ? 'the front matter is not closed; end it with a line "---"'
    : `the front matter is missing; ${WANTED}`;
}
