import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

interface File {
  status: 'passed' | 'failed';
  tests: string[];
}

/** What `.ci/run` ends with, after a run that reported these files and ended with this status. */
function count(status: number, ...files: File[]) {
  const report = join(mkdtempSync(join(inject('sites'), 'count-')), 'report.json');
  const testResults = files.map((file) => ({
    status: file.status,
    assertionResults: file.tests.map((state) => ({ status: state })),
  }));
  if (files.length > 0) writeFileSync(report, JSON.stringify({ testResults }));
  const words = ['.ci/count.mjs', report, String(status)];
  const run = spawnSync(process.execPath, words, { encoding: 'utf8' });
  return { line: run.stdout, status: run.status };
}

const good: File = { status: 'passed', tests: ['passed', 'passed'] };

test('tests are counted over all files', () => {
  const bad: File = { status: 'failed', tests: ['passed', 'failed'] };
  expect(count(0, good, good)).toEqual({ line: '4 passed, 0 failed\n', status: 0 });
  expect(count(1, good, bad)).toEqual({ line: '3 passed, 1 failed\n', status: 1 });
});

test('skipped tests are named only when there are some', () => {
  const partly: File = { status: 'passed', tests: ['passed', 'skipped', 'todo'] };
  expect(count(0, partly).line).toBe('1 passed, 0 failed, 2 skipped\n');
});

test('a file that does not load counts as a failure', () => {
  expect(count(1, good, { status: 'failed', tests: [] })).toEqual({
    line: '2 passed, 1 failed\n',
    status: 1,
  });
});

test('a run that tested nothing, or ended badly for another reason, is a failure', () => {
  expect(count(0)).toEqual({ line: '0 passed, 1 failed\n', status: 1 });
  expect(count(0, { status: 'passed', tests: [] }).status).toBe(1);
  expect(count(7, good)).toEqual({ line: '2 passed, 1 failed\n', status: 7 });
});
