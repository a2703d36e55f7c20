import { resolve } from 'node:path';
import { joinHandbook } from '../../src/handbook/handbook.ts';
import type { Handbook } from '../../src/handbook/handbook.ts';
import { readContent } from '../../src/ladder/files/read-content.ts';
import type { Item, Ladder } from '../../src/ladder/model/ladder.ts';
import { listTrackRoles } from '../../src/ladder/model/roles.ts';
import type { Role } from '../../src/ladder/model/roles.ts';
import { formatProblem } from '../../src/ladder/problem.ts';
import { findProblems } from '../../src/ladder/rules/find-problems.ts';
import { plainText } from '../../src/ladder/text/markdown.ts';

/**
 * Reads a handbook as the build does.
 * @param folder the folder of its content
 * @returns the handbook
 * @throws an error with the first problem of the content, if it has one
 */
export function readHandbook(folder: string): Handbook {
  const result = readContent(resolve(folder));
  const [problem] = findProblems(result);
  if (problem) throw new Error(formatProblem(problem));
  return joinHandbook(result.files);
}

/** A text as it stands on paper, where the addresses of links to the outside are spelled out. */
export function paperText(source: string): string {
  return plainText(source.replace(/\[([^\]]*)\]\((https?:[^)]*)\)/g, '$1 ($2)'));
}

/** A trait, track or level of a ladder, and the items that its checklist must hold. */
export interface Subject {
  sort: 'trait' | 'track' | 'level';
  id: string;
  title: string;
  questions: string[];
  items: Item[];
}

/** Lists what a ladder has checklists of, found in the items themselves. */
export function listSubjects({ traits, tracks, levels, items }: Ladder): Subject[] {
  return [
    ...traits.map((trait) => ({
      sort: 'trait' as const,
      ...trait,
      items: items.filter((item) => item.traits.includes(trait)),
    })),
    ...tracks.map((track) => ({
      sort: 'track' as const,
      ...track,
      questions: [],
      items: items.filter(({ placements: places }) =>
        places.some((place) => place.expectation.track === track),
      ),
    })),
    ...levels.map((level) => ({
      sort: 'level' as const,
      ...level,
      questions: [],
      items: items.filter(({ placements: places }) =>
        places.some(({ expectation }) => (expectation.level ?? level) === level),
      ),
    })),
  ];
}

/** Finds a role of a ladder, such as `lights/keeper`. */
export function pickRole(ladder: Ladder, name: string): Role {
  const [track, level] = name.split('/');
  return ladder.tracks
    .flatMap(listTrackRoles)
    .find((role) => role.track.id === track && role.level.id === level)!;
}
