import { setFlagsFromString } from 'node:v8';
import type { AstroIntegration } from 'astro';
import { loadCatalogue } from '../search/load-catalogue.ts';

/** Beyond how many records memory is saved, for time that is small in so long a build. */
const MANY_RECORDS = 2_000;

/**
 * Keeps what a build of a large ladder takes in bounds. Each page leaves its parts behind as garbage,
 * which Node collects only when the heap has grown by its half or more.
 */
export default function memory(): AstroIntegration {
  return {
    name: 'handrail-memory',
    hooks: {
      'astro:build:start': async () => {
        const { records } = await loadCatalogue();
        if (records.length > MANY_RECORDS) setFlagsFromString('--heap-growing-percent=25');
      },
    },
  };
}
