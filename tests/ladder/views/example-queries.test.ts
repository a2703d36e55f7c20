import { expect, test } from 'vitest';
import { findExampleQueries } from '../../../src/ladder/views/example-queries.ts';
import { readHandbook } from '../../support/ladders.ts';
import { openSearch } from '../../search/open-search.ts';

test.each(['lighthouse', 'leuchtturm', 'smallest', 'phare'])(
  'the examples of %s are in its own words, and each has results',
  async (name) => {
    const folder = `tests/fixtures/${name}`;
    const { ladder, messages } = readHandbook(folder);
    const examples = findExampleQueries(ladder, messages);
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.length).toBeLessThan(4);
    const search = await openSearch(folder);
    for (const example of examples) {
      const { items, others } = await search.ask(example);
      expect([...items, ...Object.values(others).flat()], example).not.toEqual([]);
    }
    await search.close();
  },
);
