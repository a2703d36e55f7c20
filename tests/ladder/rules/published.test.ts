import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../../support/folders.ts';
import type { Files } from '../../support/folders.ts';
import { RELEASABLE, releaseFolder } from '../../support/editions.ts';
import { readProblems } from '../../support/ladders.ts';

const EDITION = 'content/editions/2026-01-01.json';
const LEVEL = 'tracks/technical/mid.yaml';

/** The problems of the sound ladder, released once, after edits. */
function editReleased(...edits: Files[]): string[] {
  const folder = makeFolder();
  writeFiles(folder, RELEASABLE);
  releaseFolder(folder, '2026-01-01');
  for (const edit of edits) writeFiles(folder, edit);
  return readProblems(folder).problems;
}

/** The problems of the sound ladder released, edited, released again, and edited again. */
function editTwice(first: Files, second: Files): string[] {
  const folder = makeFolder();
  writeFiles(folder, RELEASABLE);
  releaseFolder(folder, '2026-01-01');
  writeFiles(folder, first);
  expect(readProblems(folder).problems).toEqual([]);
  releaseFolder(folder, '2026-02-01');
  writeFiles(folder, second);
  return readProblems(folder).problems;
}

const level = (edit: (text: string) => string): Files => ({ [LEVEL]: edit(RELEASABLE[LEVEL]!) });
const without = (id: string) =>
  level((text) => text.replace(new RegExp(` *- id: ${id}\\n(?: {4}.*\\n)*`), ''));
const renamed = (from: string, to: string, ...aliases: string[]) =>
  level((text) =>
    text.replace(`id: ${from}\n`, `id: ${to}\n    aliases: [${aliases.join(', ')}]\n`),
  );
const retire = (id: string, more: Record<string, string> = {}): Files => {
  const entry = { date: '2026-01-15', why: 'Nobody did it', 'replaced-by': '[]', ...more };
  const keys = Object.entries(entry).map(([key, value]) => `  ${key}: ${value}\n`);
  return { 'retired.yaml': `- id: ${id}\n${keys.join('')}` };
};
const both = (...files: Files[]): Files => Object.assign({}, ...files) as Files;

test('a ladder that was released and is as it was has no problems', () => {
  expect(editReleased()).toEqual([]);
});

describe('what is allowed once a ladder was released', () => {
  test.each<[string, Files]>([
    ['an item reworded', level((text) => text.replace('with care', 'within a day'))],
    ['an item given a detail', level((text) => text.replace('care\n', 'care\n    detail: Why\n'))],
    [
      'an item with another id and the old one as alias',
      renamed('asks-first', 'asks', 'asks-first'),
    ],
    ['an item retired', both(without('asks-first'), retire('asks-first'))],
    [
      'an item retired for a live one',
      both(without('asks-first'), retire('asks-first', { 'replaced-by': '[reviews-code]' })),
    ],
    [
      'an item merged into another of its kind',
      both(
        level((text) =>
          text
            .replace(/ *- id: plans-work\n(?: {4}.*\n)*/, '')
            .replace('id: reviews-code\n', 'id: reviews-code\n    aliases: [plans-work]\n'),
        ),
      ),
    ],
    ['a term retired', { 'glossary.yaml': null, ...retire('slack') }],
    ['a trait retired', { 'traits/calm.mdx': null, ...retire('calm') }],
    [
      'a section retired by its own id',
      both(
        { 'tracks/technical/track.yaml': 'title: Technical\n' },
        level((text) => text.replace('    section: planning\n', '')),
        retire('planning'),
      ),
    ],
    [
      'a section retired with its track’s id',
      both(
        { 'tracks/technical/track.yaml': 'title: Technical\n' },
        level((text) => text.replace('    section: planning\n', '')),
        retire('technical--planning'),
      ),
    ],
    ['an id retired that another system gave', retire('ENG-12')],
    ['an item added', level((text) => `${text}  - id: asks-twice\n    text: Asks twice\n`)],
  ])('%s', (_, edit) => {
    expect(editReleased(edit)).toEqual([]);
  });
});

describe('an id of an edition that leads nowhere is one line with three ways to mend it', () => {
  const ways = 'bring it back, keep this id for what it became, or retire it in retired.yaml';
  test.each<[string, Files, string]>([
    [
      'an item',
      without('asks-first'),
      `${EDITION}:41:7 "asks-first" (example in technical, mid) was in the edition of 2026-01-01 and is gone; bring it back, name it in "aliases" of the item that it became, or retire it in retired.yaml`,
    ],
    [
      'an item that was given another id',
      level((text) => text.replace('plans-work', 'plans-weeks')),
      `${EDITION}:33:7 "plans-work" (responsibility in technical, mid, planning) was in the edition of 2026-01-01 and is gone; bring it back, name it in "aliases" of the item that it became, or retire it in retired.yaml`,
    ],
    [
      'a level',
      {
        'handbook.yaml': RELEASABLE['handbook.yaml']!.replace(/.*senior.*\n/, ''),
      },
      `${EDITION}:9:6 "senior" (level) was in the edition of 2026-01-01 and is gone; ${ways}`,
    ],
    [
      'a trait',
      { 'traits/calm.mdx': null },
      `${EDITION}:19:15 "calm" (trait) was in the edition of 2026-01-01 and is gone; ${ways}`,
    ],
    [
      'a term',
      { 'glossary.yaml': null },
      `${EDITION}:21:14 "slack" (term) was in the edition of 2026-01-01 and is gone; ${ways}`,
    ],
    [
      'a section',
      both(
        { 'tracks/technical/track.yaml': 'title: Technical\n' },
        level((text) => text.replace('    section: planning\n', '')),
      ),
      `${EDITION}:15:21 "planning" (section of technical) was in the edition of 2026-01-01 and is gone; ${ways}`,
    ],
  ])('%s', (_, edit, line) => {
    expect(editReleased(edit)).toEqual([line]);
  });
});

describe('an id that is used again with another meaning is refused', () => {
  const file = `content/${LEVEL}`;
  test.each<[string, () => string[], string[]]>([
    [
      'an item of another kind',
      () => editReleased(level((text) => text.replace('examples:\n', 'anti-patterns:\n'))),
      [
        `${file}:8:9 "asks-first" was of the kind example in the edition of 2026-01-01, and an id keeps its kind; move it back, or give this item another id`,
        `${file}:10:9 "says-thanks" was of the kind example in the edition of 2026-01-01, and an id keeps its kind; move it back, or give this item another id`,
      ],
    ],
    [
      'an alias of an item of another kind',
      () =>
        editReleased(
          both(
            level((text) =>
              text
                .replace(/ *- id: asks-first\n.*\n/, '')
                .replace('id: reviews-code\n', 'id: reviews-code\n    aliases: [asks-first]\n'),
            ),
          ),
        ),
      [
        `${file}:3:15 "asks-first" was of the kind example in the edition of 2026-01-01 and cannot be an alias of reviews-code, which is of the kind responsibility; retire it in retired.yaml`,
      ],
    ],
    [
      'a retired item made live',
      () =>
        editTwice(
          both(without('asks-first'), retire('asks-first')),
          level((text) => text),
        ),
      [
        'content/retired.yaml:1:7 "asks-first" is retired and live at once, and an id is never used again; give what is live another id, or remove this entry if it was never retired',
      ],
    ],
    [
      'a retired item made live, its entry removed',
      () =>
        editTwice(
          both(without('asks-first'), retire('asks-first')),
          both(
            level((text) => text),
            { 'retired.yaml': null },
          ),
        ),
      [
        `${file}:8:9 "asks-first" was retired after the edition of 2026-01-01, and an id is never used again; give this item another id, and restore the entry of "asks-first" in retired.yaml`,
      ],
    ],
    [
      'a retired trait made live, its entry removed',
      () =>
        editTwice(both({ 'traits/calm.mdx': null }, retire('calm')), {
          'traits/calm.mdx': RELEASABLE['traits/calm.mdx']!,
          'retired.yaml': null,
        }),
      [
        `${EDITION}:19:15 "calm" (trait) was retired after the edition of 2026-01-01, and an id is never used again; give the trait that has it now another one, and restore the entry of "calm" in retired.yaml`,
      ],
    ],
    [
      'an alias that an item of its own takes up',
      () =>
        editTwice(
          renamed('asks-first', 'asks', 'asks-first'),
          level((text) =>
            text.replace('id: asks-first\n', 'id: asks\n    text: Asks\n  - id: asks-first\n'),
          ),
        ),
      [
        `${file}:10:9 "asks-first" was an alias of asks in the edition of 2026-02-01, and an id is never used again; leave it in "aliases" of asks, and choose another one for this item`,
      ],
    ],
    [
      'an alias given to another item',
      () =>
        editTwice(
          renamed('reviews-code', 'reviews', 'reviews-code'),
          level((text) =>
            text
              .replace('id: reviews-code\n', 'id: reviews\n')
              .replace('id: plans-work\n', 'id: plans-work\n    aliases: [reviews-code]\n'),
          ),
        ),
      [
        `${file}:5:15 "reviews-code" was an alias of reviews in the edition of 2026-02-01, and an id is never used again; leave it in "aliases" of reviews, and choose another one for this item`,
      ],
    ],
    [
      'the id of an item given to a level',
      () =>
        editReleased(
          both(without('asks-first'), retire('asks-first'), {
            'handbook.yaml': `${RELEASABLE['handbook.yaml']}  - { id: asks-first, title: Asks }\n`,
          }),
        ),
      [
        'content/handbook.yaml:7:11 "asks-first" was an item in the edition of 2026-01-01, and an id is never used again; give this level another one',
      ],
    ],
    [
      'the id of a level given to an item',
      () =>
        editReleased(
          both(
            { 'handbook.yaml': RELEASABLE['handbook.yaml']!.replace(/.*senior.*\n/, '') },
            level((text) => `${text}  - id: senior\n    text: Is senior\n`),
            retire('senior'),
          ),
        ),
      [
        `${file}:12:9 "senior" was a level in the edition of 2026-01-01, and an id is never used again; give this item another one`,
      ],
    ],
  ])('%s', (_, edit, lines) => {
    expect(edit().toSorted()).toEqual(lines.toSorted());
  });
});

describe('retired.yaml contradicts nothing', () => {
  const at = (place: string) => `content/retired.yaml:${place}`;
  test.each<[string, Files, string]>([
    [
      'an id retired and an alias at once',
      both(renamed('asks-first', 'asks', 'asks-first'), retire('asks-first')),
      `${at('1:7')} "asks-first" is retired and an alias of asks at once; remove it from one of the two`,
    ],
    [
      'no reason',
      both(without('asks-first'), {
        'retired.yaml': '- id: asks-first\n  date: 2026-01-15\n  replaced-by: []\n',
      }),
      `${at('1:3')} missing key "why" in asks-first`,
    ],
    [
      'a day before the last edition that had it',
      both(without('asks-first'), retire('asks-first', { date: '2025-12-31' })),
      `${at('2:9')} "asks-first" is retired on 2025-12-31 and is in the edition of 2026-01-01; give the day on which it was taken out`,
    ],
    [
      'an alias in its place',
      both(
        level((text) =>
          text
            .replace(/ *- id: asks-first\n.*\n/, '')
            .replace('id: reviews-code\n', 'id: reviews-code\n    aliases: [reviews]\n'),
        ),
        retire('asks-first', { 'replaced-by': '[reviews]' }),
      ),
      `${at('4:17')} "reviews" is an alias; name the item by its id "reviews-code"`,
    ],
    [
      'an unknown id in its place',
      both(without('asks-first'), retire('asks-first', { 'replaced-by': '[reviews-cod]' })),
      `${at('4:17')} unknown item "reviews-cod" in "replaced-by" of asks-first; did you mean "reviews-code"?`,
    ],
    [
      'another sort of thing in its place',
      both({ 'traits/calm.mdx': null }, retire('calm', { 'replaced-by': '[reviews-code]' })),
      `${at('4:17')} unknown trait "reviews-code" in "replaced-by" of calm; name what is live`,
    ],
    [
      'itself in its place',
      both(without('asks-first'), retire('asks-first', { 'replaced-by': '[asks-first]' })),
      `${at('4:17')} "replaced-by" runs in a circle from asks-first over asks-first; remove one of the steps`,
    ],
  ])('%s', (_, edit, line) => {
    const [problem, ...others] = editReleased(edit);
    // The message on a missing key may go on with what the key is for.
    expect(problem).toContain(line);
    expect(others).toEqual([]);
  });

  test('two entries for one id, and a circle over two', () => {
    const entry = (id: string, by: string) =>
      `- { id: ${id}, date: 2026-01-15, why: Nobody did it, replaced-by: [${by}] }\n`;
    const gone = level(() => 'examples: [{ id: says-thanks, text: Thanks }]\n');
    const list = [
      entry('asks-first', 'plans-work'),
      entry('plans-work', 'asks-first'),
      entry('reviews-code', ''),
      entry('reviews-code', ''),
    ];
    expect(editReleased(both(gone, { 'retired.yaml': list.join('') }))).toEqual([
      `${at('1:73')} "replaced-by" runs in a circle from asks-first over plans-work; remove one of the steps`,
      `${at('2:73')} "replaced-by" runs in a circle from plans-work over asks-first; remove one of the steps`,
      `${at('4:9')} "reviews-code" is retired in this list already; keep one entry`,
    ]);
  });
});

describe('an edition is never edited, added or taken away by hand', () => {
  const edited = (name: string, edit: (text: string) => string) => {
    const folder = makeFolder();
    writeFiles(folder, RELEASABLE);
    releaseFolder(folder, '2026-01-01', 'First');
    releaseFolder(folder, '2026-02-01');
    const path = join(folder, 'editions', name);
    writeFiles(folder, { [`editions/${name}`]: edit(readFileSync(path, 'utf8')) });
    return readProblems(folder).problems;
  };
  const wasEdited = (name: string) => [
    `content/editions/${name}:1:1 the edition was edited after its release; restore it from version control`,
  ];

  test.each([
    ['a word of the first one', '2026-01-01.json', (text: string) => text.replace('care', 'love')],
    ['a word of the newest one', '2026-02-01.json', (text: string) => text.replace('care', 'love')],
    ['its note', '2026-01-01.json', (text: string) => text.replace('First', 'Last')],
    [
      'its own hash',
      '2026-02-01.json',
      (text: string) => text.replace(/"hash": ".{9}/, '"hash": "012345678'),
    ],
    ['a key more', '2026-02-01.json', (text: string) => text.replace('{', '{ "more": 1,')],
    ['no JSON', '2026-02-01.json', () => '{'],
  ])('%s', (_, name, edit) => {
    expect(edited(name, edit)).toEqual(wasEdited(name));
  });

  test('spaces, line ends and a byte order mark are no edit', () => {
    expect(
      edited(
        '2026-01-01.json',
        (text) => `\uFEFF${text.replaceAll('  ', '\t').replaceAll('\n', '\r\n')}`,
      ),
    ).toEqual([]);
  });

  test('the newest edition is missing', () => {
    const missing = 'the released edition is missing; restore it from version control';
    expect(editTwice({}, { 'editions/2026-02-01.json': null })).toEqual([
      `content/editions/2026-02-01.json:1:1 ${missing}`,
    ]);
    expect(editReleased({ 'editions/2026-01-01.json': null })).toEqual([
      `${EDITION}:1:1 ${missing}`,
    ]);
  });

  test('the list is missing, edited, or does not name an edition', () => {
    const index = 'content/editions/index.yaml:1:1 the list of the editions';
    const after =
      'restore it from version control, or run "npm run release -- --reorder" if two branches were merged';
    expect(editReleased({ 'editions/index.yaml': null })).toEqual([
      `${index} is missing; ${after}`,
    ]);
    for (const text of ['- edition: soon\n', 'a: [', ''])
      expect(editReleased({ 'editions/index.yaml': text })).toEqual([
        `${index} was edited; ${after}`,
      ]);
    expect(editReleased({ 'editions/2026-03-01.json': '{}' })).toEqual([
      `content/editions/2026-03-01.json:1:1 index.yaml does not list this edition; ${after}`,
    ]);
  });

  test('something else is among the editions', () => {
    expect(editReleased({ 'editions/notes.txt': 'x' })).toEqual([
      'content/editions/notes.txt:1:1 this file does not belong here; releases write <date>.json and index.yaml, so move it away',
    ]);
  });
});

test('a name in the content that is an alias is refused with the live id', () => {
  expect(
    editReleased(
      both(
        level((text) =>
          text
            .replace('id: reviews-code\n', 'id: reviews\n    aliases: [reviews-code]\n')
            .replace('rewriting\n', 'rewriting\n    illustrates: [reviews-code]\n'),
        ),
      ),
    ),
  ).toEqual([
    `content/${LEVEL}:11:19 "reviews-code" is an alias; name the item by its id "reviews"`,
  ]);
});

test('a ladder without editions is held to nothing', () => {
  const folder = makeFolder();
  writeFiles(folder, both(RELEASABLE, without('asks-first'), retire('asks-never')));
  expect(readProblems(folder).problems).toEqual([]);
});
