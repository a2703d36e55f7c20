import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatEdition, formatIndex, listForIndex } from '../../../src/ladder/editions/format.ts';
import { hashEdition } from '../../../src/ladder/schema/edition-hash.ts';
import type { EditionFile } from '../../../src/ladder/schema/edition.ts';
import { RELEASABLE, releaseFolder } from '../../support/editions.ts';
import { makeFolder, writeFiles } from '../../support/folders.ts';
import { readProblems } from '../../support/ladders.ts';

/** The problems of a ladder whose edition somebody changed, hashes included, and the edition's file. */
function forge(change: (edition: EditionFile) => void): { text: string; problems: string[] } {
  const folder = makeFolder();
  writeFiles(folder, RELEASABLE);
  releaseFolder(folder, '2026-01-01');
  const file = 'editions/2026-01-01.json';
  const edition = JSON.parse(readFileSync(join(folder, file), 'utf8')) as EditionFile;
  change(edition);
  edition.hash = hashEdition(edition);
  const text = formatEdition(edition);
  writeFiles(folder, {
    [file]: text,
    'editions/index.yaml': formatIndex(listForIndex([edition])),
  });
  return { text, problems: readProblems(folder).problems };
}

test.each<[string, (edition: EditionFile) => void, string, string]>([
  [
    'HTML in an item',
    ({ items }) => void (items[0]!.text = 'Reviews "code" <img src=x onerror=alert(1)>'),
    '<img src=x onerror=alert(1)>',
    'HTML (<img src=x onerror=alert(1)>) has no place here',
  ],
  [
    'HTML in a detail',
    ({ items }) => void (items[0]!.detail = 'One\n\n<b>two'),
    '<b>two',
    'HTML (<b>) has no place here',
  ],
  [
    'a script as a link',
    ({ items }) => void (items[1]!.text = 'Plans [x](javascript:alert(1))'),
    '[x](javascript:alert(1))',
    'the link "javascript:alert(1)" leads nowhere',
  ],
  [
    'HTML in a title',
    ({ traits }) => void (traits[0]!.title = 'Calm <b>'),
    '<b>',
    'HTML (<b>) has no place in plain words',
  ],
  [
    'an override of direction',
    ({ tracks }) => void (tracks[0]!.title = 'Read \u202Ebackwards'),
    'Read \u202Ebackwards',
    'the invisible character U+202E is here',
  ],
])('%s of an edition whose hashes fit is refused where it is', (_, change, words, fault) => {
  const { text, problems } = forge(change);
  const [, line, col, message] = /^content\/editions\/2026-01-01\.json:(\d+):(\d+) (.*)$/.exec(
    problems.join('\n'),
  )!;
  expect(message).toBe(
    `${fault}; no release freezes this, so restore the edition from version control`,
  );
  const place = text.split('\n')[Number(line) - 1]!.slice(Number(col) - 1);
  expect(place.slice(0, words.length)).toBe(words);
});
