import { describe, expect, test } from 'vitest';
import { openSite, SITES } from '../support/sites.ts';
import { KINDS, readFacts } from './ladder-facts.ts';
import type { LadderFacts } from './ladder-facts.ts';
import { isFormer } from './published.ts';

/** Every address that the handbook promises for a ladder. */
function listAddresses(ladder: LadderFacts): string[] {
  const pages = (name: string, ids: Iterable<string>, always = false) => {
    const own = [...ids].map((id) => `/${name}/${id}/`);
    return own.length > 0 || always ? [`/${name}/`, ...own] : [];
  };
  const ids = (things: { id: string }[]) => things.map(({ id }) => id);
  const roles = ladder.levels.length > 1 && ladder.tracks.length > 1 ? ladder.tracks : [];
  return [
    '/',
    '/404.html',
    ...KINDS.map((kind) => `/${kind}/`),
    ...pages('tracks', ids(ladder.tracks)),
    ...pages('levels', ids(ladder.levels)),
    ...ladder.levels.flatMap(({ id, follows }) =>
      follows.map((other) => `/levels/${id}/from-${other}/`),
    ),
    ...roles.flatMap(({ id: track, levels }) =>
      levels
        .filter((level) => level !== 'every-level')
        .map((level) => `/tracks/${track}/${level}/`),
    ),
    ...pages('traits', ids(ladder.traits)),
    ...pages('guides', ids(ladder.guides)),
    ...(ladder.terms.length > 0 ? ['/glossary/'] : []),
    ...(ladder.sources.length > 0 ? ['/sources/'] : []),
    ...[...ladder.items.keys()].map((id) => `/i/${id}/`),
  ];
}

describe.each(SITES)('$name', (source) => {
  const ladder = readFacts(source.content);

  test('has a page at every address that the handbook promises', async () => {
    const { pages } = await openSite(source);
    expect(listAddresses(ladder).filter((address) => !pages.includes(address))).toEqual([]);
  });

  test('has no page for an item, track, role, level, trait or guide that the ladder never had', async () => {
    const { pages } = await openSite(source);
    const promised = listAddresses(ladder);
    const things = pages.filter(
      (address) =>
        /^\/(i|tracks|levels|traits|guides|glossary|sources)\//.test(address) &&
        !/^\/tracks\/.*\/(from-[^/]+|by-kind)\/$/.test(address),
    );
    const live = new Set(promised.map((address) => address.split('/')[2]!));
    expect(
      things.filter(
        (address) => !promised.includes(address) && !isFormer(source.content, live, address),
      ),
    ).toEqual([]);
  });
});

test('the addresses of a ladder without traits, guides, glossary and sources do without them', async () => {
  const { pages } = await openSite('smallest');
  expect(pages).toEqual(
    expect.arrayContaining(['/', '/tracks/lamp/', '/levels/keeper/', '/i/lights-the-lamp/']),
  );
  expect(pages.filter((page) => /^\/(traits|guides|glossary|sources)\//.test(page))).toEqual([]);
});

test('an item whose id is a word of the site itself has its page like any other', async () => {
  const { readPage } = await openSite('lighthouse');
  for (const id of ['main', 'search', 'constructor'])
    expect(readPage(`/i/${id}/`).querySelector('h1')!.text.length, id).toBeGreaterThan(20);
});
