import { expect, test } from 'vitest';
import { listItemPages } from '../../../src/ladder/views/item-pages.ts';
import { listRelations } from '../../../src/ladder/views/relations.ts';
import { cutText } from '../../../src/ladder/views/titles.ts';
import { readHandbook } from '../../support/ladders.ts';

const { ladder, editions, messages } = readHandbook('tests/fixtures/lighthouse');
const pages = listItemPages(ladder, editions, messages);

test('every item and every former id has a page, each with a title of its own', () => {
  expect(pages.map(({ id }) => id)).toEqual([
    ...ladder.items.map(({ id }) => id),
    ...editions.aliases.map(({ id }) => id),
  ]);
  expect(editions.aliases.length).toBeGreaterThan(0);
  expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
});

test('the neighbours of an item are of its track, level, section and kind, and know it too', () => {
  const own = pages.filter(({ alias }) => !alias);
  const placeOf = ({ item }: (typeof own)[number]) => {
    const { expectation, section } = item.placements[0];
    return [expectation, section, item.kind];
  };
  for (const page of own) {
    const { next } = page.neighbours;
    if (!next) continue;
    const other = own.find(({ item }) => item === next)!;
    expect(other.neighbours.previous).toBe(page.item);
    expect(placeOf(other)).toEqual(placeOf(page));
  }
  expect(own.filter(({ neighbours }) => neighbours.next).length).toBeGreaterThan(10);
});

test('a text is cut after a whole word', () => {
  expect(cutText('Times the flash, and waits', 26)).toBe('Times the flash, and waits');
  expect(cutText('Times the flash, and waits', 18)).toBe('Times the flash…');
  expect(cutText('Unbreakable', 4)).toBe('Unbr…');
});

test('an item names what it has to do with others in both directions', () => {
  const name = (id: string) =>
    listRelations(ladder.itemById.get(id)!, messages).map(({ title, items }) => [
      title,
      items.map((item) => item.id),
    ]);
  expect(name('swaps-parts-until-it-works')[0]).toEqual([
    'Conflicts with',
    ['measures-before-replacing'],
  ]);
  const back = name('measures-before-replacing');
  expect(back[0]).toEqual(['Examples', ['labels-the-spare-fuses']]);
  expect(back[1]).toEqual(['Red flags', ['swaps-parts-until-it-works']]);
  expect(back.map(([title]) => title)).toContain('Extended by');
});
