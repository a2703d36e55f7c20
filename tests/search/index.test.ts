import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinLadder } from '../../src/ladder/model/join-ladder.ts';
import { plainText } from '../../src/ladder/text/markdown.ts';
import type { Ladder } from '../../src/ladder/model/ladder.ts';
import { readContent } from '../../src/ladder/files/read-content.ts';
import { openSearch } from './open-search.ts';
import type { OpenSearch } from './open-search.ts';
import { openSite } from '../support/sites.ts';
import type { Site } from '../support/sites.ts';

interface Text {
  url: string;
  content: string;
  filters: Record<string, string[]>;
}

describe.each(['shipped', 'shipped-at-base', 'lighthouse', 'leuchtturm', 'smallest'] as const)(
  'the index of %s',
  (name) => {
    let site: Site;
    let ladder: Ladder;
    let search: OpenSearch;
    let texts: Text[];
    beforeAll(async () => {
      site = await openSite(name);
      const folder = name.startsWith('shipped') ? 'content' : `tests/fixtures/${name}`;
      ladder = joinLadder(readContent(folder).files);
      search = await openSearch(site);
      texts = site.files
        .filter((file) => file.startsWith('pagefind/fragment/'))
        .map((file) => gunzipSync(readFileSync(join(site.folder, file))).toString())
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
      expect(search.records.length).toBe(addresses.length);
    });

    it('lists items in ladder order, before all else', async () => {
      const data = await Promise.all(search.records.map((record) => record.data()));
      const items = ladder.items.map(({ id }) => `/i/${id}/`);
      const urls = data.map(({ url }) => url.replace(/^https?:\/\/[^/]+/, ''));
      const own = urls.map((url) => url.slice(site.base.length - 1));
      expect(own.slice(0, items.length)).toEqual(items);
    });

    it('holds every text whole, and nothing of the navigation', () => {
      for (const { id, text, instead } of ladder.items) {
        const record = texts.find(({ url }) => url === `/i/${id}/`)!;
        expect(record.content).toContain(plainText(text));
        if (instead) expect(record.content).toContain(plainText(instead));
      }
      const links = site.readPage('/').querySelectorAll('header nav a');
      const navigation = links.map(({ text }) => text.trim()).join(' ');
      for (const { content } of texts) expect(content).not.toContain(navigation);
    });

    it('narrows items by all that they have', () => {
      for (const item of ladder.items) {
        const { filters } = texts.find(({ url }) => url === `/i/${item.id}/`)!;
        expect(filters['sort']).toEqual(['item']);
        expect(filters['kind']).toEqual([item.kind]);
        expect(filters['trait'] ?? []).toEqual(item.traits.map(({ id }) => id));
        expect(filters['tag'] ?? []).toEqual([...new Set(item.tags)]);
        for (const { expectation, section } of item.placements) {
          expect(filters['track']).toContain(expectation.track.id);
          expect(filters['level']).toContain(expectation.level?.id ?? 'every-level');
          if (section)
            expect(filters['section']).toContain(`${expectation.track.id}--${section.id}`);
        }
      }
    });

    it('brings only what a page fetches', () => {
      const language = ladder.handbook.language.split('-')[0]!;
      const others = site.files
        .filter((file) => file.startsWith('pagefind/'))
        .filter((file) => !/^pagefind\/(index|filter|fragment)\//.test(file));
      expect(others.map((file) => file.replace(/_\w+(?=\.pf_meta)/, ''))).toEqual([
        'pagefind/pagefind-entry.json',
        `pagefind/pagefind.${language}.pf_meta`,
        `pagefind/wasm.${language}.pagefind`,
      ]);
    });
  },
);
