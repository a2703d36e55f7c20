import { beforeAll, describe, expect, test } from 'vitest';
import { listRecords } from '../../src/citing/list-records.ts';
import { judgeLink } from '../../src/citing/verdict.ts';
import type { RecordLookup, Verdict } from '../../src/citing/verdict.ts';
import { listFragments } from '../../src/ladder/editions/fragments.ts';
import type { EditionItem } from '../../src/ladder/schema/edition.ts';
import { snapshotLadder } from '../../src/ladder/editions/snapshot.ts';
import { plainText } from '../../src/ladder/text/markdown.ts';
import type { Handbook } from '../../src/handbook/handbook.ts';
import { makeFolder, writeFiles } from '../support/folders.ts';
import { RELEASABLE, releaseFolder } from '../support/editions.ts';
import { readHandbook } from '../support/ladders.ts';

function open(known: Handbook): (address: string) => Verdict {
  const { handbook, items } = listRecords(known);
  const records: RecordLookup = { handbook, findItem: (id) => items.get(id) };
  return (address) => {
    const [path, fragment = ''] = address.split('#') as [string, string?];
    return judgeLink({ path, fragment }, records);
  };
}

describe('in the lighthouse ladder with its four editions', () => {
  const known = readHandbook('tests/fixtures/lighthouse');
  const { ladder, editions } = known;
  const judge = open(known);
  const now = snapshotLadder(ladder).items;
  const find = (id: string) =>
    now.find((item) => item.id === id) ?? now.find(({ aliases }) => aliases.includes(id));
  const places = ({ places: all }: EditionItem) =>
    all.map(({ track, level, section }) => `${track} ${level} ${section}`).sort();
  const cases = editions.all.flatMap(({ date, snapshot: words }) =>
    words.items.map((item) => ({ date, item, verdict: judge(`/i/${item.id}/#${date}`) })),
  );

  test('a citation of any edition is answered with the words of its day', () => {
    expect(cases.length).toBeGreaterThan(200);
    for (const { item, date, verdict } of cases) {
      const { text, instead } = item;
      const cited = { text: plainText(text), ...(instead && { instead: plainText(instead) }) };
      expect(verdict, `${item.id} of ${date}`).toMatchObject({ edition: date, cited });
    }
  });

  test('what is live says the words of today where they differ, and where it is now', () => {
    for (const { item, verdict } of cases) {
      const live = find(item.id);
      if (!live) {
        expect(verdict.status, item.id).toBe('retired');
        expect(verdict.retired!.why, item.id).not.toBe('');
        continue;
      }
      const same = (['text', 'instead', 'detail'] as const).every((key) => item[key] === live[key]);
      const stays = live.id === item.id && String(places(item)) === String(places(live));
      expect(verdict.status, item.id).toBe(!same ? 'reworded' : stays ? 'current' : 'moved');
      if (item.text !== live.text) expect(verdict.now!.text).toBe(plainText(live.text));
      if (live.id !== item.id)
        expect(verdict.destinations).toMatchObject([{ href: `/i/${live.id}/` }]);
    }
  });

  test('the editions hold every kind of fate', () => {
    const found = new Set(cases.map(({ verdict }) => verdict.status));
    expect([...found].sort()).toEqual(['current', 'moved', 'retired', 'reworded']);
    expect(cases.some(({ verdict }) => verdict.retired?.replacedBy.length)).toBe(true);
    expect(cases.some(({ verdict }) => verdict.from !== verdict.to)).toBe(true);
  });

  test('every page and fragment of any edition is known', () => {
    const present = listFragments(snapshotLadder(ladder));
    for (const { snapshot: words } of editions.all)
      for (const [page, fragments] of listFragments(words))
        for (const [fragment, { to }] of fragments) {
          const { status } = judge(`${page}#${fragment}`);
          const stands = present.get(page)?.has(fragment);
          expect(status, `${page}#${fragment}`).not.toBe('unknown');
          if (stands && to !== 'item') expect(status).toBe('current');
          if (!stands) expect(['moved', 'retired'], `${page}#${fragment}`).toContain(status);
        }
  });

  test('an item in the whole ladder of a past edition is judged by that edition', () => {
    const [first] = editions.all;
    const old = cases.find(({ date, verdict }) => date === first!.date && verdict.now)!;
    expect(judge(`/editions/${old.date}/#${old.item.id}`)).toEqual(old.verdict);
  });

  test.each([
    '/',
    '/tracks/',
    '/levels/keeper/',
    '/traits/calm/',
    '/glossary/',
    '/editions/',
    '/editions/2024-03-01/',
    '/editions/#2024-03-01',
    '/editions/2024-03-01/#watch',
  ])('the page %s is current', (address) => {
    expect(judge(address)).toEqual({ status: 'current' });
  });

  test.each([
    '/i/never-was/',
    '/i/main-/',
    '/i/toString/#2026-06-01',
    '/tracks/never-was/',
    '/levels/keeper/#never-was',
    '/tracks/watch/#main',
    '/tracks/lights/#toString',
    '/editions/2024-03-02/',
    '/editions/2024-03-01/#never-was',
    '/traits/calm/#text--never-was',
    '/traits/calm/#-never-was',
    '/never-was/',
  ])('%s is unknown', (address) => {
    expect(judge(address).status).toBe('unknown');
  });

  test.each([
    '/search/',
    '/responsibilities/#main',
    '/levels/senior-keeper/from-keeper/',
    '/traits/calm/#text--where-it-shows',
  ])('%s is not promised', (address) => expect(judge(address).status).toBe('unpromised'));

  test('a link without an edition is judged by its item alone', () => {
    expect(judge('/i/main/')).toMatchObject({ status: 'current', id: 'main' });
    expect(judge('/i/main/').now).toBeUndefined();
  });

  test('a link to a day before the item says so', () => {
    expect(judge('/i/main/#2020-01-01')).toMatchObject({ status: 'current', remark: 'before' });
  });
});

describe('in a ladder that was edited after its release', () => {
  let judge: (address: string) => Verdict;
  beforeAll(() => {
    const folder = makeFolder();
    writeFiles(folder, RELEASABLE);
    releaseFolder(folder, '2026-01-01');
    writeFiles(folder, {
      'tracks/technical/mid.yaml': `responsibilities:
  - id: reviews-code
    text: Reviews code within a day
  - id: plans-work
    text: Plans the work of a week
examples:
  - id: asks-first
    text: Asks before rewriting
    detail: A rewrite is a decision of all.
  - id: says-thanks
    text: Thanks whoever found the fault
  - id: pairs-up
    text: Pairs up in the first week
`,
    });
    judge = open(readHandbook(folder));
  });

  test('new words are told as not released', () => {
    expect(judge('/i/reviews-code/#2026-01-01')).toMatchObject({
      status: 'reworded',
      cited: { text: 'Reviews code with care' },
      now: { text: 'Reviews code within a day' },
      draft: true,
    });
  });

  test('an item that changed its section is moved', () => {
    expect(judge('/i/plans-work/#2026-01-01')).toMatchObject({
      status: 'moved',
      from: 'Technical, Mid-level, Planning',
      to: 'Technical, Mid-level',
    });
  });

  test('where only the detail is new, that is said', () => {
    expect(judge('/i/asks-first/#2026-01-01')).toMatchObject({
      status: 'reworded',
      remark: 'detail',
    });
  });

  test('a new item is current by its bare link', () => {
    expect(judge('/i/pairs-up/').status).toBe('current');
    expect(judge('/i/pairs-up/#2026-01-01')).toMatchObject({ remark: 'before' });
  });
});

test('words that came back after an edition without them are current', () => {
  const folder = makeFolder();
  writeFiles(folder, RELEASABLE);
  releaseFolder(folder, '2026-01-01');
  const file = 'tracks/technical/mid.yaml';
  writeFiles(folder, { [file]: RELEASABLE[file]!.replace('with care', 'with great care') });
  releaseFolder(folder, '2026-02-01');
  writeFiles(folder, { [file]: RELEASABLE[file]! });
  releaseFolder(folder, '2026-03-01');
  const judge = open(readHandbook(folder));
  expect(judge('/i/reviews-code/#2026-01-01').status).toBe('current');
  expect(judge('/i/reviews-code/#2026-02-01')).toMatchObject({
    status: 'reworded',
    cited: { text: 'Reviews code with great care' },
    now: { text: 'Reviews code with care' },
  });
});

test('before the first release every item is current by its bare link', () => {
  const folder = makeFolder();
  writeFiles(folder, RELEASABLE);
  const judge = open(readHandbook(folder));
  expect(judge('/i/reviews-code/')).toEqual({ status: 'current', id: 'reviews-code' });
});
