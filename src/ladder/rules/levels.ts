import type { Report } from '../problem.ts';
import type { Reading } from '../read.ts';
import { EVERY_LEVEL } from '../schema-fields.ts';
import type { HandbookFile } from '../schema.ts';
import { isWritten } from './entries.ts';
import { reportUnknown } from './known.ts';
import type { Known } from './known.ts';

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
export function checkLevels(reading: Reading, known: Known, report: Report): void {
  const { files, yaml, incomplete } = reading;
  for (const { file, data } of files.handbook)
    data.levels.forEach((level, index) =>
      level.follows?.forEach((id, step) => {
        const position = yaml.get(file)!.locate(['levels', index, 'follows', step]);
        const other = data.levels.findIndex((one) => one.id === id);
        if (other < 0)
          reportUnknown('level', id, known.levels, { position, report, all: known, incomplete });
        else if (other >= index)
          report(position, `${level.id} follows ${id}, which must then stand before it in "levels"`);
      }),
    );
  if (files.handbook.length === 0) return;
  for (const { file, level } of files.levelFiles)
    if (level !== EVERY_LEVEL && !known.levels.has(level))
      reportUnknown('level', level, [...known.levels, EVERY_LEVEL, 'track'], {
        position: { file, line: 1, col: 1 },
        report,
        all: known,
        incomplete,
      });
}

/** Reports `builds-on` that names another kind, a level that is not lower, or runs in a circle. */
export function checkThreads({ files, yaml }: Reading, known: Known, report: Report): void {
  const lower = findLowerLevels(files.handbook[0]?.data.levels ?? []);
  const standsAt = new Map<string, Set<string>>();
  for (const { entry, source } of known.entries) {
    const id = 'id' in entry ? entry.id : entry.same;
    standsAt.set(id, (standsAt.get(id) ?? new Set()).add(source.level));
  }
  for (const { entry, kind, source, path } of known.entries.filter(isWritten))
    entry['builds-on'].forEach((id, index) => {
      const base = known.items.get(id);
      if (!base) return;
      const position = yaml.get(source.file)!.locate([...path, 'builds-on', index]);
      if (runsInCircle(id, entry.id, known))
        report(position, `"builds-on" runs in a circle from ${entry.id} over ${id}; remove one of the steps`);
      else if (base.kind !== kind)
        report(position, `${entry.id} builds on ${id}, which is of another kind; name one of its own kind`);
      else if (lower.size > 0 && ![...standsAt.get(id)!].some((at) => lower.get(source.level)?.has(at)))
        report(
          position,
          `${entry.id} builds on ${id}, which stands at no level below ${source.level}; name an item of a lower level`,
        );
    });
}

function runsInCircle(from: string, to: string, known: Known, seen = new Set<string>()): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  const next = known.items.get(from)?.entry['builds-on'] ?? [];
  return next.some((id) => runsInCircle(id, to, known, seen));
}
