import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { openSite, SITES } from '../support/sites.ts';
import { KIND_NAMES, KINDS, readFacts } from './ladder-facts.ts';
import type { KindList, LadderFacts } from './ladder-facts.ts';
import { listIds } from './links.ts';

/** How many items of each kind are in each cell: by track, then by trait, `''` for none. */
function countCells(ladder: LadderFacts): Map<string, Map<string, Record<KindList, number>>> {
  const none = () => ({ responsibilities: 0, examples: 0, 'anti-patterns': 0 });
  const cells = new Map(ladder.tracks.map(({ id }) => [id, new Map()]));
  const counted = new Set<string>();
  for (const { id, track, kind } of ladder.places) {
    // An item that is at several levels of a track is one mark.
    if (counted.has(`${track} ${id}`)) continue;
    counted.add(`${track} ${id}`);
    const { traits = [] } = ladder.items.get(id)!;
    for (const trait of traits.length > 0 ? traits : ['']) {
      const row = cells.get(track)!;
      const cell = row.get(trait) ?? none();
      cell[kind]++;
      row.set(trait, cell);
    }
  }
  return cells;
}

/** The sites whose picture is of tracks by traits. */
const WITH_TRAITS = SITES.filter(({ content }) => readFacts(content).traits.length > 0);

const readTable = async (source: Parameters<typeof openSite>[0]) =>
  (await openSite(source)).readPage('/').querySelector('main table')!;
const rowsOf = (table: HTMLElement) => table.querySelectorAll('tbody tr');
const hrefOf = (element: HTMLElement) => element.querySelector('a')?.getAttribute('href');

describe.each(WITH_TRAITS)('the picture of $name', (source) => {
  const { base = '/' } = source;
  const ladder = readFacts(source.content);
  const without = [...ladder.items.values()].some(({ traits = [] }) => traits.length === 0);
  const columns = [...ladder.traits.map(({ id }) => id), ...(without ? [''] : [])];

  test('is a table of tracks by traits, whose heads lead to them', async () => {
    const table = await readTable(source);
    const heads = table.querySelectorAll('thead th').slice(1);
    expect(heads.map(({ text }) => text.trim()).slice(0, ladder.traits.length)).toEqual(
      ladder.traits.map(({ title }) => title),
    );
    expect(heads.map(hrefOf)).toEqual(
      columns.map((id) => (id ? `${base}traits/${id}/` : undefined)),
    );
    expect(heads.every((head) => head.getAttribute('scope') === 'col')).toBe(true);
    const rows = rowsOf(table).map((row) => row.querySelector('th[scope=row]')!);
    expect(rows.map(({ text }) => text.trim())).toEqual(ladder.tracks.map(({ title }) => title));
    expect(rows.map(hrefOf)).toEqual(ladder.tracks.map(({ id }) => `${base}tracks/${id}/`));
  });

  test('has a mark for each item in its cell', async () => {
    const counts = countCells(ladder);
    for (const [index, row] of rowsOf(await readTable(source)).entries()) {
      const own = counts.get(ladder.tracks[index]!.id)!;
      const marks = row
        .querySelectorAll('td')
        .map((cell) =>
          KINDS.map((kind) => cell.querySelectorAll(`[data-kind="${KIND_NAMES[kind]}"]`).length),
        );
      expect(marks).toEqual(columns.map((id) => KINDS.map((kind) => own.get(id)?.[kind] ?? 0)));
    }
  });

  test('says the counts of each cell in words, and whose they are', async () => {
    const counts = countCells(ladder);
    const table = await readTable(source);
    const heads = table.querySelectorAll('thead th').map(({ text }) => text.trim());
    for (const [index, row] of rowsOf(table).entries()) {
      const { id, title } = ladder.tracks[index]!;
      for (const [place, cell] of row.querySelectorAll('td').entries()) {
        const said = cell.querySelector('a')!.getAttribute('aria-label')!;
        const own = counts.get(id)!.get(columns[place]!);
        expect(said).toContain(title);
        expect(said).toContain(heads[place + 1]);
        expect((said.match(/\d+/g) ?? []).map(Number)).toEqual(
          KINDS.map((kind) => own?.[kind] ?? 0).filter((count) => count > 0),
        );
      }
    }
  });

  test('leads from each cell to its items', async () => {
    const site = await openSite(source);
    for (const [index, row] of rowsOf(await readTable(source)).entries())
      for (const [place, cell] of row.querySelectorAll('td').entries()) {
        const [trait, track] = [columns[place]!, ladder.tracks[index]!.id];
        expect(hrefOf(cell)).toBe(
          trait ? `${base}traits/${trait}/#${track}` : `${base}tracks/${track}/`,
        );
        if (trait) expect(listIds(site, `/traits/${trait}/`)).toContain(track);
      }
  });
});

test('a cell says its counts in the ladder’s own words', async () => {
  const said = (await readTable('lighthouse'))
    .querySelectorAll('td a')
    .map((link) => link.getAttribute('aria-label'));
  expect(said).toContain('Watch and response, Thrift: none');
  expect(said).toContain('Watch and response, Seamanship: 3 Responsibilities, 1 Example');
  expect(said).toContain('Watch and response, Plain speech: 5 Responsibilities, 1 Red flag');
});

test('the picture of a ladder without traits is a table of tracks by levels', async () => {
  const table = await readTable('smallest');
  const heads = table.querySelectorAll('thead th').slice(1);
  expect(heads.map((head) => [head.text.trim(), hrefOf(head)])).toEqual([
    ['Keeper', '/levels/keeper/'],
  ]);
  const [row, ...others] = rowsOf(table);
  expect(others).toEqual([]);
  const cells = row!.querySelectorAll('td');
  expect(cells.map(hrefOf)).toEqual(['/tracks/lamp/#keeper']);
  expect(cells[0]!.querySelector('a')!.getAttribute('aria-label')).toBe(
    'Lamp, Keeper: 1 Responsibility',
  );
});

describe('the home page', () => {
  test('names several levels in the order of the ladder, and one level not at all', async () => {
    const links = async (name: 'smallest' | 'lighthouse') =>
      (await openSite(name))
        .readPage('/')
        .querySelectorAll('main section a')
        .map((link) => link.getAttribute('href'))
        .filter((href) => href!.startsWith('/levels/'));
    expect(await links('lighthouse')).toEqual([
      '/levels/keeper/',
      '/levels/senior-keeper/',
      '/levels/principal-keeper/',
      '/levels/station-manager/',
    ]);
    expect(await links('smallest')).toEqual([]);
  });

  test('says what this is, asks a question and has doors to read, print, cite and see changes', async () => {
    const main = (await openSite('lighthouse')).readPage('/').querySelector('main')!;
    const { handbook, items, tracks } = readFacts('tests/fixtures/lighthouse');
    expect(main.querySelector('h1')!.text).toBe(handbook.title);
    expect(main.text).toContain(`${items.size} items in ${tracks.length} `);
    const doors = main.querySelectorAll('.ways a').map((one) => one.getAttribute('href'));
    expect(doors).toEqual(['/tracks/', '/checklists/', '/cite/', '/editions/']);
    const examples = main.querySelectorAll('form a').map((one) => one.getAttribute('href')!);
    expect(examples).toHaveLength(3);
    for (const href of examples) expect(href).toMatch(/^\/search\/\?q=./);
  });
});
