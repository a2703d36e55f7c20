import { takeCompress } from './compress-option.ts';
import { CONFIG_FILE } from './config-file.ts';

/**
 * `npm run build`: writes the site to `dist/`, or to another folder: `-- --outDir <folder>`, with
 * compressed files beside the others: `-- --compress`.
 */
takeCompress();
process.argv.splice(2, 0, 'build', '--config', CONFIG_FILE);
await import(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')).href);
