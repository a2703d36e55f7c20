import { resolve } from 'node:path';
import { joinHandbook } from '../../src/handbook/handbook.ts';
import type { Handbook } from '../../src/handbook/handbook.ts';
import type { ReadResult } from '../../src/ladder/files/content-files.ts';
import { readContent } from '../../src/ladder/files/read-content.ts';
import type { Ladder } from '../../src/ladder/model/ladder.ts';
import { listTrackRoles } from '../../src/ladder/model/roles.ts';
import type { Role } from '../../src/ladder/model/roles.ts';
import { formatProblem } from '../../src/ladder/problem.ts';
import { findProblems } from '../../src/ladder/rules/find-problems.ts';
import { writeFolder } from './folders.ts';
import type { Files } from './folders.ts';

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

/**
 * Reads a folder of content and lists what is wrong in it.
 * @param folder the folder
 * @returns what was read, and its problems as lines in which the folder is called `content`
 */
export function readProblems(folder: string): { result: ReadResult; problems: string[] } {
  const result = readContent(folder);
  const problems = findProblems(result).map((problem) =>
    formatProblem(problem).replaceAll(folder, 'content'),
  );
  return { result, problems };
}

/** A ladder in which nothing is wrong: two levels, one track with a section, one trait, one source. */
export const SOUND: Files = {
  'handbook.yaml': `title: A handbook
language: en
edition: 2026-11-21
levels:
  - { id: mid, title: Mid-level }
  - { id: senior, title: Senior }
`,
  'sources.yaml': `- { id: the-book, title: The Book }
`,
  'glossary.yaml': `- { id: slack, term: Slack, meaning: Time left free on purpose }
`,
  'traits/calm.mdx': `---
title: Calm
---

Keeps a cool head.
`,
  'tracks/technical/track.yaml': `title: Technical
sections:
  - { id: planning, title: Planning }
`,
  'tracks/technical/mid.yaml': `responsibilities:
  - id: reviews-code
    text: Reviews code with care
examples:
  - id: asks-first
    text: Asks before rewriting
`,
};

/**
 * Reads the sound ladder with changes, from a folder of its own.
 * @param changes what is other than in {@link SOUND}
 * @returns as {@link readProblems}
 */
export function readSound(changes: Files): { result: ReadResult; problems: string[] } {
  return readProblems(writeFolder({ ...SOUND, ...changes }));
}

/** Finds a role of a ladder, such as `lights/keeper`. */
export function pickRole(ladder: Ladder, name: string): Role {
  const [track, level] = name.split('/');
  return ladder.tracks
    .flatMap(listTrackRoles)
    .find((role) => role.track.id === track && role.level.id === level)!;
}
