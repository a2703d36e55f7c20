import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds beside `dist`, or the folder that `--outDir` names, and takes its place only when the build
 * is whole, so that a build that fails leaves the last good one as it was. Must be the last integration.
 */
export default function dist(): AstroIntegration {
  let finished: string;
  let building: string;
  return {
    name: 'handrail-dist',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        finished = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        if (command !== 'build') return;
        building = join(dirname(finished), `.${basename(finished)}`);
        updateConfig({ outDir: pathToFileURL(`${building}/`) });
      },
      // Pages that a build left behind when it failed must not get into this one.
      'astro:build:start': () => rmSync(building, { recursive: true, force: true }),
      'astro:build:done': () => {
        const last = `${finished}.last`;
        rmSync(last, { recursive: true, force: true });
        if (existsSync(finished)) renameSync(finished, last);
        renameSync(building, finished);
        rmSync(last, { recursive: true, force: true });
      },
    },
  };
}
