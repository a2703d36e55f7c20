import type { Report } from '../problem.ts';
import type { ReadResult } from '../files/content-files.ts';
import { definitionAt, valueAt } from '../schema/walk.ts';
import type { NameIndex } from './name-index.ts';
import { listAllTexts, SCHEMAS } from './texts.ts';

/** Lines that make a list or a heading of Markdown. */
const BLOCK = /^([-*+]|\d+[.)]|#{1,6})\s+\S/;

/**
 * Reports lines that YAML takes for a part of the text above them and that were meant otherwise: a key
 * that is indented too far, and lists and headings where a text is one paragraph.
 */
export function checkSwallowed(
  { files, yaml }: ReadResult,
  _names: NameIndex,
  report: Report,
): void {
  for (const { file, path, shape, type, text } of listAllTexts(files)) {
    const { findLine, value, locate } = yaml.get(file)!;
    const key = String(path.at(-1));
    if (valueAt(value, path) === undefined) continue;
    const entry = definitionAt(SCHEMAS[type], value, path.slice(0, -1));
    const keys = Object.keys(entry?.shape ?? {});
    const swallowed =
      keys.length > 0 && findLine(path, new RegExp(`^(- )?(${keys.join('|')}):( |$)`));
    if (swallowed) {
      const name = /[\w-]+(?=:)/.exec(swallowed.words)![0];
      report(
        swallowed.position,
        `"${name}:" is indented as a part of the text of "${key}", and would be published as words; give it the indentation of "${key}"`,
      );
    } else if (shape !== 'detail') {
      const block = findLine(path, BLOCK);
      const heading = /^#{1,6}\s/.test(text);
      if (block ?? heading)
        report(
          block ? block.position : locate(path),
          `this is a list or a heading, and "${key}" is one paragraph; write it as words${keys.includes('detail') ? ', or move it to "detail"' : ''}`,
        );
    }
  }
}
