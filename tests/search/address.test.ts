import { describe, expect, it } from 'vitest';
import { readQuery, writeQuery } from '../../src/search/query/search-url.ts';
import type { OpenRegister } from '../../src/search/format/metadata.ts';

const register = {
  facets: [
    {
      filter: 'kind',
      values: [
        { id: 'example', label: 'Examples' },
        { id: 'anti-pattern', label: 'Anti-patterns' },
      ],
      of: [],
    },
    { filter: 'tag', values: [{ id: 'saying no', label: 'saying no' }], of: [] },
  ],
} as unknown as OpenRegister;

describe('the address', () => {
  it('holds everything that was asked, and gives it back', () => {
    const asked = {
      question: 'say “no” & mean it?',
      chosen: { kind: ['example', 'anti-pattern'], tag: ['saying no'] },
      any: ['level' as const],
      asTyped: true,
    };
    const query = writeQuery(asked);
    expect(query).toBe(
      '?q=say+%E2%80%9Cno%E2%80%9D+%26+mean+it%3F&kind=example&kind=anti-pattern&tag=saying+no&any=level&as=typed',
    );
    expect(readQuery(query, register)).toEqual({ asked, unknown: [] });
  });

  it('is bare where nothing is asked', () => {
    expect(writeQuery({ question: '  ', chosen: {}, any: [], asTyped: false })).toBe('');
  });

  it('names the values that the handbook does not have, and goes on without them', () => {
    const { asked, unknown } = readQuery(
      '?kind=example&kind=__proto__&trait=constructor&utm=x',
      register,
    );
    expect(asked.chosen).toEqual({ kind: ['example'] });
    expect(unknown).toEqual([
      { filter: 'kind', value: '__proto__' },
      { filter: 'trait', value: 'constructor' },
    ]);
  });
});
