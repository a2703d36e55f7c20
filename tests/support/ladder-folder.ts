import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { formatProblem } from '../../src/ladder/problem.ts';
import { findProblems } from '../../src/ladder/rules/find-problems.ts';
import { readContent } from '../../src/ladder/files/read-content.ts';
import type { ReadResult } from '../../src/ladder/files/content-files.ts';

/** Files by their path in the content folder: words, bytes, a link's target, or null for none. */
export type Files = Record<
  string,
  string | Uint8Array | { link: string } | { folder: true } | null
>;

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

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/**
 * Writes a ladder to a new folder, which goes away after the tests of the file.
 * @param files its files
 * @returns the folder
 */
export function writeLadder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'ladder-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    if (content === null) continue;
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content);
    else if ('link' in content) symlinkSync(content.link, path);
    else mkdirSync(path, { recursive: true });
  }
  return folder;
}

/**
 * Reads a ladder from a new folder.
 * @param files what is other than in {@link SOUND}
 * @returns what was read, and its problems as lines in which the folder is called `content`
 */
export function readLadder(files: Files): { reading: ReadResult; problems: string[] } {
  const folder = writeLadder({ ...SOUND, ...files });
  const reading = readContent(folder);
  const problems = findProblems(reading).map((problem) =>
    formatProblem(problem).replaceAll(folder, 'content'),
  );
  return { reading, problems };
}
