#!/usr/bin/env node
// `handrail build` and the others: every npm script starts here, in this checkout and in the repository
// of a ladder, where Handrail is a package. Readable to any Node, as the preload.
import './preload.mjs';

/** Each command with its module, its words as in `npm run`. */
const COMMANDS = {
  new: () => import('./new.ts'),
  start: () => import('./start.ts'),
  dev: () => import('./dev.ts'),
  build: () => import('./build.ts'),
  check: () => import('./check.ts'),
  release: () => import('./release.ts'),
  cite: () => import('./cite.ts'),
  pdf: () => import('./pdf.ts'),
};

const [command = ''] = process.argv.splice(2, 1);
if (Object.hasOwn(COMMANDS, command)) await COMMANDS[command]();
else {
  const fault = command === '' ? 'No command is named' : `There is no command "${command}"`;
  console.error(`${fault}; there are ${Object.keys(COMMANDS).join(', ')}.`);
  process.exitCode = 1;
}
