import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../support/folders.ts';

const folder = makeFolder();

function check(): string {
  return spawnSync(process.execPath, ['src/commands/check.ts'], {
    encoding: 'utf8',
    env: { ...process.env, HANDBOOK_CONTENT: folder },
  }).stdout;
}

test('check names what has changed since the newest edition, and says nothing where nothing has', () => {
  cpSync('tests/fixtures/lighthouse', folder, { recursive: true });
  expect(check()).toContain('and no unreleased changes.');
  const file = join(folder, 'tracks/watch/keeper.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/text: Works through/, 'text: Goes through'),
  );
  const said = check();
  expect(said).toMatch(/since the edition of 2026-06-01.*:\n  reworded: [\w-]+\n/);
  expect(said).toMatch(/and 1 unreleased change\.\n$/);
});
