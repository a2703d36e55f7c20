import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = fileURLToPath(new URL('../../astro.config.mjs', import.meta.url));

/** Astro's configuration, from the working directory: Astro takes no absolute path. */
export const CONFIG_FILE = relative(process.cwd(), path);
