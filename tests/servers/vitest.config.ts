import { configDefaults, defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

/** `npm run test:servers`: what docs/publish.md says, asked of the real servers. */
export default defineConfig({
  test: {
    ...config.test,
    include: ['tests/servers/*.test.ts'],
    exclude: configDefaults.exclude,
  },
});
