import { describe, expect, it } from 'vitest';
import { countValues, makeFilter } from '../../src/search/query/facet-counts.ts';
import { recordsOf } from './records.ts';

// Four items: two examples of Ada, one anti-pattern of Ada, one anti-pattern of Ada and Bob.
const records = recordsOf({
  textLengths: [1, 1, 1, 1],
  facets: [
    {
      key: 'kind',
      values: [
        { id: 'example', label: 'Examples' },
        { id: 'anti-pattern', label: 'Anti-patterns' },
      ],
      itemValues: [[0], [0], [1], [1]],
    },
    {
      key: 'track',
      values: [
        { id: 'ada', label: 'Ada' },
        { id: 'bob', label: 'Bob' },
      ],
      itemValues: [[0], [0], [0], [0, 1]],
    },
  ],
});
const ALL = [0, 1, 2, 3];

describe('filters', () => {
  it.each([
    ['nothing', {}, [0, 1, 2, 3]],
    ['one value', { kind: ['example'] }, [0, 1]],
    ['two values of one facet, which widen', { kind: ['example', 'anti-pattern'] }, [0, 1, 2, 3]],
    ['values of two facets, which narrow', { kind: ['anti-pattern'], track: ['bob'] }, [3]],
    ['a value that no item has', { kind: ['example'], track: ['bob'] }, []],
    ['a value that the handbook does not have', { kind: ['constructor'] }, []],
    ['an empty choice', { kind: [] }, [0, 1, 2, 3]],
  ])('let through what %s allows', (_, selected, passing) => {
    const failing = makeFilter(selected, records);
    expect(ALL.filter((item) => failing(item).length === 0)).toEqual(passing);
  });

  it('name each facet that keeps an item out', () => {
    const failing = makeFilter({ kind: ['anti-pattern'], track: ['bob'] }, records);
    expect(failing(0)).toEqual(['kind', 'track']);
    expect(failing(2)).toEqual(['track']);
  });
});

describe('the counts beside the boxes', () => {
  it('say how many results each value would leave, the other facets holding', () => {
    const counts = countValues(ALL, makeFilter({ kind: ['anti-pattern'] }, records), records);
    // Ticking "Examples" too would bring two more, which the filter now keeps out.
    expect(Object.fromEntries(counts)).toEqual({ kind: [2, 2], track: [2, 1] });
  });

  it('count nothing that two facets keep out', () => {
    const failing = makeFilter({ kind: ['anti-pattern'], track: ['bob'] }, records);
    const counts = countValues(ALL, failing, records);
    expect(Object.fromEntries(counts)).toEqual({ kind: [0, 1], track: [2, 1] });
  });
});
