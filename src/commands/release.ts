// npm run release -- --note "…": freezes the content as an edition, to which the handbook is held
// from then on; with --withdraw and its date, takes back one that nobody has seen; with --reorder, puts
// the list of editions in order after a merge.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nameHolder } from '../checkout/at-work.ts';
import { takeLock } from '../checkout/lock.ts';
import { writeFiles } from '../checkout/write-files.ts';
import { loadContent } from '../handbook/load-content.ts';
import { isMarkable, markReleased } from '../ladder/editions/mark-released.ts';
import { prepareRelease } from '../ladder/editions/release.ts';
import { reorderEditions } from '../ladder/editions/reorder.ts';
import { showPath } from '../ladder/files/folder.ts';
import { contentFolder } from '../ladder/files/read-content.ts';
import { INDEX_FILE } from '../ladder/files/read-editions.ts';
import { formatProblem } from '../ladder/problem.ts';
import type { Problem } from '../ladder/problem.ts';
import { findLatestDate } from './latest-date.ts';
import { withdrawRelease } from './withdraw.ts';

const folder = join(contentFolder(), 'editions');
const options = readOptions();
await beginRelease();
if (options.withdraw !== undefined) withdraw(options.withdraw);
else if (options.reorder) reorder();
else release(options.note);

/** Of two releases at once, one would be lost. */
async function beginRelease(): Promise<void> {
  try {
    const holder = await takeLock(join(folder, '.lock'), 'npm run release', contentFolder());
    if (holder) fail([`${nameHolder(holder)} is at work on this content: wait for its end.`]);
  } catch (error) {
    failToWrite(error, 'nothing was released');
  }
}

function release(note: string | undefined): void {
  const { problems, handbook, files } = loadContent();
  if (problems.length > 0) failWith(problems, 'nothing was released');
  const { edition } = handbook!.ladder.handbook;
  if (edition > findLatestDate())
    fail([
      `"edition" in handbook.yaml is ${edition}, and that day has not come; write the date of today; nothing was released`,
    ]);
  const made = prepareRelease(handbook!.ladder, handbook!.editions, note);
  if (made.status === 'refused') fail([`${made.message}; nothing was released`]);
  if (made.status === 'released') {
    write(made.files, 'nothing was released');
    mark(files.handbook[0]!.file, edition);
  }
  console.log(made.message);
}

function withdraw(date: string): void {
  const withdrawal = withdrawRelease(date);
  if ('refused' in withdrawal) fail([`${withdrawal.refused}; nothing was withdrawn`]);
  console.log(withdrawal.done.join('\n'));
}

/** The content may be in the middle of a merge, so that nothing but the editions is read. */
function reorder(): void {
  const ordered = reorderEditions(folder);
  if ('problems' in ordered) failWith(ordered.problems, 'the list is as it was');
  const { index, editions, heads } = ordered;
  write([{ name: INDEX_FILE, text: index }], 'the list is as it was');
  const handbooks = ['handbook.yaml', 'handbook.yml'].map((name) => join(contentFolder(), name));
  for (const file of handbooks) if (existsSync(file)) mark(file, editions.at(-1)!.edition);
  const count = editions.length === 1 ? '1 edition is' : `${editions.length} editions are`;
  console.log(`${count} in order`);
  if (heads.length > 1)
    console.log(
      `those of ${heads.map(({ edition }) => edition).join(' and ')} were released on different branches; the next release follows all of them`,
    );
}

/** Written last: an older edition named there is as good, so that nothing breaks in between. */
function mark(file: string, date: string): void {
  const path = resolve(file);
  const name = showPath(path);
  try {
    const text = readFileSync(path, 'utf8');
    if (isMarkable(text)) writeFiles([{ path, text: markReleased(text, date) }]);
    else console.error(`${name} cannot be read; when it can, say "released: ${date}" in it`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    console.error(`${name} cannot be written (${code}); add the line "released: ${date}" to it`);
  }
}

/** The list is written last: an edition that it does not name was not released. */
function write(made: { name: string; text: string }[], otherwise: string): void {
  const files = made.map(({ name, text }) => ({ path: join(folder, name), text }));
  try {
    writeFiles(files);
  } catch (error) {
    if (files.length > 1) rmSync(files[0]!.path, { force: true });
    failToWrite(error, otherwise);
  }
  for (const { path } of files) console.log(`wrote ${showPath(path)}`);
}

function readOptions(): { note?: string; withdraw?: string; reorder?: boolean } {
  const values = parseOptions();
  if (Object.keys(values).length > 1) fail(['give one option at a time']);
  if (values.note === undefined) return values;
  const note = values.note.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return note === '' ? fail(['--note is empty; say in a sentence why this is released']) : { note };
}

function parseOptions(): { note?: string; withdraw?: string; reorder?: boolean } {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { note: text, withdraw: text, reorder: { type: 'boolean' } } })
      .values;
  } catch {
    return fail([
      'the options are --note "…", a sentence on why this is released, --withdraw with the date of an edition that nobody has seen, and --reorder after a merge of two branches that released',
    ]);
  }
}

function failWith(problems: readonly Problem[], outcome: string): never {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  fail([...problems.map(formatProblem), `${count} in the content; ${outcome}`]);
}

function failToWrite(error: unknown, outcome: string): never {
  const { code } = error as NodeJS.ErrnoException;
  return fail([`${showPath(folder)} cannot be written (${code}); ${outcome}`]);
}

function fail(lines: readonly string[]): never {
  console.error(lines.join('\n'));
  process.exit(1);
}
