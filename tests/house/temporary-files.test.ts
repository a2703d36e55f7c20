import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { makeFolder } from '../support/folders.ts';
import { removeFoldersOfDeadRuns } from '../support/sites-folder.ts';

test('whatever tests and what they start write to the folder for temporary files goes with the run', () => {
  expect(tmpdir()).toBe(inject('sites'));
  const { stdout } = spawnSync(process.execPath, ['-p', 'os.tmpdir()'], { encoding: 'utf8' });
  expect(stdout.trim()).toBe(inject('sites'));
});

test('the folder of a run that was killed goes with the next run, that of one at work stays', () => {
  const parent = makeFolder();
  const { pid } = spawnSync(process.execPath, ['--version']);
  const [dead, alive, other] = [pid, process.pid, 'x'].map((id) =>
    join(parent, `handrail-tests-${id}-abc`),
  );
  for (const folder of [dead!, alive!, other!]) mkdirSync(folder);
  removeFoldersOfDeadRuns(parent);
  expect([dead!, alive!, other!].map((folder) => existsSync(folder))).toEqual([false, true, true]);
});
