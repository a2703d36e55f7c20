import { dev } from 'astro';
import { beginWork } from '../checkout/at-work.ts';
import { endWithNpm } from '../checkout/end-with-npm.ts';
import { rememberFiles } from '../handbook/content-cache.ts';
import { contentFolder } from '../ladder/files/read-content.ts';
import { CONFIG_FILE } from './config-file.ts';
import { readServerOptions } from './server-options.ts';

/** `npm run dev`: serves the handbook while it is written; `-- --port 8080 --host --open`. */
const server = readServerOptions();
await beginWork('dev', contentFolder());
endWithNpm();
rememberFiles();
await dev({ configFile: CONFIG_FILE, server });
