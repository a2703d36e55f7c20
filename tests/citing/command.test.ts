import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { link, makeWord } from '../support/word.ts';
import { makeFolder } from '../support/folders.ts';

const folder = makeFolder();

/** Runs `npm run cite` on the lighthouse ladder. */
function cite(words: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/cite.ts', ...words],
    {
      encoding: 'utf8',
      input,
      env: { ...process.env, HANDBOOK_CONTENT: 'tests/fixtures/lighthouse', SITE: '', BASE: '' },
    },
  );
  return { status, output: stdout, errors: stderr };
}

const HERE = 'https://lighthouse.example.org';
const ITEM = `${HERE}/i/main/#2024-03-01`;
const SOUND = `# Packet

> Keeps the main light within its published range
>
> [Responsibility](${ITEM}) and ${HERE}/levels/keeper/.
`;
const SECOND = '> [Responsibility]('.length + ITEM.length + ') and '.length + 1;

describe('npm run cite', () => {
  test('lists each link with its place, and both wordings where they differ', () => {
    const { status, output } = cite(['-'], SOUND);
    expect(output).toBe(`stdin:5:20 reworded ${ITEM}
  then: Keeps the main light within its published range
  now: Keeps the main light within its published range, colour and rhythm, and proves it by measuring rather than by squinting
stdin:5:${SECOND} current ${HERE}/levels/keeper/
2 links: 1 reworded, 1 current
`);
    expect(status).toBe(0);
  });

  test('ends with status 1 where a cited item was retired, and says what replaces it', () => {
    const packet = join(folder, 'packet.md');
    writeFileSync(packet, `${HERE}/i/rows-out-in-any-weather/#2024-03-01\n`);
    const { status, output } = cite([packet]);
    expect(status).toBe(1);
    expect(output).toContain(`${packet}:1:1 retired`);
    expect(output).toContain('in its place: /i/checks-twice-before-the-tide/');
  });

  test('ends with status 1 where a link leads to nothing that ever was', () => {
    const { status, output } = cite(['-'], '/i/never-was/');
    expect(status).toBe(1);
    expect(output).toContain('stdin:1:1 unknown /i/never-was/');
  });

  test('gives the same to machines', () => {
    const { status, output } = cite(['--json', '-'], SOUND);
    expect(status).toBe(0);
    expect(JSON.parse(output)).toMatchObject([
      { file: 'stdin', line: 5, column: 20, status: 'reworded', id: 'main', edition: '2024-03-01' },
      { file: 'stdin', line: 5, column: SECOND, status: 'current', path: '/levels/keeper/' },
    ]);
  });

  test('says that there is no link', () => {
    expect(cite(['-'], 'nothing')).toMatchObject({
      status: 0,
      output: 'no link into this handbook\n',
    });
    expect(JSON.parse(cite(['--json', '-'], 'nothing').output)).toEqual([]);
  });

  test.each([
    [
      [],
      'no file is named; write "npm run cite -- packet.md", with --json before the name for machines',
    ],
    [
      ['--colour', 'a.md'],
      'Unknown option \'--colour\'; write "npm run cite -- packet.md", with --json before the name for machines',
    ],
  ])('refuses %j in one line', (words, message) => {
    expect(cite(words)).toEqual({ status: 1, output: '', errors: `${message}\n` });
  });

  test.each([
    [
      Buffer.from([0x50, 0x4b, 0xff, 0xfe]),
      'this is no document of Word; save it as .docx, HTML, Markdown or text',
    ],
    [
      Buffer.from('%PDF-1.7'),
      'this is a PDF, which cannot be read; use the document that it was made from',
    ],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'this is a document of an old Word; save it as .docx'],
    [Buffer.from([0x41, 0xff]), 'this is no UTF-8 text; save it as .docx, or as text in UTF-8'],
  ])('says of a file that it cannot read what it is, and ends with status 2', (bytes, fault) => {
    const file = join(folder, 'packet.bin');
    writeFileSync(file, bytes);
    expect(cite([file])).toEqual({ status: 2, output: '', errors: `${file}: ${fault}\n` });
  });

  test('reads several files, whatever program wrote them, and tells which it cannot read', () => {
    const [word, page] = [join(folder, 'packet.docx'), join(folder, 'packet.html')];
    writeFileSync(word, makeWord(link(`${HERE}/i/main/`, '2024-03-01', 'the light')));
    writeFileSync(page, `<p>See\n<a href="${HERE}/levels/keeper/">this</a></p>`);
    const { status, output, errors } = cite([word, 'never-was.md', page, 'tests']);
    expect(output).toContain(`${word}:1:`);
    expect(output).toContain(`reworded ${ITEM}`);
    expect(output).toContain(`${page}:2:10 current ${HERE}/levels/keeper/`);
    expect(errors).toBe(
      'never-was.md: there is no such file\ntests: this is a folder; name the files in it\n',
    );
    expect(status).toBe(2);
  });
});
