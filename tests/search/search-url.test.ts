import { describe, expect, it } from 'vitest';
import { readSearchUrl, writeSearchUrl } from '../../src/search/query/search-url.ts';
import { recordsOf } from './records.ts';

const records = recordsOf({
  facets: [
    {
      key: 'kind',
      values: [
        { id: 'example', label: 'Examples' },
        { id: 'anti-pattern', label: 'Anti-patterns' },
      ],
      itemValues: [],
    },
    { key: 'tag', values: [{ id: 'saying no', label: 'saying no' }], itemValues: [] },
  ],
});

describe('the address', () => {
  it('holds everything that was asked, and gives it back', () => {
    const state = {
      query: 'say “no” & mean it?',
      selected: { kind: ['example', 'anti-pattern'], tag: ['saying no'] },
      any: ['level' as const],
      asTyped: true,
    };
    const url = writeSearchUrl(state);
    expect(url).toBe(
      '?q=say+%E2%80%9Cno%E2%80%9D+%26+mean+it%3F&kind=example&kind=anti-pattern&tag=saying+no&any=level&as=typed',
    );
    expect(readSearchUrl(url, records)).toEqual({ state, unknown: [] });
  });

  it('is bare where nothing is asked', () => {
    expect(writeSearchUrl({ query: '  ', selected: {}, any: [], asTyped: false })).toBe('');
  });

  it('names the values that the handbook does not have, and goes on without them', () => {
    const { state, unknown } = readSearchUrl(
      '?kind=example&kind=__proto__&trait=constructor&utm=x',
      records,
    );
    expect(state.selected).toEqual({ kind: ['example'] });
    expect(unknown).toEqual([
      { key: 'kind', value: '__proto__' },
      { key: 'trait', value: 'constructor' },
    ]);
  });
});
