import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder in which the sites of this run are built. */
    sites: string;
  }
}

/** The name of a run's folder tells its process. */
const FOLDER = /^handrail-tests-(\d+)-/;

/**
 * Gives the run a folder for its sites, which goes when the run ends. It is the folder for temporary
 * files too, so that what a browser or a command leaves behind goes with it.
 */
export default function provideSitesFolder(project: TestProject): () => void {
  removeFoldersOfDeadRuns(tmpdir());
  const name = `handrail-tests-${process.pid}-`;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), name)));
  project.provide('sites', folder);
  for (const variable of ['TMPDIR', 'TEMP', 'TMP']) process.env[variable] = folder;
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  // A run that is interrupted ends without its teardown.
  process.once('exit', remove);
  return remove;
}

/**
 * Removes what runs left behind that were killed.
 * @param parent the folder in which runs make theirs
 */
export function removeFoldersOfDeadRuns(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = FOLDER.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
