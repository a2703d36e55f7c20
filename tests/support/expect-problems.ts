import { expect, test } from 'vitest';
import type { Files } from './folders.ts';
import { SOUND, readSound } from './ladders.ts';

/** A slip, the files in which it is, and the lines that a writer sees. */
export type Case = [slip: string, files: Files, lines: string[]];

/** The file in which most slips are. */
export const SENIOR = 'tracks/technical/senior.yaml';

/** A ladder whose senior level says this. */
export const senior = (...lines: string[]): Files => ({ [SENIOR]: `${lines.join('\n')}\n` });

/** A ladder with this item among its senior responsibilities; the item's keys start in column 5. */
export const item = (...keys: string[]): Files =>
  senior('responsibilities:', '  - id: leads-reviews', ...keys.map((key) => `    ${key}`));

/** Makes a test of each slip. */
export function expectProblems(cases: readonly Case[]): void {
  test.each(cases)('%s', (_, files, lines) => {
    expect(readSound(files).problems).toEqual(lines);
  });
}

/** The one line of a problem in that file. */
export const at = (place: string, message: string): string[] => [
  `content/${SENIOR}:${place} ${message}`,
];

/** The sound ladder's `handbook.yaml` with one part of it other. */
export const handbook = (from: string | RegExp, to: string): Files => ({
  'handbook.yaml': String(SOUND['handbook.yaml']).replace(from, to),
});

/** The sound ladder's `handbook.yaml` with other levels; the first is in line 5. */
export const levels = (...lines: string[]): Files =>
  handbook(/levels:[\s\S]*/, ['levels:', ...lines, ''].join('\n'));
