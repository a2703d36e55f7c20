// npm run release -- --note "…": freezes the content as an edition, to which the handbook is held
// from then on; with --withdraw and its date, takes back one that nobody has seen.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { markReleased } from '../ladder/editions/mark-released.ts';
import { prepareRelease } from '../ladder/editions/release.ts';
import { showPath } from '../ladder/files/folder.ts';
import { formatProblem } from '../ladder/problem.ts';
import { contentFolder } from '../ladder/files/read-content.ts';
import { loadContent } from '../handbook/load-content.ts';
import { findLatestDate } from './latest-date.ts';
import { withdrawRelease } from './withdraw.ts';

const { note, withdraw } = readOptions();
if (withdraw !== undefined) {
  const withdrawal = withdrawRelease(withdraw);
  if ('refused' in withdrawal) fail([`${withdrawal.refused}; nothing was withdrawn`]);
  console.log(withdrawal.done.join('\n'));
  process.exit();
}
const { problems, handbook, files } = loadContent();
if (problems.length > 0) {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  fail([...problems.map(formatProblem), `${count} in the content; nothing was released`]);
}
const { edition } = handbook!.ladder.handbook;
if (edition > findLatestDate())
  fail([
    `"edition" in handbook.yaml is ${edition}, and that day has not come; write the date of today; nothing was released`,
  ]);
const release = prepareRelease(handbook!.ladder, handbook!.editions, note);
if (release.status === 'refused') fail([`${release.message}; nothing was released`]);
if (release.status === 'released') {
  write(release.files);
  mark(files.handbook[0]!.file, handbook!.ladder.handbook.edition);
}
console.log(release.message);

/** Written last: an older edition named there is as good, so that nothing breaks in between. */
function mark(file: string, date: string): void {
  const path = resolve(file);
  try {
    writeFileSync(`${path}.new`, markReleased(readFileSync(path, 'utf8'), date));
    renameSync(`${path}.new`, path);
  } catch (error) {
    rmSync(`${path}.new`, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    console.error(`${file} cannot be written (${code}); add the line "released: ${date}" to it`);
  }
}

/** The list is written last: an edition that it does not name was not released. */
function write(made: { name: string; text: string }[]): void {
  const folder = join(contentFolder(), 'editions');
  const paths = made.map(({ name }) => join(folder, name));
  const beside = made.map(({ name }) => join(folder, `.${name}.new`));
  try {
    mkdirSync(folder, { recursive: true });
    made.forEach(({ text }, index) => writeFileSync(beside[index]!, text));
    beside.forEach((path, index) => renameSync(path, paths[index]!));
  } catch (error) {
    for (const path of [...beside, paths[0]!]) rmSync(path, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    fail([`${showPath(folder)} cannot be written (${code}); nothing was released`]);
  }
  for (const path of paths) console.log(`wrote ${showPath(path)}`);
}

function readOptions(): { note: string | undefined; withdraw: string | undefined } {
  const text = { type: 'string' } as const;
  let values: { note?: string; withdraw?: string };
  try {
    values = parseArgs({ options: { note: text, withdraw: text } }).values;
  } catch {
    return fail([
      'the options are --note "…", a sentence on why this is released, and --withdraw with the date of an edition that nobody has seen',
    ]);
  }
  const note = values.note?.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (note === '') fail(['--note is empty; say in a sentence why this is released']);
  return { note, withdraw: values.withdraw };
}

function fail(lines: readonly string[]): never {
  console.error(lines.join('\n'));
  process.exit(1);
}
