// The picture beside a link to the handbook in chats and on social sites: the title, in the open font of
// our PDFs, and the accent. Its letters are drawn as shapes, since each system has other fonts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';
import type { Font } from 'fontkitten';
import type { HandbookFile } from '../schema/handbook.ts';
import { PAPERS } from '../text/contrast.ts';

/** The size that sites ask for: 1.91 to 1. */
export const PREVIEW = { width: 1200, height: 630 };

const MARGIN = 96;
const SIZES = [88, 76, 64, 54, 46, 40];
const INK = '#1d1b18';
const STANDARD_ACCENT = '#0b5f5f';
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'];

let fonts: Font[] | undefined;

interface Glyph {
  path: string;
  /** How many of its own units the size of the letters is, and its width in that size. */
  scale: number;
  width: number;
}
/** Each letter is unpacked once: a title of 90 letters takes a second otherwise. */
const glyphs = new Map<string, Glyph>();

/** Tells whether the font has all letters of a title, so that there is a picture with it. */
export function hasLinkPreview({ title }: Pick<HandbookFile, 'title'>): boolean {
  fonts ??= SUBSETS.map(readFont);
  return [...title].every((letter) => /\s/.test(letter) || findGlyph(letter));
}

/**
 * Draws the picture.
 * @param handbook its title and accent
 * @returns an SVG; undefined where the font does not have the letters of the title
 */
export function drawLinkPreview({
  title,
  accent,
}: Pick<HandbookFile, 'title' | 'accent'>): string | undefined {
  const words = title.trim().split(/\s+/);
  if (!hasLinkPreview({ title })) return undefined;
  const width = PREVIEW.width - 2 * MARGIN;
  const height = PREVIEW.height - 2 * MARGIN;
  const fitting = SIZES.map((size) => ({ size, lines: fillLines(words, width / size) })).find(
    ({ size, lines }) =>
      lines.every((line) => measure(line) * size <= width) && lines.length * size * 1.2 <= height,
  );
  const { size, lines } = fitting ?? cutLines(words, width, height);
  const top = (PREVIEW.height - lines.length * size * 1.2) / 2 + size * 0.92;
  const paths = lines.map((line, index) => drawLine(line, size, top + index * size * 1.2));
  const box = `width="${PREVIEW.width}" height="${PREVIEW.height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}><rect ${box} fill="${PAPERS.light[0]}"/><rect width="24" height="${PREVIEW.height}" fill="${accent?.light ?? STANDARD_ACCENT}"/><g fill="${INK}">${paths.join('')}</g></svg>`;
}

/** Puts words into lines of a width, in units of the size of the letters. */
function fillLines(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last === undefined || measure(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** What fits of a title that is too long in the smallest letters. */
function cutLines(words: readonly string[], width: number, height: number) {
  const size = SIZES.at(-1)!;
  const cut = (line: string, end: string) => {
    let letters = [...line];
    while (measure(letters.join('') + end) * size > width) letters = letters.slice(0, -1);
    return letters.join('') + end;
  };
  const all = fillLines(words, width / size);
  const most = Math.floor(height / (size * 1.2));
  const lines = all.slice(0, most).map((line, index) => {
    const isCut = measure(line) * size > width || (index === most - 1 && all.length > most);
    return isCut ? cut(line, '…') : line;
  });
  return { size, lines };
}

function measure(line: string): number {
  return [...line].reduce((sum, letter) => sum + (findGlyph(letter)?.width ?? 0), 0);
}

function drawLine(line: string, size: number, baseline: number): string {
  let x = MARGIN;
  return [...line]
    .map((letter) => {
      const { path, scale, width } = findGlyph(letter)!;
      const by = (size * scale).toFixed(5);
      const drawn = `<path transform="translate(${x.toFixed(2)} ${baseline.toFixed(2)}) scale(${by} -${by})" d="${path}"/>`;
      x += width * size;
      return drawn;
    })
    .join('');
}

function findGlyph(letter: string): Glyph | undefined {
  const known = glyphs.get(letter);
  if (known) return known;
  const font = findFont(letter);
  if (!font) return undefined;
  const glyph = font.glyphForCodePoint(letter.codePointAt(0)!);
  const scale = 1 / font.unitsPerEm;
  try {
    const found = { path: glyph.path.toSVG(), scale, width: glyph.advanceWidth * scale };
    glyphs.set(letter, found);
    return found;
  } catch {
    // The library reads behind the end of the table for signs such as combining accents.
    return undefined;
  }
}

function findFont(letter: string): Font | undefined {
  return fonts?.find((font) => font.hasGlyphForCodePoint(letter.codePointAt(0)!));
}

function readFont(subset: string): Font {
  const { resolve } = createRequire(import.meta.url);
  const name = `@fontsource/source-serif-4/files/source-serif-4-${subset}-500-normal.woff`;
  const font = create(readFileSync(resolve(name)));
  if (font.isCollection) throw new Error(`${name} holds several fonts`);
  return font;
}
