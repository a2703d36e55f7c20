import { dev } from 'astro';
import { rememberFiles } from '../handbook/content-cache.ts';
import { readServerOptions } from './server-options.ts';

/** `npm run dev`: serves the handbook while it is written; `-- --port 8080 --host --open`. */
const server = readServerOptions();
rememberFiles();
await dev({ server });
