import type { Expectation, Ladder, Level, Track } from './ladder.ts';

/** A track at a level: what one person reads of the ladder. */
export interface Role {
  track: Track;
  level: Level;
  /** What the track says of the level. */
  expectation: Expectation;
  /** What it says of every level, where it does. */
  always: Expectation | undefined;
}

/**
 * Tells whether roles have pages of their own. On a ladder with one level the page of the track says
 * all that one would say, and on one with a single track the page of the level.
 * @param ladder a ladder, or what an edition says of one
 */
export function hasRolePages(ladder: {
  levels: readonly unknown[];
  tracks: readonly unknown[];
}): boolean {
  return ladder.levels.length > 1 && ladder.tracks.length > 1;
}

/**
 * Lists the roles of a track, with pages of their own or not.
 * @param track the track
 * @returns a role for each level of which the track says something, in ladder order
 */
export function listTrackRoles(track: Track): Role[] {
  const always = track.expectations.find(({ level }) => level === undefined);
  return track.expectations.flatMap((expectation) =>
    expectation.level ? [{ track, level: expectation.level, expectation, always }] : [],
  );
}

/**
 * Lists the roles that have pages of their own.
 * @param ladder the ladder
 * @returns the roles by track, each track's in ladder order; none where {@link hasRolePages} is false
 */
export function listRoles(ladder: Ladder): Role[] {
  return hasRolePages(ladder) ? ladder.tracks.flatMap(listTrackRoles) : [];
}

/**
 * Finds the role that the page of a level shows, in a ladder of one track and several levels.
 * @param ladder the ladder
 * @param level the level
 * @returns the role; undefined where there are more tracks, one level, or no words on this one
 */
export function findOnlyRole({ levels, tracks }: Ladder, level: Level): Role | undefined {
  const [track, ...others] = tracks;
  if (!track || others.length > 0 || levels.length < 2) return undefined;
  return listTrackRoles(track).find((role) => role.level === level);
}

/** Two levels of a ladder, or of a track, that readers compare. */
export interface LevelPair {
  level: Level;
  other: Level;
  /** How many steps the other is below; 0 for branches. */
  step: 0 | 1 | 2;
  /** Whether the two are branches of one level, so that neither is the lower one. */
  branches: boolean;
}

/**
 * Lists the pairs of levels that readers compare: each level with those up to two steps below it, and
 * branches of one level with each other. Their number grows with that of the levels.
 * @param levels levels in ladder order, all or those of a track; steps lead past levels left out
 * @returns each pair once, the higher level or the later branch as `level`
 */
export function listLevelPairs(levels: readonly Level[]): LevelPair[] {
  const below = new Map(levels.map((level) => [level, findBelow(level, levels)]));
  return levels.flatMap((level) => {
    const next = below.get(level)!;
    const after = next.flatMap((one) => below.get(one)!).filter((one) => !next.includes(one));
    const branches = levels
      .slice(0, levels.indexOf(level))
      .filter((other) => isBranch(other, level, below));
    return [
      ...next.map((other) => ({ level, other, step: 1, branches: false }) as const),
      ...[...new Set(after)].map((other) => ({ level, other, step: 2, branches: false }) as const),
      ...branches.map((other) => ({ level, other, step: 0, branches: true }) as const),
    ];
  });
}

/** The nearest of some levels along `follows`; each level is passed once, however many lead to it. */
function findBelow(level: Level, among: readonly Level[], passed = new Set<Level>()): Level[] {
  return level.follows.flatMap((lower) => {
    if (passed.has(lower)) return [];
    passed.add(lower);
    return among.includes(lower) ? [lower] : findBelow(lower, among, passed);
  });
}

function isBranch(one: Level, other: Level, below: ReadonlyMap<Level, Level[]>): boolean {
  return (
    !one.lower.includes(other) &&
    !other.lower.includes(one) &&
    below.get(one)!.some((lower) => below.get(other)!.includes(lower))
  );
}
