// Two branches start from one edition, each releases, and both are merged.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { citeItem } from '../../../src/citing/cite-item.ts';
import { listRecords } from '../../../src/citing/list-records.ts';
import { judgeLink } from '../../../src/citing/verdict.ts';
import type { Handbook } from '../../../src/handbook/handbook.ts';
import { reorderEditions } from '../../../src/ladder/editions/reorder.ts';
import type { Changes } from '../../../src/ladder/editions/model.ts';
import { formatProblem } from '../../../src/ladder/problem.ts';
import { RELEASABLE, releaseFolder, runRelease } from '../../support/editions.ts';
import { makeFolder, writeFiles } from '../../support/folders.ts';
import type { Files } from '../../support/folders.ts';
import { readHandbook, readProblems } from '../../support/ladders.ts';

const LEVEL = 'tracks/technical/mid.yaml';
const level = (edit: (text: string) => string): Files => ({ [LEVEL]: edit(RELEASABLE[LEVEL]!) });

const reword = (text: string) => text.replace('with care', 'within a day');
const add = (text: string) => `${text}  - id: asks-twice\n    text: Asks twice\n`;
const retire = (text: string) => text.replace(/ *- id: says-thanks\n(?: {4}.*\n)*/, '');
const rename = (text: string) =>
  text.replace('id: plans-work\n', 'id: plans-weeks\n    aliases: [plans-work]\n');
const retired: Files = {
  'retired.yaml': '- { id: says-thanks, date: 2026-01-15, why: Everybody does, replaced-by: [] }\n',
};

/**
 * Makes the merge of a branch that released on 1 February and one that did on 10 February. What the first
 * published is reworded, added, retired and renamed; the second changed another item.
 */
function mergeBranches(dates = ['2026-02-01', '2026-02-10']): string {
  const [ours, theirs] = [makeFolder(), makeFolder()];
  writeFiles(ours, RELEASABLE);
  releaseFolder(ours, '2026-01-01');
  cpSync(ours, theirs, { recursive: true });
  writeFiles(ours, { ...level((text) => add(rename(retire(reword(text))))), ...retired });
  releaseFolder(ours, dates[0]!);
  const other = (text: string) => text.replace('Asks before', 'Asks well before');
  writeFiles(theirs, level(other));
  releaseFolder(theirs, dates[1]!);
  const index = (folder: string) => readFileSync(join(folder, 'editions/index.yaml'), 'utf8');
  const conflict = `<<<<<<< HEAD\n${index(ours)}=======\n${index(theirs)}>>>>>>> other\n`;
  cpSync(join(theirs, 'editions'), join(ours, 'editions'), { recursive: true });
  writeFiles(ours, {
    ...level((text) => add(rename(retire(reword(other(text)))))),
    'editions/index.yaml': conflict,
  });
  return ours;
}

/** The same with its list in order. */
function mergeInOrder(): string {
  const folder = mergeBranches();
  const ordered = reorderEditions(join(folder, 'editions'));
  if ('problems' in ordered) throw new Error(ordered.problems.map(formatProblem).join('\n'));
  writeFiles(folder, { 'editions/index.yaml': ordered.index });
  return folder;
}

const listChanges = ({ editions }: Handbook, date: string) => {
  const { entities, ...items } = editions.all.find((edition) => edition.date === date)!.changes;
  expect(entities).toEqual([]);
  return Object.fromEntries(
    (Object.keys(items) as Exclude<keyof Changes, 'entities'>[]).flatMap((type) =>
      items[type].length > 0 ? [[type, items[type].map(({ id }) => id)]] : [],
    ),
  );
};

test('a list with the marks of a merge is refused with the command, which puts it in order', async () => {
  const folder = mergeBranches();
  expect(readProblems(folder).problems).toEqual([
    'content/editions/index.yaml:1:1 the list of the editions was edited; restore it from version control, or run "npm run release -- --reorder" if two branches were merged',
  ]);
  const before = readFileSync(join(folder, 'editions/2026-02-10.json'), 'utf8');
  expect(await runRelease(folder, '--reorder')).toEqual({
    status: 0,
    output:
      'wrote content/editions/index.yaml\n3 editions are in order\nthose of 2026-02-01 and 2026-02-10 were released on different branches; the next release follows all of them\n',
  });
  expect(readProblems(folder).problems).toEqual([]);
  expect(readFileSync(join(folder, 'editions/2026-02-10.json'), 'utf8')).toBe(before);
  expect(readFileSync(join(folder, 'handbook.yaml'), 'utf8')).toContain('released: 2026-02-10');
});

test('an edition tells what its own branch changed, and the next one what differs from both', () => {
  const folder = mergeInOrder();
  const merged = readHandbook(folder);
  expect(listChanges(merged, '2026-02-01')).toEqual({
    added: ['asks-twice'],
    reworded: ['reviews-code'],
    renamed: ['plans-weeks'],
    retired: ['says-thanks'],
  });
  expect(listChanges(merged, '2026-02-10')).toEqual({ reworded: ['asks-first'] });
  // There is nothing new in the content, but no edition has it in these words yet.
  expect(merged.editions.unreleased).toBe(1);
  for (const item of merged.ladder.items)
    expect(merged.editions.historyOf(item.id).unreleased, item.id).toBeUndefined();

  writeFiles(folder, {
    [LEVEL]: readFileSync(join(folder, LEVEL), 'utf8').replace('Asks twice', 'Asks three times'),
  });
  releaseFolder(folder, '2026-03-01');
  expect(readProblems(folder).problems).toEqual([]);
  const next = readHandbook(folder);
  expect(listChanges(next, '2026-03-01')).toEqual({ reworded: ['asks-twice'] });
  const [, first, second, last] = next.editions.all.map(({ snapshot }) => snapshot);
  expect(last!.previous).toEqual({ edition: '2026-02-10', hash: second!.hash });
  expect(last!.parallel).toEqual([{ edition: '2026-02-01', hash: first!.hash }]);
  expect(next.editions.heads).toEqual([last]);
});

test('the history of an item has what each branch made of it, and no way back', () => {
  const { editions } = readHandbook(mergeInOrder());
  const shortOf = (id: string) =>
    editions
      .historyOf(id)
      .wordings.map(({ text, editions: dates, until }) => [text, dates.join(), until]);
  expect(shortOf('reviews-code')).toEqual([
    ['Reviews code with care', '2026-01-01,2026-02-10', '2026-02-01'],
    ['Reviews code within a day', '2026-02-01', undefined],
  ]);
  expect(shortOf('asks-first')).toEqual([
    ['Asks before rewriting', '2026-01-01,2026-02-01', '2026-02-10'],
    ['Asks well before rewriting', '2026-02-10', undefined],
  ]);
  expect(shortOf('asks-twice')).toEqual([['Asks twice', '2026-02-01', undefined]]);
  expect(shortOf('plans-weeks')).toEqual([
    ['Plans the work of a week', '2026-01-01,2026-02-01,2026-02-10', undefined],
  ]);
});

test('a citation of either edition shows the words that it had', () => {
  const handbook = readHandbook(mergeInOrder());
  const { items, handbook: record } = listRecords(handbook);
  const cited = (id: string, edition: string) =>
    judgeLink(
      { path: `/i/${id}/`, fragment: edition },
      { handbook: record, findItem: (one) => items.get(one) },
    ).cited?.text;
  expect(cited('reviews-code', '2026-02-01')).toBe('Reviews code within a day');
  expect(cited('reviews-code', '2026-02-10')).toBe('Reviews code with care');
  expect(cited('asks-first', '2026-02-01')).toBe('Asks before rewriting');
  expect(cited('asks-first', '2026-02-10')).toBe('Asks well before rewriting');
  expect(cited('says-thanks', '2026-02-10')).toBe('Thanks whoever found the fault');
  for (const item of handbook.ladder.items) {
    const { path } = citeItem(item, handbook, undefined);
    const [, id, edition] = /^\/i\/(.+)\/#(.+)$/.exec(path)!;
    expect(cited(id!, edition!), path).toBe(item.text);
  }
});

test('what one branch published is held, though the newest edition does not know it', () => {
  const folder = mergeInOrder();
  const text = readFileSync(join(folder, LEVEL), 'utf8');
  writeFiles(folder, { [LEVEL]: text.replace(/ *- id: asks-twice\n(?: {4}.*\n)*/, '') });
  expect(readProblems(folder).problems).toEqual([
    expect.stringMatching(/^content\/editions\/2026-02-01\.json:\d+:\d+ "asks-twice" .* is gone; /),
  ]);
});

test.each<[string, (folder: string) => void, string]>([
  [
    'an edition of one branch is missing',
    (folder) => writeFiles(folder, { 'editions/2026-02-01.json': null }),
    'content/editions/2026-02-01.json:1:1 the released edition is missing; restore it from version control',
  ],
  [
    'an edition of one branch was edited',
    (folder) => {
      const file = 'editions/2026-02-10.json';
      writeFiles(folder, { [file]: readFileSync(join(folder, file), 'utf8').replace('well', '') });
    },
    'content/editions/2026-02-10.json:1:1 the edition was edited after its release; restore it from version control',
  ],
  [
    'the file of an edition has the marks of a merge',
    (folder) => writeFiles(folder, { 'editions/2026-02-01.json': '<<<<<<< HEAD\n{\n' }),
    'content/editions/2026-02-01.json:1:1 two branches released an edition of this date, and both are in this file; keep the words of one of them, run "npm run release -- --reorder", and release those of the other under a later date',
  ],
  [
    'an edition was released anew on a branch that had another one of its date',
    (folder) => {
      const other = makeFolder();
      writeFiles(other, RELEASABLE);
      releaseFolder(other, '2026-01-01', 'Another');
      writeFiles(folder, {
        'editions/2026-01-01.json': readFileSync(join(other, 'editions/2026-01-01.json')),
      });
    },
    'content/editions/2026-01-01.json:1:1 index.yaml names this edition with other words; restore it from version control',
  ],
  [
    'both branches made the first edition',
    (folder) => {
      const other = makeFolder();
      writeFiles(other, RELEASABLE);
      releaseFolder(other, '2026-01-05');
      writeFiles(folder, {
        'editions/2026-01-05.json': readFileSync(join(other, 'editions/2026-01-05.json')),
      });
    },
    'content/editions/2026-01-05.json:1:1 this is the first edition of a ladder, and so is that of 2026-01-01; keep one of the two, and release the words of the other again',
  ],
])('%s: the command says so, and changes nothing', (_, damage, problem) => {
  const folder = mergeBranches();
  damage(folder);
  const ordered = reorderEditions(join(folder, 'editions'));
  const lines = 'problems' in ordered ? ordered.problems.map(formatProblem) : [];
  expect(lines.map((line) => line.replaceAll(folder, 'content'))).toContain(problem);
});
