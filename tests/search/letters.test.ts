import { expect, it } from 'vitest';
import { openSmallHandbook } from './small-handbook.ts';

it('words are found however their letters are written', async () => {
  const search = await openSmallHandbook([
    { text: 'Keeps every stake\u00ADholder informed' },
    { text: 'Designs the ＡＰＩ of the lantern' },
    { text: 'Writes 灯塔设计文档 before building' },
    { text: 'Polishes the lens' },
  ]);
  const first = async (query: string) => (await search.ask(query)).items[0];
  expect(await first('stakeholder')).toBe('item-1');
  expect(await first('stake\u00ADholders')).toBe('item-1');
  expect(await first('api')).toBe('item-2');
  expect(await first('ａｐｉ')).toBe('item-2');
  expect(await first('设计')).toBe('item-3');
  expect(await first('灯塔')).toBe('item-3');
  await search.close();
});
