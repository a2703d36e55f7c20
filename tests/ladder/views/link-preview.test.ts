import { expect, test } from 'vitest';
import { drawLinkPreview } from '../../../src/ladder/views/link-preview.ts';

const draw = (title: string) => drawLinkPreview({ title, accent: undefined });

/** The places of the letters: where each begins, and its line. */
function readPlaces(svg: string): { x: number; y: number; size: number }[] {
  return [...svg.matchAll(/translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)/g)].map(
    ([, x, y, scale]) => ({ x: Number(x), y: Number(y), size: Number(scale) * 1000 }),
  );
}

test.each([
  'The Ladder',
  'Die Leiter für Größe, Maß und Übermut',
  'Кар’єрна драбина',
  'Η κλίμακα',
  'The Engineering Ladder of a Coastal Lights Agency, for Keepers, Managers and Apprentices',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'W'.repeat(300),
  'word '.repeat(200),
])('%j is inside the picture, in letters that can be read', (title) => {
  const places = readPlaces(draw(title)!);
  expect(places.length).toBeGreaterThan(5);
  for (const { x, y, size } of places) {
    expect(x).toBeGreaterThanOrEqual(96);
    expect(x).toBeLessThan(1200 - 96);
    expect(y).toBeGreaterThan(96);
    expect(y).toBeLessThan(630 - 80);
    expect(size).toBeGreaterThanOrEqual(39);
  }
});

test('a short title is in one line of large letters, a long one in several', () => {
  const lines = (title: string) => new Set(readPlaces(draw(title)!).map(({ y }) => y)).size;
  expect(lines('The Ladder')).toBe(1);
  expect(lines('The Engineering Ladder of a Coastal Lights Agency, for Keepers')).toBeGreaterThan(
    2,
  );
  expect(readPlaces(draw('The Ladder')!)[0]!.size).toBeGreaterThan(80);
});

test('a title in letters that the font does not have makes no picture', () => {
  expect(draw('灯台の階段')).toBeUndefined();
  expect(draw('The 🙂 Ladder')).toBeUndefined();
  for (let code = 32; code < 0x370; code++)
    expect(() => draw(`a${String.fromCodePoint(code)}b`)).not.toThrow();
});

test('the accent is in the picture', () => {
  expect(drawLinkPreview({ title: 'A', accent: { light: '#7a2e4d', dark: '#f0a3c0' } })).toContain(
    '#7a2e4d',
  );
});
