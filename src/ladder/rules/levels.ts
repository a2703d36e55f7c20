import type { Report } from '../problem.ts';
import type { ReadResult } from '../files/content-files.ts';
import { EVERY_LEVEL, TRACK_FILE } from '../track-files.ts';
import type { HandbookFile } from '../schema/handbook.ts';
import { checkName } from './name-index.ts';
import type { NameIndex } from './name-index.ts';

/**
 * Finds the levels that a level comes after.
 * @param levels the levels, in ladder order
 * @returns for each level the ids of those it follows, and of those that they follow in turn
 */
export function findLowerLevels(levels: HandbookFile['levels']): Map<string, Set<string>> {
  const lower = new Map<string, Set<string>>();
  levels.forEach((level, index) => {
    const direct = listFollowed(levels, index).filter((id) => id !== level.id);
    const below = direct.flatMap((id) => [id, ...(lower.get(id) ?? [])]);
    lower.set(level.id, new Set(below));
  });
  return lower;
}

/**
 * Lists the levels right below one.
 * @param levels the levels, in ladder order
 * @param index the level's place among them
 * @returns what it says it follows, or else the level before it
 */
export function listFollowed(levels: HandbookFile['levels'], index: number): string[] {
  const before = levels[index - 1];
  return levels[index]!.follows ?? (before ? [before.id] : []);
}

/** Reports levels that do not exist or come in the wrong order, in `follows` and as file names. */
export function checkLevels({ files, yaml }: ReadResult, names: NameIndex, report: Report): void {
  for (const { file, data } of files.handbook)
    data.levels.forEach((level, index) =>
      level.follows?.forEach((id, step) => {
        const position = yaml.get(file)!.locate(['levels', index, 'follows', step]);
        if (level.follows!.indexOf(id) < step)
          report(position, `"${id}" is in this list twice; keep one`);
        else if (!checkName('level', id, position, names, report)) return;
        else if (id === level.id) report(position, `${id} cannot follow itself; remove it here`);
        else if (data.levels.findIndex((one) => one.id === id) > index)
          report(position, `${level.id} follows ${id}; move ${id} before it in "levels"`);
      }),
    );
  if (files.handbook.length === 0) return;
  const fileNames = new Set([...names.byType.level, EVERY_LEVEL, TRACK_FILE]);
  for (const { file, level } of files.levelFiles)
    checkName('level', level, { file, line: 1, col: 1 }, names, report, fileNames);
}
