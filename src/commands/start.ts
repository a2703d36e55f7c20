import { build, preview } from 'astro';
import { beginWork, endWork } from '../checkout/at-work.ts';
import { endWithNpm } from '../checkout/end-with-npm.ts';
import { contentFolder } from '../ladder/files/read-content.ts';
import { CONFIG_FILE } from './config-file.ts';
import { readServerOptions } from './server-options.ts';

/** `npm start`: builds the handbook and serves it; `-- --port 8080 --host` as for `npm run dev`. */
const server = readServerOptions();
await beginWork('start', contentFolder());
endWithNpm();

// Nothing is lost by ending at once: the last good build stays until the next one is whole.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));

await build({ configFile: CONFIG_FILE, logLevel: 'warn' });
endWork('build');
// Like the hosts that the handbook is meant for, and unlike the development server, which is strict.
await preview({ configFile: CONFIG_FILE, trailingSlash: 'ignore', server });
