import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { item, SENIOR } from '../support/expect-problems.ts';
import { writeFolder } from '../support/folders.ts';
import type { Files } from '../support/folders.ts';
import { SOUND } from '../support/ladders.ts';

const root = join(import.meta.dirname, '../..');

function check(files: Files, ...words: string[]) {
  const folder = writeFolder({ ...SOUND, ...files });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/check.ts', ...words],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, HANDBOOK_CONTENT: folder },
    },
  );
  const show = (text: string) => text.replaceAll(folder, 'content').trimEnd().split('\n');
  return { status, stdout: show(stdout), stderr: show(stderr) };
}

test('check lists the problems of a content folder, counts them and fails', () => {
  expect(check(item('text: x', 'traits: [clam]', 'trait: x'))).toEqual({
    status: 1,
    stdout: [''],
    stderr: [
      `content/${SENIOR}:5:5 unknown key "trait" in leads-reviews; did you mean "traits"?`,
      `content/${SENIOR}:4:14 unknown trait "clam"; did you mean "calm"?`,
      '2 problems in the content',
    ],
  });
});

test('check names warnings rule by rule with the first three, and ends with one verdict', () => {
  const many = Array.from(
    { length: 5 },
    (_, index) => `  - { id: item-${index}x, text: 'Thing ${'abcde'[index]}.', traits: [calm] }`,
  );
  const files = { [SENIOR]: ['responsibilities:', ...many, ''].join('\n') };
  const { status, stdout, stderr } = check(files);
  expect(status).toBe(0);
  expect(stderr).toEqual(['']);
  const start = stdout.indexOf('full-stop, 5 warnings:');
  expect(stdout.slice(start, start + 6)).toEqual([
    'full-stop, 5 warnings:',
    ...[2, 3, 4].map(
      (line) =>
        `  content/${SENIOR}:${line}:34 the text of item-${line - 2}x ends in a full stop; leave it out, as in a list`,
    ),
    '  and 2 more',
    '',
  ]);
  expect(stdout).toContain('"npm run check -- --all" lists every warning.');
  expect(stdout.at(-1)).toMatch(/^The content has no problems and \d+ warnings\.$/);
  const all = check(files, '--all').stdout;
  expect(all.filter((line) => line.includes('full stop'))).toHaveLength(5);
  expect(all.join()).not.toContain(' more');
});
