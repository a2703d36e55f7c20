import { describe, expect, test } from 'vitest';
import { listTrackRoles } from '../../src/ladder/model/roles.ts';
import { listRolePairs } from '../../src/ladder/views/role-comparison.ts';
import { listRoleItems } from '../../src/ladder/views/role.ts';
import { plainText } from '../../src/ladder/text/markdown.ts';
import { wordsOf } from '../support/html.ts';
import { readHandbook } from '../support/ladders.ts';
import { openSite } from '../support/sites.ts';

// Its ladder has items at several places, at every level, branches, labels of its own and editions.
const { ladder, messages } = readHandbook('tests/fixtures/lighthouse');
const { pages, readPage } = await openSite('lighthouse');
const readMain = (page: string) => readPage(page).querySelector('main')!;
const roles = ladder.tracks.flatMap(listTrackRoles);
const pathOf = ({ track, level }: (typeof roles)[number]) => `/tracks/${track.id}/${level.id}/`;

/** The items to which a page leads, once each. */
function listIds(page: string): Set<string> {
  const hrefs = readMain(page)
    .querySelectorAll('a[href*="/i/"]')
    .map((link) => link.getAttribute('href')!);
  return new Set(hrefs.map((href) => /\/i\/([^/]+)\//.exec(href)![1]!));
}

describe('an item at several places', () => {
  const several = ladder.items.filter(({ placements }) => placements.length > 1);

  test('is on the page and the checklist of each role, and by kind, wherever it was written', () => {
    expect(several.length).toBeGreaterThan(5);
    for (const role of roles)
      for (const item of several.filter((one) => listRoleItems(role).includes(one))) {
        const own = pathOf(role);
        for (const page of [own, `${own}by-kind/`])
          if (pages.includes(page)) expect(listIds(page), page).toContain(item.id);
        // On paper an example below its responsibility has no address.
        const sheet = wordsOf(readMain(`/checklists${own}`));
        expect(sheet, own).toContain(plainText(item.text));
      }
  });

  test('is in each of its cells of the table of a track', () => {
    for (const track of ladder.tracks) {
      const table = readMain(`/tracks/${track.id}/`).querySelector('.matrix');
      if (!table) continue;
      const counted = table
        .querySelectorAll('td b')
        .reduce((sum, { text }) => sum + Number.parseInt(text, 10), 0);
      const placements = track.expectations.flatMap((expectation) => expectation.placements);
      expect(counted, track.id).toBe(placements.length);
    }
  });
});

describe('what holds at every level', () => {
  test('is on the page of each role, under a heading of its own', () => {
    let checked = 0;
    for (const role of roles) {
      const always = role.always?.placements.map(({ item }) => item.id) ?? [];
      for (const id of always) {
        const place = readMain(pathOf(role)).querySelector(`[id="${id}"]`)!;
        let before = place.closest('ul.items:not(.related)')!.previousElementSibling;
        while (before && !before.classList.contains('always'))
          before = before.previousElementSibling;
        expect(before?.text.trim(), `${pathOf(role)} ${id}`).toBe(messages.level.everyLevel);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(10);
  });

  test('is on both sides of a comparison, and in the first column of the table of a track', () => {
    for (const track of ladder.tracks) {
      const [first] = track.expectations;
      if (!first || first.level) continue;
      const ids = first.placements.map(({ item }) => item.id);
      for (const { role, other } of listRolePairs(listTrackRoles(track))) {
        const both = readMain(`${pathOf(role)}from-${other.level.id}/`).querySelectorAll('details');
        const inside = both.map((one) => one.innerHTML).join('');
        for (const id of ids) expect(inside, pathOf(role)).toContain(`/i/${id}/`);
      }
      const heads = readMain(`/tracks/${track.id}/`).querySelectorAll('.matrix thead th');
      if (heads.length > 0) expect(heads[1]!.text).toBe(messages.item.everyLevel);
    }
  });
});

test('branches of a level are compared in each track that has both, and neither is the lower one', () => {
  const pairs = ladder.tracks
    .flatMap((track) => listRolePairs(listTrackRoles(track)))
    .filter(({ branches }) => branches);
  expect(pairs.length).toBeGreaterThan(1);
  for (const { role, other } of pairs) {
    const main = readMain(`${pathOf(role)}from-${other.level.id}/`);
    expect(main.querySelector('h1')!.text).toContain(
      messages.role.beside(role.level.title, other.level.title),
    );
    const labels = new Set(main.querySelectorAll('.label').map(({ text }) => text.trim()));
    const sides = [role, other].map(({ level }) => messages.role.only(level.title));
    expect(sides).toEqual(expect.arrayContaining([...labels]));
    expect(labels.size).toBeGreaterThan(0);
  }
});

test('the pages of roles have the ladder’s own words for kinds, levels, tracks and sections', () => {
  const { level, track } = messages.labels;
  for (const role of roles) {
    const names = readMain(pathOf(role))
      .querySelectorAll('dl.relations dt')
      .map(({ text }) => text.trim());
    expect(names).toEqual([track.one, level.one]);
  }
  const all = roles.map((role) => readPage(pathOf(role)).toString()).join('');
  expect(all).toContain(messages.kinds['anti-pattern'].many);
  expect(all).not.toMatch(/anti-patterns?</i);
});

test('what was on the page of a role in an edition and is not now is told there', () => {
  const told = roles.filter((role) => readMain(pathOf(role)).querySelector('.formerly'));
  expect(told.length).toBeGreaterThan(2);
});
