import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

const roots = new Map<string, string>();

/**
 * Tells where a file of the content is in the repository that it is kept in, which need not be the one
 * that a command runs in.
 * @param file the file's path, absolute or from the working directory
 * @param content the content folder
 * @returns the path from the top of the repository, with slashes; outside of any, from the folder that
 *   holds the content
 */
export function findRepositoryPath(file: string, content: string): string {
  const folder = resolve(content);
  const root = roots.get(folder) ?? findRoot(folder) ?? dirname(folder);
  roots.set(folder, root);
  return relative(root, resolve(file)).replaceAll('\\', '/');
}

/** The nearest folder with a `.git`, which is a file in a worktree and in a submodule. */
function findRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  return basename(folder) === '' ? undefined : findRoot(dirname(folder));
}
