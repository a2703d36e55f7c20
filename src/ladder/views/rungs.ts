import type { Level } from '../model/ladder.ts';

/**
 * Arranges levels as the rungs of a ladder.
 * @param levels levels in ladder order
 * @returns the lowest rung first; branches of one level are on one rung, each level one rung above
 *   the highest that it follows
 */
export function arrangeRungs(levels: readonly Level[]): Level[][] {
  const heights = new Map<Level, number>();
  for (const level of levels)
    heights.set(level, Math.max(-1, ...level.follows.map((lower) => heights.get(lower) ?? -1)) + 1);
  const rungs: Level[][] = [];
  for (const [level, height] of heights) (rungs[height] ??= []).push(level);
  return rungs;
}
