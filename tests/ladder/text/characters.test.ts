import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/ladder/files/read-content.ts';
import { expectProblems, item, senior, SENIOR } from '../../support/expect-problems.ts';
import { writeFolder } from '../../support/folders.ts';
import { SOUND, readSound } from '../../support/ladders.ts';

describe('a character that no text needs is named with its place', () => {
  const utf8 = 'this character is not UTF-8; save the file with the encoding UTF-8';
  const latin1 = (text: string) => Buffer.from(text, 'latin1');
  expectProblems([
    ['Latin-1', { [SENIOR]: latin1('# ok\ntitle: Grün\n') }, [`content/${SENIOR}:2:10 ${utf8}`]],
    [
      'Latin-1 that looks like the start of UTF-8',
      { [SENIOR]: latin1('title: Gräb\n') },
      [`content/${SENIOR}:1:10 ${utf8}`],
    ],
    [
      'UTF-8 cut off',
      { [SENIOR]: Buffer.from('title: Grü').subarray(0, -1) },
      [`content/${SENIOR}:1:10 ${utf8}`],
    ],
    [
      'UTF-8 before the bad byte',
      { [SENIOR]: Buffer.concat([Buffer.from('\uFEFFa: 1\r\ntitle: é\uFFFD'), latin1('ü')]) },
      [`content/${SENIOR}:2:10 ${utf8}`],
    ],
    [
      'UTF-16',
      { [SENIOR]: Buffer.from('\uFEFFtitle: x', 'utf16le') },
      [`content/${SENIOR}:1:1 ${utf8}`],
    ],
    [
      'a control character',
      item('text: Reviews\u0008 code'),
      [`content/${SENIOR}:3:18 the invisible character U+0008 is here; delete it`],
    ],
    [
      'a bidirectional override',
      item('text: Reviews \u202Eedoc'),
      [`content/${SENIOR}:3:19 the invisible character U+202E is here; delete it`],
    ],
    [
      'an isolate in prose',
      { 'traits/calm.mdx': '---\ntitle: Calm\n---\n\nKeeps \u2067cool.\n' },
      ['content/traits/calm.mdx:5:7 the invisible character U+2067 is here; delete it'],
    ],
    [
      'a control character as an escape',
      item('text: "Reviews\\u0007 code"'),
      [`content/${SENIOR}:3:11 the invisible character U+0007 is here; delete it`],
    ],
    [
      'half a character as an escape',
      item('text: "Reviews \\uD83D code"'),
      [`content/${SENIOR}:3:11 the invisible character U+D83D is here; delete it`],
    ],
    [
      'an override as an entity',
      item('text: Reviews &#x202E;code'),
      [`content/${SENIOR}:3:11 the invisible character U+202E is here; delete it`],
    ],
  ]);

  test('a name with a line break in it still makes one line', () => {
    const { problems } = readSound({ 'guides/a\nb.mdx': 'x', ...senior('"un\\nknown": 1') });
    expect(problems.map((line) => line.split('\n').length)).toEqual([1, 1]);
  });

  test('a device in the place of a file is refused, not read without end', () => {
    const folder = writeFolder({ ...SOUND, 'sources.yaml': null });
    symlinkSync('/dev/zero', join(folder, 'sources.yaml'));
    expect(readContent(folder).problems.map(({ message }) => message)).toContain(
      'this cannot be read; check that it is a file and that you may read it',
    );
  });
});
