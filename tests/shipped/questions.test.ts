import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCases } from './cases.ts';
import { openSearch } from '../search/open-search.ts';
import type { Found, OpenSearch } from '../search/open-search.ts';

let search: OpenSearch;
beforeAll(async () => {
  search = await openSearch('content');
});
afterAll(() => search.close());

const cases = readCases();

describe('questions of the shipped handbook', () => {
  it.each(cases)('$ask', async ({ ask, first, all, also, meant, notKnown, partly }) => {
    const found = await search.ask(ask);
    if (first) expect(found.items.slice(0, Math.max(3, first.length))).toEqual(including(first));
    if (all) expect([...found.items].sort()).toEqual([...all].sort());
    for (const id of also) expect(firstOfEachSort(found)).toContain(id);
    expect(found.parsed.corrections.map((one) => one.meant)).toEqual(meant);
    expect(found.answer.unknown).toEqual(notKnown);
    expect(found.answer.partial).toBe(partly);
  });
});

function including(ids: readonly string[]) {
  return expect.arrayContaining([...ids]) as unknown;
}

/** Ids out of addresses such as `traits/leadership/`, `guides/no-but/#…` and `glossary/#silo`. */
function firstOfEachSort({ others }: Found): string[] {
  return Object.values(others).map(([address]) => /#?([\w-]+)\/?$/.exec(address!)![1]!);
}
