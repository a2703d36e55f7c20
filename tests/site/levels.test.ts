import { describe, expect, test } from 'vitest';
import { en as words } from '../../src/messages/en.ts';
import { wordsOf } from '../support/html.ts';
import { openSite } from '../support/sites.ts';
import { readFacts } from './ladder-facts.ts';
import { listIdsOfItems, readItem } from './listed-items.ts';

const en = words.level;
const lighthouse = readFacts('tests/fixtures/lighthouse');
const readMain = async (page: string) =>
  (await openSite('lighthouse')).readPage(page).querySelector('main')!;

describe('the page of a level', () => {
  const at = (track: string, level: string) =>
    lighthouse.places
      .filter((place) => place.track === track && place.level === level)
      .map(({ id }) => id);

  test('has by track what is asked at the level, and apart what holds at every level', async () => {
    for (const { id: level } of lighthouse.levels) {
      const main = await readMain(`/levels/${level}/`);
      for (const { id: track, levels } of lighthouse.tracks) {
        const part = main.querySelector(`section:has(> [id="${track}"])`);
        expect(part !== null, `${level} ${track}`).toBe(
          levels.includes(level) || levels.includes('every-level'),
        );
        if (!part) continue;
        const own = at(track, level);
        const always = at(track, 'every-level');
        expect(new Set(listIdsOfItems(part)), `${level} ${track}`).toEqual(
          new Set([...own, ...always]),
        );
        const heading = part
          .querySelectorAll('h3')
          .find(({ text }) => text.trim() === en.everyLevel);
        expect(heading !== undefined).toBe(always.length > 0);
        const [before, after = ''] = part.innerHTML.split(en.everyLevel);
        for (const id of own) expect(before, `${level} ${track}`).toContain(`/i/${id}/`);
        for (const id of always) expect(after, `${level} ${track}`).toContain(`/i/${id}/`);
      }
    }
  });

  test('has at its end, apart, what comes from the levels that it follows', async () => {
    for (const { id: level, follows } of lighthouse.levels) {
      const main = await readMain(`/levels/${level}/`);
      const parts = main.querySelectorAll('section.below');
      expect(parts.map((part) => part.querySelector('h2 a')!.getAttribute('href'))).toEqual(
        follows.map((other) => `/levels/${other}/`),
      );
      const standing = new Set(
        lighthouse.tracks.flatMap(({ id }) => [...at(id, level), ...at(id, 'every-level')]),
      );
      for (const [index, other] of follows.entries()) {
        const asked = new Set(lighthouse.tracks.flatMap(({ id }) => at(id, other)));
        expect(new Set(listIdsOfItems(parts[index]!)), level).toEqual(asked.difference(standing));
      }
    }
  });

  test('leads to its comparisons with the levels right below and right above it', async () => {
    const readLinks = async (page: string) =>
      (await readMain(page))
        .querySelectorAll('.link-list a')
        .map((link) => link.getAttribute('href'));
    const pairs = lighthouse.levels.flatMap(({ id, follows }) =>
      follows.map((other) => ({ id, other, href: `/levels/${id}/from-${other}/` })),
    );
    for (const { id: level } of lighthouse.levels)
      expect(await readLinks(`/levels/${level}/`)).toEqual(
        pairs.filter(({ id, other }) => [id, other].includes(level)).map(({ href }) => href),
      );
    expect(await readLinks('/levels/')).toEqual(pairs.map(({ href }) => href));
  });

  test('names what a track calls the level, and its facts there', async () => {
    const part = (await readMain('/levels/keeper/')).querySelector('section:has(> #watch)')!;
    expect(part.querySelector('h2')!.text).toMatch(/Watch and response\s*Watchkeeper/);
    expect(part.querySelector('dl')!.text).toMatch(/Handover\s*Every eight hours, in writing/);
  });

  test('of a ladder with one level compares with nothing', async () => {
    const { pages, readPage } = await openSite('smallest');
    expect(pages.filter((page) => page.includes('/from-'))).toEqual([]);
    expect(readPage('/levels/keeper/').querySelectorAll('.below')).toEqual([]);
  });
});

describe('a comparison of two levels', () => {
  /** What is under each of the three headings. */
  async function readComparison(page: string) {
    const main = await readMain(page);
    const part = (title: string) =>
      main
        .querySelectorAll('section')
        .find((one) => one.querySelector('h2')!.text.trim() === title)!;
    return {
      added: listIdsOfItems(part(en.added)),
      extended: part(en.extended)
        .querySelectorAll('.pairs > li')
        .map((pair) => pair.querySelectorAll('div').map(readItem)),
      carriedOn: listIdsOfItems(part(en.carriedOn)),
    };
  }

  // Told from the files by hand, each list in the order of tracks, their sections, then of the files.
  test('tells what is added, extended and carried on', async () => {
    expect(await readComparison('/levels/senior-keeper/from-keeper/')).toEqual({
      added: [
        'asks-what-the-panel-showed',
        'sails-the-channel-at-night',
        'gold-plates-the-lantern',
        'drops-the-trip-on-tuesday',
        'has-the-sign-read-aloud',
        'asks-what-the-waves-meant',
        'says-as-everybody-knows',
        'trusts-the-green-panel',
        'rolls-back-at-noon',
      ],
      extended: [
        ['answers-alarms-in-order', 'hands-over-the-watch', 'runs-the-incident'],
        ['hands-over-the-watch', 'reviews-incidents-without-blame'],
        ['calls-the-harbour-first', 'has-three-desks-on-one-line'],
        ['silences-the-alarm', 'raises-every-threshold'],
        ['main', 'plans-the-sector-light'],
        ['measures-before-replacing', 'sizes-the-battery'],
        ['lifts-by-the-plan', 'designs-the-mooring'],
        ['recovers-lost-buoys', 'checks-twice-before-the-tide', 'plans-the-tender-season'],
        ['trusts-last-years-position', 'one-chain-for-every-seabed'],
        ['answers-calls-from-ships', 'gathers-what-ships-need'],
        ['tests-the-second-link', 'main', 'owns-a-beacon-from-aerial-to-chart'],
        ['reads-code-before-changing-it', 'releases-in-fair-weather'],
      ],
      carriedOn: [
        'keeps-the-log',
        'says-so-early',
        'notes-the-lamp-that-worked',
        'tidies-the-log',
        'search',
        'leaves-the-lens-alone',
        'times-the-flash',
        'labels-the-spare-fuses',
        'swaps-parts-until-it-works',
        'climbs-alone',
        'constructor',
        'stops-for-a-glove',
        'photographs-each-shackle',
        'issues-notices',
        'asks-for-a-second-pair-of-eyes',
        'takes-a-name-as-text',
        'patches-on-the-rock',
      ],
    });
  });

  test('follows a branch, and threads that reach further down', async () => {
    const { added, extended, carriedOn } = await readComparison(
      '/levels/station-manager/from-senior-keeper/',
    );
    expect(added).toEqual([
      'closes-the-gallery',
      'counts-on-heroes',
      'saves-on-the-railings',
      'brings-the-outage-list',
      'promises-a-light-by-summer',
      'hides-the-outage-in-the-average',
    ]);
    expect(extended).toEqual([
      ['hands-over-the-watch', 'runs-the-incident', 'staffs-the-watch'],
      ['constructor', 'measures-before-replacing', 'budgets-for-the-tower'],
      ['gathers-what-ships-need', 'plans-the-tender-season', 'speaks-for-the-station'],
      ['trusts-the-green-panel', 'buys-the-dashboard-first'],
    ]);
    // What is at both levels is carried on; what is extended is not, nor is the other branch.
    expect(carriedOn).toEqual(
      expect.arrayContaining([
        'reviews-incidents-without-blame',
        'plans-the-sector-light',
        'keeps-the-log',
      ]),
    );
    for (const id of ['runs-the-incident', 'designs-the-alarm-scheme', 'answers-alarms-in-order'])
      expect(carriedOn).not.toContain(id);
  });

  test('shows both wordings of what is extended, each under the level that asks it', async () => {
    const main = await readMain('/levels/station-manager/from-senior-keeper/');
    const pair = main
      .querySelectorAll('.pairs > li')
      .find((one) => one.querySelector('#staffs-the-watch'))!;
    const sides = pair.querySelectorAll('div').map(wordsOf);
    expect(sides).toEqual([
      expect.stringMatching(/^Keeper ?Hands over open faults, running work and weather/),
      expect.stringMatching(/^Senior keeper ?Takes charge of an incident: names who does what/),
      expect.stringMatching(/^Station manager ?Plans a roster that depends on nobody's goodwill/),
    ]);
  });
});
