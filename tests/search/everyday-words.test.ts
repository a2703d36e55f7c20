import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenSearch } from './open-search.ts';
import { openSmallHandbook } from './small-handbook.ts';

const TEXTS = {
  stressed: 'Notices when a colleague is stressed',
  secondment: 'Spends a secondment with another crew',
  dependencies: 'Keeps dependencies current',
  respecting: 'Is respecting the rules of the harbour',
  home: 'Sails home before the storm',
  prototype: 'Builds a prototype in a day',
  blockers: 'Moves blockers so that junior keepers can work',
  reliable: 'Is a reliable keeper',
};

const SECTIONS = 'title: Light\nsections:\n  - { id: recruiting, title: Recruiting }\n';

describe('a question in everyday words', () => {
  let search: OpenSearch;
  beforeAll(async () => {
    search = await openSmallHandbook(Object.entries(TEXTS).map(([id, text]) => ({ id, text })));
  });
  afterAll(() => search.close());

  it.each([
    ['burned out', 'stressed', 'an idiom'],
    ['what if someone on my team is exhausted', 'stressed', 'a whole question'],
    ['temporary move to another department', 'secondment', 'another name for it'],
    ['a throwaway demo', 'prototype', 'another name for it'],
    ['removing obstacles', 'blockers', 'a synonym and a form of it'],
  ])('"%s" leads to %s: %s', async (question, id) => {
    expect((await search.ask(question)).items[0]).toBe(id);
  });

  it('says by which other words a record was found', async () => {
    const { answer } = await search.ask('burned out');
    expect([...answer.reasons.values()]).toEqual([[{ found: 'stressed', typed: 'burned out' }]]);
  });

  it('is answered by the typed words alone where the reader wants so', async () => {
    const { items, answer } = await search.ask('burned out', {}, { asTyped: true });
    expect(items).toEqual([]);
    expect(answer.reasons.size).toBe(0);
  });

  it('does not take a word for another one that merely shares its stem', async () => {
    const { items } = await search.ask('dependencies');
    expect(items).toEqual(['dependencies']);
  });

  it.each(['rejecting', 'letting', 'hole'])('never "corrects" %s, which is right', async (word) => {
    expect((await search.ask(`${word} blockers`)).parsed.corrections).toEqual([]);
  });

  it.each([
    ['prototpye', 'prototype'],
    ['blokers', 'blockers'],
    ['secondmnet', 'secondment'],
  ])('corrects %s to %s', async (word, meant) => {
    const { corrections } = (await search.ask(word)).parsed;
    expect(corrections).toEqual([{ typed: word, meant }]);
  });

  it('counts words that say little for less than those that say much', async () => {
    const { items } = await search.ask('another prototype');
    expect(items[0]).toBe('prototype');
  });
});

describe('what a word means and a section is called', () => {
  it('lifts the items of that section', async () => {
    const search = await openSmallHandbook(
      [
        { id: 'tests-lamps', text: 'Tests a new service for keepers' },
        { id: 'tests-people', text: 'Tests a new service for variety', section: 'recruiting' },
      ],
      { 'tracks/light/track.yaml': SECTIONS },
    );
    const { items } = await search.ask('new service for applicants');
    await search.close();
    expect(items[0]).toBe('tests-people');
  });
});

describe('items of one text', () => {
  it('do not fill the first three results', async () => {
    const same = ['first', 'second', 'third', 'fourth'].map((id) => ({
      id,
      text: 'Trims the lamp',
    }));
    const other = { id: 'other', text: 'Trims the wick of every lamp' };
    const search = await openSmallHandbook([...same, other]);
    const { items } = await search.ask('lamp');
    await search.close();
    expect(items.slice(0, 3)).toEqual(['first', 'other', 'second']);
    expect(items).toHaveLength(5);
  });
});
