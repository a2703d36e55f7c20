// `npm test`: brings what the tests need, then runs them. It starts before any package is there,
// so it stays readable to any Node that npm itself runs on.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { arePackagesCurrent, installPrograms } from './support/install.mjs';

// The Node that comes with the packages is there, once they are installed.
const bin = join(process.cwd(), 'node_modules', '.bin');
const env = {
  ...process.env,
  PATH: bin + delimiter + process.env.PATH,
  DEBIAN_FRONTEND: 'noninteractive',
};

function run(quiet, command, ...words) {
  const { status, stdout, stderr } = spawnSync(command, words, {
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    env,
    shell: process.platform === 'win32',
  });
  if (quiet && status !== 0)
    console.error((stderr || stdout || '').trim().split('\n', 8).join('\n'));
  return status ?? 1;
}

function need(status) {
  if (status !== 0) process.exit(status);
}

if (!arePackagesCurrent()) {
  console.log('Installing the packages that package-lock.json names.');
  need(run(true, 'npm', 'ci', '--include=dev', '--loglevel=error'));
}
const node = ['node', '--import', './src/commands/preload.mjs'];
need(run(false, ...node, '--eval', '0'));

if (!(await installPrograms(run))) {
  console.error(
    'The tests need Chromium, which could not be installed here: install it and name it, as in CHROMIUM=/usr/bin/chromium npm test.',
  );
  process.exit(1);
}
need(run(false, ...node, 'node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)));
