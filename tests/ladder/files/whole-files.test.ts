import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/ladder/files/read-content.ts';
import { RELEASABLE, releaseFolder } from '../../support/editions.ts';
import { expectProblems, SENIOR } from '../../support/expect-problems.ts';
import { writeFolder } from '../../support/folders.ts';
import { SOUND, readSound } from '../../support/ladders.ts';

describe('a fault of a whole file or folder is at its first line', () => {
  expectProblems([
    [
      'an empty file',
      { [SENIOR]: '' },
      [`content/${SENIOR}:1:1 the file is empty; write its content or delete it`],
    ],
    [
      'a file of comments',
      { 'sources.yaml': '# none yet\n' },
      ['content/sources.yaml:1:1 the file is empty; write its content or delete it'],
    ],
    [
      'an empty page',
      { 'traits/depth.mdx': '\n' },
      ['content/traits/depth.mdx:1:1 the file is empty; write its content or delete it'],
    ],
    [
      'no handbook.yaml',
      { 'handbook.yaml': null },
      ['content/handbook.yaml:1:1 the file is missing; it names the handbook and its levels'],
    ],
    [
      'no track.yaml',
      { 'tracks/technical/track.yaml': null },
      ['content/tracks/technical/track.yaml:1:1 the file is missing; it names the track'],
    ],
    [
      'no tracks',
      { 'tracks/technical/track.yaml': null, 'tracks/technical/mid.yaml': null },
      ['content/tracks:1:1 the folder is missing; it holds one folder for each track'],
    ],
    [
      'no level file',
      { 'tracks/technical/mid.yaml': null },
      [
        'content/tracks:1:1 no track says anything yet; write a file such as <track>/<level>.yaml or <track>/every-level.yaml',
      ],
    ],
    [
      'a file over 4 MB',
      { [SENIOR]: `# ${'x'.repeat(4_000_000)}\n` },
      [
        `content/${SENIOR}:1:1 the file is larger than 4 MB; split it into several tracks or levels`,
      ],
    ],
    [
      'a symbolic link to nowhere',
      { [SENIOR]: { link: 'gone.yaml' }, 'tracks/lost': { link: 'gone' } },
      [
        'content/tracks/lost:1:1 this symbolic link points to nothing; remove it or fix its target',
        `content/${SENIOR}:1:1 this symbolic link points to nothing; remove it or fix its target`,
      ],
    ],
    [
      'a symbolic link to itself',
      { [SENIOR]: { link: 'senior.yaml' } },
      [`content/${SENIOR}:1:1 this symbolic link points to nothing; remove it or fix its target`],
    ],
    [
      'a file where the folder of the editions should be',
      { editions: 'x' },
      ['content/editions:1:1 this is a file; a folder should be here'],
    ],
    [
      'a folder where a file should be',
      { 'sources.yaml': null, 'sources.yaml/notes.txt': 'x' },
      ['content/sources.yaml:1:1 nothing called "sources.yaml" belongs here; move or remove it'],
    ],
    [
      'two files for one id',
      { 'tracks/technical/mid.yml': 'title: Mid\n' },
      ['content/tracks/technical/mid.yml:1:1 mid has two files, mid.yaml and mid.yml; keep one'],
    ],
  ]);

  test('a content folder that is missing, a file or a link to nowhere is named itself', () => {
    const folder = writeFolder(SOUND);
    const lines = ['gone', 'handbook.yaml', 'link'].map((name) => {
      if (name === 'link') symlinkSync('nowhere', join(folder, name));
      return readContent(join(folder, name)).problems.map(
        ({ line, col, message }) => `${line}:${col} ${message}`,
      );
    });
    const missing = '1:1 the folder is missing; create it, or name another in HANDBOOK_CONTENT';
    expect(lines).toEqual([
      [missing],
      [missing],
      ['1:1 this symbolic link points to nothing; remove it or fix its target'],
    ]);
  });
});

test('a level file of 3 MB is read', () => {
  const detail = 'Keeps the log so that the next watch can act on it. '.repeat(200);
  const item = (_: unknown, index: number) =>
    `  - { id: keeps-log-${index}, text: Keeps log ${index}, detail: '${detail}' }\n`;
  const text = `responsibilities:\n${Array.from({ length: 290 }, item).join('')}`;
  expect(text.length).toBeGreaterThan(3_000_000);
  const { result, problems } = readSound({ [SENIOR]: text });
  expect(problems).toEqual([]);
  expect(result.files.levelFiles.at(-1)!.data.responsibilities).toHaveLength(290);
});

test('a device in the place of an edition is refused, and not read without end', () => {
  const folder = writeFolder(RELEASABLE);
  releaseFolder(folder, '2026-01-01');
  const edition = join(folder, 'editions/2026-01-01.json');
  rmSync(edition);
  symlinkSync('/dev/zero', edition);
  expect(readContent(folder).problems.map(({ message }) => message)).toEqual([
    'the edition was edited after its release; restore it from version control',
  ]);
});
