import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder in which the sites of this run are built. */
    sites: string;
  }
}

/** Gives the run a folder for its sites, which goes when the run ends. */
export default function provideSitesFolder(project: TestProject): () => void {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'handrail-tests-')));
  project.provide('sites', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
