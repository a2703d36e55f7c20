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

test('check counts what has changed since the newest edition, and says nothing where nothing has', () => {
  cpSync('tests/fixtures/lighthouse', folder, { recursive: true });
  expect(check()).not.toContain('since the edition');
  const file = join(folder, 'tracks/watch/keeper.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/text: Works through/, 'text: Goes through'),
  );
  expect(check()).toContain('1 change since the edition of 2026-06-01');
});
