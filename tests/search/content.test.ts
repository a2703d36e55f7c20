import { expect, test } from 'vitest';
import { joinContent, readRest } from '../../src/search/format/content.ts';
import { openSmallHandbook } from './small-handbook.ts';

test.each([
  ['a rest', 'Text of it', 'What else it says', 'other words'],
  ['no rest', 'Text of it', '', ''],
  ['no rest, but words of its tags', 'Text of it', '', 'other words'],
  ['letters without spaces between them', '設計書を書く', '読む人のために書く', ''],
])('the rest of a record with %s is read as it was written', (_, text, rest, more) => {
  const content = joinContent(text, rest, more);
  expect(readRest(content)).toBe(rest);
  // The index keeps one of several spaces.
  expect(readRest(content.replace(/ +/g, ' ').trim())).toBe(rest);
});

test('what a result shows of a long text ends with a whole word', async () => {
  const guide = `---\ntitle: Tides\n---\n\n## Ebb\n\n${'Extraordinarily long words '.repeat(20)}\n`;
  const search = await openSmallHandbook([{ text: 'Reads the tide' }], {
    'guides/tides.mdx': guide,
  });
  const shown = JSON.parse(search.files.get('search/results-0.json') as string) as {
    text: string;
    below?: string;
  }[];
  expect(shown.find(({ text }) => text === 'Ebb')!.below).toMatch(
    / (Extraordinarily|long|words)…$/,
  );
  await search.close();
});
