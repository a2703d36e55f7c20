import { rmSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { replaceFolder, restoreFolder } from '../checkout/replace-folder.ts';

/**
 * Builds in a folder of its own, which takes the place of `dist`, or of the folder that `--outDir`
 * names, only when the build is whole, so that a build that fails leaves the last good one as it was.
 * Must be the last integration.
 */
export default function dist(): AstroIntegration {
  // In the checkout, because Astro renames files of its own into it, which fails between two volumes.
  const building = resolve('.astro', 'dist');
  let finished: string;
  return {
    name: 'handrail-dist',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        finished = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        restoreFolder(finished);
        if (command === 'build') updateConfig({ outDir: pathToFileURL(building + sep) });
      },
      // Pages that a build left behind when it failed must not get into this one.
      'astro:build:start': () => rmSync(building, { recursive: true, force: true }),
      'astro:build:done': () => replaceFolder(building, finished),
    },
  };
}
