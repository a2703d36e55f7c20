import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, writeFolder } from '../support/folders.ts';

/** Installs what is missing on a machine with these programs only; a command is printed and not run. */
function install(programs: string): string {
  const script = `
    import { installPrograms } from './tests/support/install.mjs';
    await installPrograms((quiet, ...command) => (console.log('>', ...command), 1));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script],
    {
      encoding: 'utf8',
      env: { PATH: programs, HOME: programs, PLAYWRIGHT_BROWSERS_PATH: makeFolder() },
    },
  );
  expect(stderr).toBe('');
  return stdout;
}

test('what is missing is named in a line before it is installed', () => {
  const lines = install(makeFolder()).trim().split('\n');
  const first = lines.findIndex((line) => line.startsWith('>'));
  expect(first).toBeGreaterThan(0);
  expect(lines[first - 1]).toMatch(/^Installing .*chromium.* with /i);
});

test('where every program is there, nothing is said and nothing is installed', () => {
  const programs = writeFolder({ chromium: '', pdftotext: '', 'firefox-esr': '' });
  for (const name of ['chromium', 'pdftotext', 'firefox-esr'])
    chmodSync(join(programs, name), 0o755);
  expect(install(programs)).toBe('');
});
