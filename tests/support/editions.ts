import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'node-html-parser';
import type { HTMLElement } from 'node-html-parser';
import { afterAll } from 'vitest';
import { snapshotLadder, makeEdition } from '../../src/ladder/editions/snapshot.ts';
import { formatEdition, formatIndex } from '../../src/ladder/editions/format.ts';
import type { EditionIndex } from '../../src/ladder/schema/edition.ts';
import { joinHandbook } from '../../src/handbook/handbook.ts';
import { formatProblem } from '../../src/ladder/problem.ts';
import { findProblems } from '../../src/ladder/rules/find-problems.ts';
import { readContent } from '../../src/ladder/files/read-content.ts';

/** Files by their path in the content folder; null for one that is not there. */
export type Files = Record<string, string | null>;

/** A ladder in which nothing is wrong. */
export const SOUND: Files = {
  'handbook.yaml': `title: A handbook
language: en
edition: 2026-01-01
levels:
  - { id: mid, title: Mid-level }
  - { id: senior, title: Senior }
`,
  'glossary.yaml': '- { id: slack, term: Slack, meaning: Time left free on purpose }\n',
  'traits/calm.mdx': '---\ntitle: Calm\n---\n\nKeeps a cool head.\n',
  'tracks/technical/track.yaml':
    'title: Technical\nsections:\n  - { id: planning, title: Planning }\n',
  'tracks/technical/mid.yaml': `responsibilities:
  - id: reviews-code
    text: Reviews code with care
  - id: plans-work
    text: Plans the work of a week
    section: planning
examples:
  - id: asks-first
    text: Asks before rewriting
  - id: says-thanks
    text: Thanks whoever found the fault
`,
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Makes a folder that goes away after the tests of the file. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'editions-'));
  folders.push(folder);
  return folder;
}

/** Writes files into a folder, and takes away those that are null. */
export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    if (content === null) rmSync(path, { recursive: true, force: true });
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  }
}

/** @returns the problems of a folder as lines in which it is called `content` */
export function listProblems(folder: string): string[] {
  return findProblems(readContent(folder)).map((problem) =>
    formatProblem(problem).replaceAll(folder, 'content'),
  );
}

/** Releases what a folder says, whatever is wrong with it. */
export function releaseFolder(folder: string, date: string, note?: string): void {
  const { ladder, editions } = joinHandbook(readContent(folder).files);
  const index: EditionIndex = editions.all.map(({ snapshot: { edition, hash, note: why } }) => ({
    edition,
    hash,
    ...(why !== undefined && { note: why }),
  }));
  const made = makeEdition(snapshotLadder(ladder), date, note, index.at(-1));
  index.push({ edition: date, hash: made.hash, ...(note !== undefined && { note }) });
  writeFiles(folder, {
    [`editions/${date}.json`]: formatEdition(made),
    'editions/index.yaml': formatIndex(index),
  });
}

/** Runs `npm run release`. */
export function runRelease(
  content: string,
  ...words: string[]
): Promise<{ status: number; output: string }> {
  const env = { ...process.env, HANDBOOK_CONTENT: content };
  return new Promise((settle) => {
    execFile(process.execPath, ['src/commands/release.ts', ...words], { env }, (error, out, err) =>
      settle({
        status: Number(error?.code ?? 0),
        output: `${out}${err}`.replaceAll(content, 'content'),
      }),
    );
  });
}

/** A built site: its pages by address, such as `/i/main/`. */
export interface BuiltSite {
  folder: string;
  pages: Map<string, HTMLElement>;
}

/**
 * Builds a ladder as a site, in a copy of the project, since builds in one folder disturb each other.
 * @param content the ladder's folder
 * @returns its pages, parsed
 */
export async function buildPages(content: string): Promise<BuiltSite> {
  const copy = makeFolder();
  for (const name of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'src'])
    cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  const env: NodeJS.ProcessEnv = { ...process.env, HANDBOOK_CONTENT: content, BASE: '', SITE: '' };
  // Vitest's own variables would make Astro build as its development server serves.
  for (const name of ['NODE_ENV', 'BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR']) delete env[name];
  const astro = join(copy, 'node_modules/astro/bin/astro.mjs');
  const output = await new Promise<string>((settle) => {
    const options = { cwd: copy, env, maxBuffer: 100_000_000 };
    execFile(process.execPath, [astro, 'build'], options, (_, out, err) => settle(out + err));
  });
  const folder = join(copy, 'dist');
  if (!existsSync(folder)) throw new Error(`the build failed:\n${output.slice(-4000)}`);
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file): [string, HTMLElement] => [
      `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
      parse(readFileSync(join(folder, file), 'utf8')),
    ]);
  return { folder, pages: new Map(pages) };
}

/** The words of an element without what only screen readers are told. */
export function wordsOf(element: HTMLElement): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}
