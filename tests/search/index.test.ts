import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ladder } from '../../src/ladder/model/ladder.ts';
import { plainText } from '../../src/ladder/text/markdown.ts';
import { openSearch } from './open-search.ts';
import type { OpenSearch } from './open-search.ts';

interface Text {
  url: string;
  content: string;
  filters: Record<string, string[]>;
}

describe.each(['lighthouse', 'leuchtturm', 'smallest'])('the index of %s', (name) => {
  let ladder: Ladder;
  let search: OpenSearch;
  let texts: Text[];
  beforeAll(async () => {
    search = await openSearch(`tests/fixtures/${name}`);
    ladder = search.ladder;
    texts = [...search.files]
      .filter(([file]) => file.startsWith('pagefind/fragment/'))
      .map(([, content]) => gunzipSync(content).toString())
      .map((text) => JSON.parse(text.slice('pagefind_dcd'.length)) as Text);
  });
  afterAll(() => search.close());

  it('has a record for each item, trait, guide section, insight and term', () => {
    const guides = ladder.guides.flatMap(({ id, sections }) => [
      `/guides/${id}/`,
      ...sections.flatMap(({ fragment }) => (fragment ? [`/guides/${id}/#${fragment}`] : [])),
    ]);
    const addresses = [
      ...ladder.items.map(({ id }) => `/i/${id}/`),
      ...ladder.traits.map(({ id }) => `/traits/${id}/`),
      ...guides,
      ...ladder.insights.map(({ id, traits: [first] }) => `/traits/${first!.id}/#${id}`),
      ...ladder.terms.map(({ id }) => `/glossary/#${id}`),
    ];
    expect(texts.map(({ url }) => url).sort()).toEqual(addresses.sort());
    expect(search.pagefindRecords.length).toBe(addresses.length);
  });

  it('lists items in ladder order, before all else', async () => {
    const data = await Promise.all(search.pagefindRecords.map((record) => record.data()));
    const paths = data.map(({ url }) => new URL(url, 'http://host').pathname);
    const items = ladder.items.map(({ id }) => `/i/${id}/`);
    expect(paths.slice(0, items.length)).toEqual(items);
  });

  it('holds every text whole', () => {
    for (const { id, text, instead } of ladder.items) {
      const record = texts.find(({ url }) => url === `/i/${id}/`)!;
      expect(record.content).toContain(plainText(text));
      if (instead) expect(record.content).toContain(plainText(instead));
    }
  });

  it('narrows items by all that they have', () => {
    for (const item of ladder.items) {
      const { filters } = texts.find(({ url }) => url === `/i/${item.id}/`)!;
      expect(filters['type']).toEqual(['item']);
      expect(filters['kind']).toEqual([item.kind]);
      expect(filters['trait'] ?? []).toEqual(item.traits.map(({ id }) => id));
      expect(filters['tag'] ?? []).toEqual([...new Set(item.tags)]);
      for (const { expectation, section } of item.placements) {
        expect(filters['track']).toContain(expectation.track.id);
        expect(filters['level']).toContain(expectation.level?.id ?? 'every-level');
        if (section) expect(filters['section']).toContain(`${expectation.track.id}--${section.id}`);
      }
    }
  });

  it('brings only what a page fetches', () => {
    const language = ladder.handbook.language.split('-')[0]!;
    const others = [...search.files.keys()]
      .filter((file) => file.startsWith('pagefind/'))
      .filter((file) => !/^pagefind\/(index|filter|fragment)\//.test(file));
    expect(others.map((file) => file.replace(/_\w+(?=\.pf_meta)/, '')).sort()).toEqual([
      'pagefind/pagefind-entry.json',
      `pagefind/pagefind.${language}.pf_meta`,
      `pagefind/wasm.${language}.pagefind`,
    ]);
  });
});

describe('the word "example"', () => {
  it('does not narrow a handbook that has no examples', async () => {
    const search = await openSearch('tests/fixtures/smallest');
    const { answer, parsed } = await search.ask('example');
    expect(answer.selected).toEqual({});
    expect(parsed.named).toEqual([]);
    await search.close();
  });
});
