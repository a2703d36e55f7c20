import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenSearch } from './open-search.ts';
import { openSmallHandbook } from './small-handbook.ts';

describe('words by which people look for a thing', () => {
  let search: OpenSearch;
  beforeAll(async () => {
    search = await openSmallHandbook(
      [
        { text: 'Hands the watch over with a note', 'asked-as': ['handover', 'end of a shift'] },
        { text: 'Polishes the lens' },
      ],
      {
        'glossary.yaml':
          '- { id: beam, term: Beam, related: [spotlight], meaning: What a lantern sends. }\n',
      },
    );
  });
  afterAll(() => search.close());

  it('lead to the item that is asked for by them', async () => {
    expect((await search.ask('handovers')).items).toEqual(['item-1']);
    expect((await search.ask('what do I do at the end of my shift')).items[0]).toBe('item-1');
  });

  it('lead to the term that is related to them', async () => {
    expect((await search.ask('spotlight')).others['term']).toEqual(['glossary/#beam']);
  });

  it('are no part of what a result shows', () => {
    const shown = [...search.files].filter(([path]) => path.startsWith('search/results-'));
    expect(shown.length).toBe(1);
    expect(shown.join()).not.toMatch(/handover|shift|spotlight/);
  });
});
