import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { item, SENIOR } from '../support/expect-problems.ts';
import { writeFolder } from '../support/folders.ts';
import type { Files } from '../support/folders.ts';
import { SOUND } from '../support/ladders.ts';

const root = join(import.meta.dirname, '../..');

function check(files: Files) {
  const folder = writeFolder({ ...SOUND, ...files });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/check.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, HANDBOOK_CONTENT: folder },
  });
  const show = (text: string) => text.replaceAll(folder, 'content').trimEnd().split('\n');
  return { status, stdout: show(stdout), stderr: show(stderr) };
}

test('check lists the problems of a content folder, counts them and fails', () => {
  expect(check(item('text: x', 'traits: [clam]', 'trait: x'))).toEqual({
    status: 1,
    stdout: [''],
    stderr: [
      `content/${SENIOR}:4:14 unknown trait "clam"; did you mean "calm"?`,
      `content/${SENIOR}:5:5 unknown key "trait" in leads-reviews; did you mean "traits"?`,
      '2 problems in the content',
    ],
  });
});

test('check lists warnings and does not fail', () => {
  const { status, stdout, stderr } = check({});
  expect(status).toBe(0);
  expect(stderr).toEqual(['']);
  expect(stdout).toContain(
    `content/tracks/technical/mid.yaml:2:5 warning: reviews-code has no traits, so that no trait's page shows it; add "traits: […]"`,
  );
  expect(stdout.at(-1)).toMatch(/^no problems and \d+ warnings in the content$/);
});
