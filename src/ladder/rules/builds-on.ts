import type { Report } from '../problem.ts';
import type { ReadResult } from '../files/content-files.ts';
import { EVERY_LEVEL } from '../track-files.ts';
import type { NameIndex } from './name-index.ts';
import { findLowerLevels } from './levels.ts';

/** Reports `builds-on` that names another kind, a level that is not lower, or runs in a circle. */
export function checkBuildsOn({ files, yaml }: ReadResult, names: NameIndex, report: Report): void {
  const levels = files.handbook[0]?.data.levels;
  const lower = levels && findLowerLevels(levels);
  const levelsOf = new Map<string, string[]>();
  for (const { entry, source } of names.entries) {
    const id = 'id' in entry ? entry.id : entry.same;
    levelsOf.set(id, [...(levelsOf.get(id) ?? []), source.level]);
  }
  const inCircle = new Set<string>();
  for (const { entry, kind, source, path } of names.written)
    entry['builds-on'].forEach((id, index) => {
      const other = names.items.get(id);
      if (!other || inCircle.has(entry.id)) return;
      const say = (fault: string) =>
        report(yaml.get(source.file)!.locate([...path, 'builds-on', index]), fault);
      const circle = findCircle(entry.id, id, names);
      if (circle.length > 0) {
        // The circle is one mistake: its other steps are right once this one is gone.
        for (const one of circle) inCircle.add(one);
        say(
          `"builds-on" runs in a circle: ${[...circle, entry.id].join(', ')}; remove one of its steps`,
        );
      } else if (other.kind !== kind)
        say(
          `${id} is ${other.kind === 'responsibility' ? 'a' : 'an'} ${other.kind}; "builds-on" names items of its own kind`,
        );
      else if (lower) {
        const fault = explainLevels(source.level, levelsOf.get(id)!, lower);
        if (fault) say(`${entry.id} builds on ${id}, ${fault}`);
      }
    });
}

function explainLevels(
  level: string,
  bases: string[],
  lower: Map<string, Set<string>>,
): string | undefined {
  // A level that does not exist is a fault of its own.
  const known = [level, ...bases].every((one) => one === EVERY_LEVEL || lower.has(one));
  if (!known || bases.some((other) => lower.get(level)?.has(other))) return undefined;
  if (level === EVERY_LEVEL)
    return 'but holds at every level, below which there is none; remove it';
  return `which is at ${bases.join(' and ')}, not below ${level}; name an item of a lower level`;
}

/** @returns the ids from `from` over `to` back to `from`, without the last; empty if none leads back */
function findCircle(from: string, to: string, names: NameIndex): string[] {
  const cameFrom = new Map<string, string>([[to, from]]);
  for (const next of cameFrom.keys()) {
    if (next === from) break;
    for (const id of names.items.get(next)?.entry['builds-on'] ?? [])
      if (!cameFrom.has(id)) cameFrom.set(id, next);
  }
  if (!cameFrom.has(from)) return [];
  const back: string[] = [];
  for (let at = cameFrom.get(from)!; at !== from; at = cameFrom.get(at)!) back.unshift(at);
  return [from, ...back];
}
