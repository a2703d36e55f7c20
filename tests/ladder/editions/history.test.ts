import { describe, expect, test } from 'vitest';
import type { Handbook } from '../../../src/handbook/handbook.ts';
import { makeFolder, writeFiles } from '../../support/folders.ts';
import type { Files } from '../../support/folders.ts';
import { RELEASABLE, releaseFolder } from '../../support/editions.ts';
import { readHandbook } from '../../support/ladders.ts';

const LEVEL = 'tracks/technical/mid.yaml';
const level = (edit: (text: string) => string): Files => ({ [LEVEL]: edit(RELEASABLE[LEVEL]!) });

/** The ladder after releases of one state after the other, and then the last state. */
function tell(released: Record<string, Files>, last: Files = {}) {
  const folder = makeFolder();
  writeFiles(folder, RELEASABLE);
  for (const [date, files] of Object.entries(released)) {
    writeFiles(folder, files);
    releaseFolder(folder, date);
  }
  writeFiles(folder, last);
  return readHandbook(folder);
}

const historyOf = ({ editions }: Handbook, id: string) => editions.historyOf(id);
const shortOf = (handbook: Handbook, id: string) =>
  historyOf(handbook, id).wordings.map(({ text, editions, until }) => [
    text,
    editions.join(),
    until,
  ]);

const reworded = level((text) => text.replace('with care', 'within a day'));
const renamed = level((text) =>
  text.replace('id: reviews-code\n', 'id: reviews\n    aliases: [reviews-code]\n'),
);
const merged = level((text) =>
  text
    .replace(/ *- id: plans-work\n(?: {4}.*\n)*/, '')
    .replace('id: reviews-code\n', 'id: reviews-code\n    aliases: [plans-work]\n'),
);

test('an item is in force since the edition that first had its wording', () => {
  const handbook = tell({ '2026-01-01': {}, '2026-02-01': reworded, '2026-03-01': {} });
  expect(historyOf(handbook, 'reviews-code').since).toBe('2026-02-01');
  expect(historyOf(handbook, 'plans-work').since).toBe('2026-01-01');
  expect(shortOf(handbook, 'reviews-code')).toEqual([
    ['Reviews code with care', '2026-01-01', '2026-02-01'],
    ['Reviews code within a day', '2026-02-01,2026-03-01', undefined],
  ]);
});

test('an address shows what it showed once, also where an item is named as before again', () => {
  const back = level((text) =>
    text.replace('id: reviews-code\n', 'id: reviews-code\n    aliases: [reviews]\n'),
  );
  const { editions } = tell({ '2026-01-01': {}, '2026-02-01': renamed }, back);
  const alias = editions.aliases.find(({ id }) => id === 'reviews');
  expect(alias?.wordings.flatMap((wording) => wording.editions)).toEqual([
    '2026-01-01',
    '2026-02-01',
  ]);
});

test('an address shows what it showed once, also where another item is merged into its own', () => {
  const both = level((text) =>
    text
      .replace(/ *- id: plans-work\n(?: {4}.*\n)*/, '')
      .replace('id: reviews-code\n', 'id: reviews\n    aliases: [reviews-code, plans-work]\n'),
  );
  const handbook = tell({ '2026-01-01': {}, '2026-02-01': renamed }, both);
  expect(historyOf(handbook, 'reviews').wordings[0]?.editions).toEqual([
    '2026-01-01',
    '2026-02-01',
  ]);
});

test('a wording that comes back is in force since it came back', () => {
  const handbook = tell({
    '2026-01-01': {},
    '2026-02-01': reworded,
    '2026-03-01': level((text) => text),
  });
  expect(historyOf(handbook, 'reviews-code').since).toBe('2026-03-01');
});

test('moving an item, or giving it traits, leaves its wording in force', () => {
  const handbook = tell({
    '2026-01-01': {},
    '2026-02-01': level((text) => text.replace('    section: planning\n', '    traits: [calm]\n')),
  });
  const history = historyOf(handbook, 'plans-work');
  expect(history.since).toBe('2026-01-01');
  const { changes } = handbook.editions.newest!;
  expect(changes.moved.map(({ id }) => id)).toEqual(['plans-work']);
  expect(changes.regrouped.map(({ id }) => id)).toEqual(['plans-work']);
  expect(changes.reworded).toEqual([]);
});

test('an item keeps its history under another id, and the former one shows the same', () => {
  const handbook = tell({ '2026-01-01': {}, '2026-02-01': renamed });
  const history = historyOf(handbook, 'reviews');
  expect(history.since).toBe('2026-01-01');
  expect(history.wordings).toEqual(handbook.editions.aliases[0]!.wordings);
  expect(
    handbook.editions.newest!.changes.renamed.map(({ before, after }) => [before!.id, after!.id]),
  ).toEqual([['reviews-code', 'reviews']]);
});

test('an item that was merged into another one keeps its own words at its own address', () => {
  const handbook = tell({ '2026-01-01': {}, '2026-02-01': merged });
  const [alias] = handbook.editions.aliases;
  expect(alias!.wordings.map(({ text, editions }) => [text, editions[0]])).toEqual([
    ['Plans the work of a week', '2026-01-01'],
    ['Reviews code with care', '2026-02-01'],
  ]);
  const history = historyOf(handbook, 'reviews-code');
  expect(history.wordings).toHaveLength(1);
  expect(history.merged.map(({ id, text }) => [id, text])).toEqual([
    ['plans-work', 'Plans the work of a week'],
  ]);
  expect(handbook.editions.newest!.changes.merged.map(({ id, after }) => [id, after!.id])).toEqual([
    ['plans-work', 'reviews-code'],
  ]);
});

describe('between releases', () => {
  test('content that is as it was released has nothing unreleased', () => {
    const handbook = tell({ '2026-01-01': {} });
    expect(handbook.editions.unreleased).toBe(0);
    const { items } = handbook.ladder;
    expect(items.map(({ id }) => historyOf(handbook, id).unreleased)).toEqual(
      items.map(() => undefined),
    );
  });

  test.each<[string, Files, string, string | undefined, number]>([
    ['a reworded item', reworded, 'reviews-code', 'reworded', 1],
    [
      'a moved item',
      level((text) => text.replace('    section: planning\n', '')),
      'plans-work',
      'moved',
      1,
    ],
    ['a new item', level((text) => `${text}  - { id: rests, text: Rests }\n`), 'rests', 'new', 1],
    [
      'other traits',
      level((text) => text.replace('section: planning', 'section: planning\n    traits: [calm]')),
      'plans-work',
      undefined,
      1,
    ],
    [
      'a title',
      { 'traits/calm.mdx': '---\ntitle: Calmness\n---\n\nKeeps a cool head.\n' },
      'plans-work',
      undefined,
      1,
    ],
    [
      'another order',
      level((text) => text.replace(/(examples:\n)( {2}- id.*\n.*\n)( {2}- id.*\n.*\n)/, '$1$3$2')),
      'asks-first',
      undefined,
      1,
    ],
  ])('%s is counted', (_, files, id, unreleased, count) => {
    const handbook = tell({ '2026-01-01': {} }, files);
    expect(historyOf(handbook, id).unreleased).toBe(unreleased);
    expect(handbook.editions.unreleased).toBe(count);
  });

  test('a reworded item is cited in its newest released wording, a new one in none', () => {
    const handbook = tell(
      { '2026-01-01': {} },
      level((text) => `${text.replace('with care', 'fast')}  - { id: rests, text: Rests }\n`),
    );
    const { released, since } = historyOf(handbook, 'reviews-code');
    expect(since).toBeUndefined();
    expect([released!.edition, released!.item.text]).toEqual([
      '2026-01-01',
      'Reviews code with care',
    ]);
    expect(historyOf(handbook, 'rests').released).toBeUndefined();
  });

  test('an item under a new id is cited under the one that was released', () => {
    const handbook = tell({ '2026-01-01': {} }, renamed);
    expect(historyOf(handbook, 'reviews').released!.item.id).toBe('reviews-code');
  });
});

test('what takes the place of a retired item is what is live now', () => {
  const entry = (id: string, by: string) =>
    `- { id: ${id}, date: 2026-02-01, why: Nobody did it, replaced-by: [${by}] }\n`;
  const handbook = tell(
    { '2026-01-01': {} },
    {
      ...level(
        () =>
          'examples: [{ id: says-thanks, text: Thanks }]\nresponsibilities: [{ id: plans-weeks, aliases: [plans-work], text: Plans }]\n',
      ),
      'retired.yaml': entry('asks-first', 'reviews-code') + entry('reviews-code', 'plans-weeks'),
    },
  );
  const [retired] = handbook.editions.retiredItems;
  expect(retired!.id).toBe('asks-first');
  expect(retired!.retirement.replacedBy.map(({ id }) => id)).toEqual(['plans-weeks']);
});

test('the alias of an item that is retired later leads to what became of the item', () => {
  const handbook = tell(
    { '2026-01-01': {}, '2026-02-01': renamed },
    {
      ...level((text) => text.replace(/ *- id: reviews-code\n.*\n/, '')),
      'retired.yaml': '- { id: reviews, date: 2026-03-01, why: Nobody did it, replaced-by: [] }\n',
    },
  );
  expect(handbook.editions.retiredItems.map(({ id, aliasOf }) => [id, aliasOf])).toEqual([
    ['reviews', undefined],
    ['reviews-code', 'reviews'],
  ]);
});

test('a ladder without editions has no history and holds nothing', () => {
  const { editions, ladder } = tell({});
  expect(editions.newest).toBeUndefined();
  expect(editions.unreleased).toBe(0);
  expect(editions.formerly.size).toBe(0);
  expect(editions.historyOf(ladder.items[0]!.id).unreleased).toBeUndefined();
});
