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
