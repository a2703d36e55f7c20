import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../support/folders.ts';
import { RELEASABLE, runRelease } from '../support/editions.ts';
import { readHandbook, readProblems } from '../support/ladders.ts';

const HANDBOOK = 'handbook.yaml';
const LEVEL = 'tracks/technical/mid.yaml';
const dated = (date: string) => ({ [HANDBOOK]: RELEASABLE[HANDBOOK]!.replace('2026-01-01', date) });
const reworded = { [LEVEL]: RELEASABLE[LEVEL]!.replace('with care', 'within a day') };

function makeSound(): string {
  const folder = makeFolder();
  writeFiles(folder, RELEASABLE);
  return folder;
}

const readAll = (folder: string) =>
  readdirSync(join(folder, 'editions'), { withFileTypes: true }).map(
    ({ name }) => `${name}\n${readFileSync(join(folder, 'editions', name), 'utf8')}`,
  );

test('a release freezes the content, says why, and names the edition before it', async () => {
  const folder = makeSound();
  expect(await runRelease(folder, '--note', ' Written down\nfor the first time ')).toEqual({
    status: 0,
    output:
      'wrote content/editions/2026-01-01.json\nwrote content/editions/index.yaml\nreleased the edition of 2026-01-01: 4 items\n',
  });
  writeFiles(folder, { ...dated('2026-02-01'), ...reworded });
  const { output } = await runRelease(folder);
  expect(output).toContain(
    'released the edition of 2026-02-01: 4 items, 1 change since 2026-01-01',
  );
  expect(readProblems(folder).problems).toEqual([]);
  const [first, second] = readHandbook(folder).editions.all;
  expect(first!.note).toBe('Written down for the first time');
  expect(second!.snapshot.previous).toEqual({ edition: '2026-01-01', hash: first!.snapshot.hash });
  expect(second!.changes.reworded.map(({ id }) => id)).toEqual(['reviews-code']);
  expect(readFileSync(join(folder, 'editions/index.yaml'), 'utf8'))
    .toBe(`# Written by "npm run release"; not edited by hand.
- edition: 2026-01-01
  hash: ${first!.snapshot.hash}
  note: Written down for the first time
- edition: 2026-02-01
  hash: ${second!.snapshot.hash}
`);
});

test('the same words are released once', async () => {
  const folder = makeSound();
  await runRelease(folder);
  const before = readAll(folder);
  expect(await runRelease(folder, '--note', 'Again')).toEqual({
    status: 0,
    output: 'the edition of 2026-01-01 is released already, in these words\n',
  });
  expect(readAll(folder)).toEqual(before);
});

test.each([
  [
    'an edition that exists with other words',
    reworded,
    [],
    'the edition of 2026-01-01 is released already, in other words; write the date of these in "edition" of handbook.yaml; nothing was released\n',
  ],
  [
    'a date before the last one',
    dated('2025-12-31'),
    [],
    '"edition" in handbook.yaml is 2025-12-31, before the last edition of 2026-01-01; write the date of these words; nothing was released\n',
  ],
  [
    'content with problems',
    { ...dated('2026-02-01'), 'traits/calm.mdx': null },
    [],
    'content/editions/2026-01-01.json:19:15 "calm" (trait) was in the edition of 2026-01-01 and is gone; bring it back, keep this id for what it became, or retire it in retired.yaml\n1 problem in the content; nothing was released\n',
  ],
  [
    'an empty note',
    dated('2026-02-01'),
    ['--note', ' '],
    '--note is empty; say in a sentence why this is released\n',
  ],
  [
    'an unknown option',
    dated('2026-02-01'),
    ['--force'],
    'the options are --note "…", a sentence on why this is released, --withdraw with the date of an edition that nobody has seen, and --reorder after a merge of two branches that released\n',
  ],
])('%s is refused, and nothing is lost', async (_, files, words, output) => {
  const folder = makeSound();
  await runRelease(folder);
  const before = readAll(folder);
  writeFiles(folder, files);
  expect(await runRelease(folder, ...words)).toEqual({ status: 1, output });
  expect(readAll(folder)).toEqual(before);
});

test('a folder that cannot be written is one line, and nothing is lost', async () => {
  const folder = makeSound();
  await runRelease(folder);
  writeFiles(folder, { ...dated('2026-02-01'), ...reworded });
  // A folder in the place of the new file stands for every reason why it cannot be written.
  mkdirSync(join(folder, 'editions/.index.yaml.new'));
  const { status, output } = await runRelease(folder);
  expect(output).toBe('content/editions cannot be written (EISDIR); nothing was released\n');
  expect(status).toBe(1);
  expect(readProblems(folder).problems).toEqual([]);
});

test('of two releases at the same time one is made, and the other says so', async () => {
  const folder = makeSound();
  const outputs = await Promise.all(
    ['First', 'Second'].map((note) => runRelease(folder, '--note', note)),
  );
  const made = outputs.filter(({ output }) =>
    output.includes('released the edition of 2026-01-01'),
  );
  expect(made).toHaveLength(1);
  expect(outputs.find((one) => one !== made[0])!.output).toMatch(
    /is at work on this content: wait for its end|is released already, in these words/,
  );
  const [edition] = readHandbook(folder).editions.all;
  expect(edition!.note).toBe(['First', 'Second'][outputs.indexOf(made[0]!)]);
  expect(readdirSync(join(folder, 'editions')).sort()).toEqual(['2026-01-01.json', 'index.yaml']);
});

test('a folder of editions that is deleted is missed', async () => {
  const folder = makeSound();
  await runRelease(folder);
  expect(readFileSync(join(folder, HANDBOOK), 'utf8')).toContain(
    '\nedition: 2026-01-01\nreleased: 2026-01-01\n',
  );
  writeFiles(folder, { editions: null });
  expect(readProblems(folder).problems).toEqual([
    'content/handbook.yaml:4:11 the edition of 2026-01-01 was released and is not in editions/; restore that folder from version control',
  ]);
});

test('a release dated ahead of today is refused', async () => {
  const folder = makeSound();
  writeFiles(folder, dated('9999-01-01'));
  expect(await runRelease(folder)).toEqual({
    status: 1,
    output:
      '"edition" in handbook.yaml is 9999-01-01, and that day has not come; write the date of today; nothing was released\n',
  });
});

test('the newest release can be withdrawn, and all is as it was before it', async () => {
  const folder = makeSound();
  const handbook = readFileSync(join(folder, HANDBOOK), 'utf8');
  await runRelease(folder);
  const first = readAll(folder);
  writeFiles(folder, { ...dated('2026-02-01'), ...reworded });
  await runRelease(folder);
  expect(await runRelease(folder, '--withdraw', '2026-01-01')).toEqual({
    status: 1,
    output:
      'the edition of 2026-02-01 came after that of 2026-01-01 and builds on it; nothing was withdrawn\n',
  });
  expect(await runRelease(folder, '--withdraw', '2026-02-01')).toEqual({
    status: 0,
    output: 'removed content/editions/2026-02-01.json\nwithdrew the edition of 2026-02-01\n',
  });
  expect(readAll(folder)).toEqual(first);
  expect(readProblems(folder).problems).toEqual([]);
  expect(readHandbook(folder).editions.newest!.date).toBe('2026-01-01');

  // What was retired for a release that is taken back is no obstacle.
  writeFiles(folder, { 'traits/calm.mdx': null });
  expect((await runRelease(folder, '--withdraw', '2026-01-01')).status).toBe(0);
  expect(readdirSync(join(folder, 'editions'))).toEqual([]);
  expect(readFileSync(join(folder, HANDBOOK), 'utf8')).toBe(
    handbook.replace('2026-01-01', '2026-02-01'),
  );
  expect((await runRelease(folder, '--withdraw', '2026-01-01')).output).toBe(
    'content/editions/index.yaml names no editions; nothing was withdrawn\n',
  );
});
