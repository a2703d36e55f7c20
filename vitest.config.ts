import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // They need servers that are not installed everywhere: `npm run test:servers`.
    exclude: [...configDefaults.exclude, 'tests/servers/**'],
    globalSetup: ['tests/support/sites-folder.ts'],
    sequence: { sequencer: LongestFirst },
    // A worker keeps its modules, its browser and the pages that it has parsed from file to file.
    isolate: false,
    // One more than there are cores: a worker often waits for a browser or a build.
    maxWorkers: availableParallelism() + 1,
    // Only what hangs takes this long: a slow machine is no fault.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
