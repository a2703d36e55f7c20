import { parseArgs } from 'node:util';
import { build, preview } from 'astro';

/** `npm start`: builds the handbook and serves it; `-- --port 8080 --host` as for `astro preview`. */
const { values } = parseArgs({
  strict: false,
  options: { port: { type: 'string' }, host: { type: 'boolean' } },
});

// Nothing is lost by ending at once: the last good build stands until the next one is whole.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));

await build({ logLevel: 'warn' });
await preview({
  // Like the hosts that the handbook is meant for, and unlike the development server, which is strict.
  trailingSlash: 'ignore',
  server: { port: Number(values.port) || 4321, host: values.host === true },
});
