import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { openSite, SITES } from '../support/sites.ts';

/** Every file of a folder with its bytes. */
function readBytes(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length), readFileSync(path).toString('latin1')];
    }),
  );
}

/** Copies content as it is in a checkout with the line ends of Windows. */
function copyWithCarriageReturns(content: string, copy: string): void {
  cpSync(content, copy, { recursive: true });
  for (const file of globSync('**/*.{yaml,mdx,json}', { cwd: copy })) {
    const text = readFileSync(join(copy, file), 'utf8');
    writeFileSync(join(copy, file), text.replace(/\r?\n/g, '\r\n'));
  }
}

test('two builds of one ladder give the same bytes, whatever its line ends', async () => {
  const { folder } = await openSite('lighthouse');
  const content = join(inject('sites'), 'line-ends', 'lighthouse');
  copyWithCarriageReturns(resolve('tests/fixtures/lighthouse'), content);
  const again = await buildSite(join(inject('sites'), 'lighthouse-again'), {
    HANDBOOK_CONTENT: content,
  });
  const first = readBytes(folder);
  // Pages lead to the source of an item by its path in its repository, which the copy has none of.
  for (const [file, bytes] of first)
    first.set(file, bytes.replaceAll('tests/fixtures/lighthouse/', 'lighthouse/'));
  const second = readBytes(again);
  expect(first.size).toBeGreaterThan(50);
  expect([...second.keys()].sort()).toEqual([...first.keys()].sort());
  expect([...second].filter(([file, bytes]) => bytes !== first.get(file))).toEqual([]);
});

test.each(SITES)('$name names no folder of the machine that built it', async (source) => {
  const { files, readFile } = await openSite(source);
  const own = [process.cwd(), inject('sites')];
  for (const file of files.filter((one) => /\.(html|css|js|json|xml|txt)$/.test(one)))
    expect(
      own.filter((word) => readFile(file).includes(word)),
      file,
    ).toEqual([]);
});

describe('a build that fails', () => {
  const files = {
    'handbook.yaml': `title: The Tower
language: en
edition: 2026-06-01
levels: [{ id: keeper, title: Keeper }]
`,
    'tracks/lamp/track.yaml': 'title: Lamp\n',
    'tracks/lamp/keeper.yaml': `responsibilities:
  - id: lights-the-lamp
    text: Lights the lamp
`,
  };
  let copy: string;
  let content: string;

  beforeAll(async () => {
    copy = join(inject('sites'), 'tower');
    content = join(inject('sites'), 'tower-content');
    writeAll();
    await buildSite(copy, { HANDBOOK_CONTENT: content });
  });

  beforeEach(writeAll);

  function writeAll() {
    for (const [file, text] of Object.entries(files)) write(file, text);
  }

  function write(file: string, text: string) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }

  /** Runs the command again in the copy of the project. */
  function build() {
    const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
      cwd: copy,
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        HANDBOOK_CONTENT: content,
        BASE: '',
        SITE: '',
      },
      shell: process.platform === 'win32',
    });
    return { status, output: `${stdout}${stderr}` };
  }

  test('names the place and the fix, ends with status 1 and leaves the last site as it was', () => {
    const before = readBytes(join(copy, 'dist'));
    write('tracks/lamp/keeper.yaml', `${files['tracks/lamp/keeper.yaml']}    trait: [calm]\n`);
    const { status, output } = build();
    expect(status).toBe(1);
    const lines = output.split('\n').filter((line) => line.includes(content));
    expect(lines).toEqual([
      expect.stringMatching(/keeper\.yaml:4:5 unknown key "trait".*did you mean "traits"\?$/),
    ]);
    expect(output).not.toMatch(/^\s+at |Error:|node:internal/m);
    expect(readBytes(join(copy, 'dist'))).toEqual(before);
  });

  test('tells every mistake at once, and their number last', () => {
    write('handbook.yaml', files['handbook.yaml'].replace('title: The Tower', 'titel: The Tower'));
    write('tracks/lamp/keeper.yaml', files['tracks/lamp/keeper.yaml'].replace('Lights the', '<b>'));
    const { status, output } = build();
    expect(status).toBe(1);
    expect(output).toMatch(/handbook\.yaml:1:1 unknown key "titel"/);
    expect(output).toMatch(/keeper\.yaml:3:\d+ .*HTML/);
    expect(output.trim()).toMatch(/\n2 problems in the content(; nothing was built)?$/);
  });

  test('in its pages leaves the last site as it was, too', () => {
    const before = readBytes(join(copy, 'dist'));
    const page = join(copy, 'src/pages/index.astro');
    const source = readFileSync(page, 'utf8');
    writeFileSync(page, source.replace('---\n', '---\nthrow new Error("on purpose");\n'));
    const { status, output } = build();
    writeFileSync(page, source);
    expect(output).toContain('on purpose');
    expect(status).toBe(1);
    expect(readBytes(join(copy, 'dist'))).toEqual(before);
  });

  test('is followed by one that takes its place whole, without the pages of items that went', () => {
    expect(existsSync(join(copy, 'dist/i/lights-the-lamp/index.html'))).toBe(true);
    write(
      'tracks/lamp/keeper.yaml',
      'responsibilities: [{ id: trims-the-wick, text: Trims it }]\n',
    );
    expect(build()).toMatchObject({ status: 0 });
    expect(existsSync(join(copy, 'dist/i/lights-the-lamp/index.html'))).toBe(false);
    expect(existsSync(join(copy, 'dist/i/trims-the-wick/index.html'))).toBe(true);
    expect(readdirSync(copy).filter((name) => /dist./.test(name))).toEqual([]);
  });
});
