import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, inject, test } from 'vitest';
import {
  replaceContents,
  replaceFolder,
  restoreFolder,
} from '../../src/checkout/replace-folder.ts';

let folder: string;
let built: string;
let dist: string;

beforeEach(() => {
  folder = mkdtempSync(join(inject('sites'), 'replace-'));
  [built, dist] = [join(folder, 'work/built'), join(folder, 'dist')];
  write(built, { 'index.html': 'new', 'i/new/index.html': 'new' });
});

function write(root: string, files: Record<string, string>) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

/** Every file with its text. */
function read(root: string) {
  const files = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = files.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
  );
}

const NEW = { 'index.html': 'new', 'i/new/index.html': 'new' };
const OLD = { 'index.html': 'old', 'i/old/index.html': 'old' };

test.each([
  ['is missing', () => {}],
  ['is there', () => write(dist, OLD)],
])('a build takes the place of one that %s, and leaves nothing else', (_, prepare) => {
  prepare();
  replaceFolder(built, dist);
  expect(read(dist)).toEqual(NEW);
  expect(readdirSync(folder).sort()).toEqual(['dist', 'work']);
  expect(existsSync(built)).toBe(false);
});

test('folders above the place are made', () => {
  replaceFolder(built, join(folder, 'a/b/c'));
  expect(read(join(folder, 'a/b/c'))).toEqual(NEW);
});

test.each([true, false])('what a symbolic link leads to is replaced (there: %s)', (isThere) => {
  const target = join(folder, 'www');
  if (isThere) write(target, OLD);
  symlinkSync(target, dist, 'junction');
  replaceFolder(built, dist);
  expect(lstatSync(dist).isSymbolicLink()).toBe(true);
  expect(read(target)).toEqual(NEW);
});

test('one that was killed between its two renames is put back by the next command', () => {
  write(dist, OLD);
  renameSync(dist, join(folder, '.dist.last'));
  restoreFolder(dist);
  expect(read(dist)).toEqual(OLD);
  renameSync(dist, join(folder, '.dist.last'));
  replaceFolder(built, dist);
  expect(read(dist)).toEqual(NEW);
});

test('where the folder cannot be moved, what is in it is replaced', () => {
  write(dist, { ...OLD, 'a/b/c.txt': 'old' });
  const { ino } = statSync(dist);
  replaceContents(built, dist);
  expect(read(dist)).toEqual(NEW);
  expect(readdirSync(dist).sort()).toEqual(['i', 'index.html']);
  expect(statSync(dist).ino).toBe(ino);
});

const volume = '/dev/shm';
const isOther = existsSync(volume) && statSync(volume).dev !== statSync('.').dev;
test.skipIf(!isOther)('a build is copied to another volume', () => {
  const other = mkdtempSync(join(volume, 'handrail-'));
  try {
    write(join(other, 'site'), OLD);
    replaceFolder(built, join(other, 'site'));
    expect(read(join(other, 'site'))).toEqual(NEW);
    expect(readdirSync(other)).toEqual(['site']);
  } finally {
    rmSync(other, { recursive: true });
  }
});
