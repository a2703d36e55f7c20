import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What a build is told: variables of its environment. */
export interface BuildVariables {
  /** An absolute path. */
  HANDBOOK_CONTENT?: string;
  BASE?: string;
  SITE?: string;
}

const PROJECT = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'src'] as const;

/**
 * Builds a site with `npm run build`, in a copy of the project: Astro keeps files of the last build
 * in the project's folder, where builds at the same time would change them for each other.
 * Of all that ask for one copy, in any process, the first builds and the others wait.
 * @param copy the folder for the copy
 * @param variables the build's own variables; those of the tests' environment do not count
 * @returns the folder of the finished site
 * @throws an error with the build's output when it fails
 */
export async function buildSite(copy: string, variables: BuildVariables): Promise<string> {
  const finished = join(copy, 'dist');
  const failure = join(copy, 'failure.txt');
  if (claim(copy)) {
    copyProject(copy);
    const output = await build(copy, variables);
    if (!existsSync(finished)) writeFileSync(failure, output);
  }
  while (!existsSync(finished)) {
    if (existsSync(failure)) throw new Error(readFileSync(failure, 'utf8'));
    await wait(50);
  }
  return finished;
}

/**
 * Copies what a build reads; the packages are shared.
 * @param copy an empty folder
 * @param content a folder of content that the copy has as its own; none where a command is told of
 *   another one
 */
export function copyProject(copy: string, content?: string): void {
  for (const name of PROJECT) cpSync(name, join(copy, name), { recursive: true });
  if (content !== undefined) cpSync(content, join(copy, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
}

/**
 * Makes the environment of a command.
 * @param variables the command's own variables
 * @returns all its variables
 */
export function commandEnvironment(variables: BuildVariables): NodeJS.ProcessEnv {
  const { HANDBOOK_CONTENT = '', BASE = '', SITE = '' } = variables;
  return { ...process.env, HANDBOOK_CONTENT, BASE, SITE };
}

/** Making a folder succeeds for one process only. */
function claim(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function build(copy: string, variables: BuildVariables) {
  const env = commandEnvironment(variables);
  const shell = process.platform === 'win32';
  return new Promise<string>((settle) => {
    const options = { cwd: copy, env, shell, maxBuffer: 100_000_000 };
    execFile('npm', ['run', '--silent', 'build'], options, (error, stdout, stderr) =>
      settle(error ? `The build failed.\n${stdout.slice(-4000)}\n${stderr}` : ''),
    );
  });
}
