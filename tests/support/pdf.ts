import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainText } from '../../src/ladder/text/markdown.ts';
import { findProgram } from './browsers.mjs';

/** Why tests that read PDFs are skipped, where they are. */
export const NO_PDF_TOOLS = findProgram('pdftotext')
  ? ''
  : ' (skipped: this machine has no pdftotext; install poppler-utils)';

/** A word as it is on a page, in points from the page's top left corner. */
export interface Word {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A page of a PDF. */
export interface PdfPage {
  words: Word[];
  /** Its words without any white space between or in them. */
  text: string;
  width: number;
  height: number;
}

/** A PDF as text tools see it. */
export interface Pdf {
  pages: PdfPage[];
  title: string;
  tagged: boolean;
  /** The natural language of the document, if it says one. */
  language: string | undefined;
  /** Whether it has bookmarks. */
  outline: boolean;
  /** The ranks of its headings in the order of its structure. */
  headings: number[];
  /** The addresses of its links. */
  links: string[];
  /** The fonts that are in it, by the names of their makers. */
  fonts: string[];
}

/**
 * Reads a PDF with poppler's tools.
 * @param printed the PDF
 * @returns what it says
 */
export function readPdf(printed: Buffer): Pdf {
  return withFile(printed, (file) => {
    const info = run('pdfinfo', file);
    const raw = printed.toString('latin1');
    return {
      pages: readPages(run('pdftotext', '-bbox', file, '-')),
      title: /^Title: +(.*)$/m.exec(info)?.[1] ?? '',
      tagged: /^Tagged: +yes$/m.test(info),
      language: /\/Lang \(([^)]*)\)/.exec(raw)?.[1],
      outline: raw.includes('/Outlines'),
      headings: [...run('pdfinfo', '-struct', file).matchAll(/^ *H([1-6])\b/gm)].map(([, rank]) =>
        Number(rank),
      ),
      fonts: [...raw.matchAll(/\/FontName \/(?:[A-Z]{6}\+)?(\S+)/g)].map(([, name]) => name!),
      links: [...raw.matchAll(/\/URI \(([^)]*)\)/g)].map(([, address]) => address!),
    };
  });
}

/** A picture in shades of grey, a byte for each point. */
export interface Picture {
  width: number;
  height: number;
  data: Buffer;
}

/**
 * Draws pages of a PDF as a printer without colours would.
 * @param printed the PDF
 * @param resolution points of the picture for an inch
 * @returns a picture of each page
 */
export function drawPdf(printed: Buffer, resolution: number): Picture[] {
  return withFile(printed, (file) => {
    const output = execFileSync('pdftoppm', ['-gray', '-r', String(resolution), file], {
      maxBuffer: 1e9,
    });
    const pictures: Picture[] = [];
    for (let at = 0; at < output.length;) {
      const [head, width, height] = /^P5\s(\d+) (\d+)\s255\s/.exec(
        output.toString('latin1', at, at + 40),
      )!;
      const size = Number(width) * Number(height);
      const start = at + head.length;
      const data = output.subarray(start, start + size);
      pictures.push({ width: Number(width), height: Number(height), data });
      at = start + size;
    }
    return pictures;
  });
}

/**
 * Takes out of a text what tools set differently: white space, joined letters, pictures, and letters
 * that run from right to left.
 */
export function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .replace(
      /\s+|\p{Cf}|\uFE0F|\p{Extended_Pictographic}|\p{Script=Hebrew}|\p{Script=Arabic}/gu,
      '',
    );
}

/** A text as it is on paper, where the addresses of links to the outside are spelled out. */
export function paperText(source: string): string {
  return plainText(source.replace(/\[([^\]]*)\]\((https?:[^)]*)\)/g, '$1 ($2)'));
}

/**
 * Finds where a text begins.
 * @param page the page on which it is
 * @param text squeezed words
 * @returns its first word
 */
export function findWord({ words, text: whole }: PdfPage, text: string): Word {
  let before = whole.indexOf(text);
  return words.find((word) => (before -= squeeze(word.text).length) < 0)!;
}

/**
 * Tells how much of a page is filled.
 * @param page a page of a checklist, whose margins are 30 mm together
 * @returns the part of its height down to its last words, up to 1
 */
export function measureFill({ words, height }: PdfPage): number {
  const millimetre = 72 / 25.4;
  const end = height - 16 * millimetre;
  const bottom = Math.max(0, ...words.map((word) => word.bottom).filter((at) => at < end));
  return (bottom - 14 * millimetre) / (end - 14 * millimetre);
}

/**
 * Counts the lines of text on a page.
 * @param page a page with a line in its margin below
 * @returns lines, without that of the margin
 */
export function countLines({ words, height }: PdfPage): number {
  return new Set(words.filter(({ bottom }) => bottom < height - 45).map(({ top }) => top)).size;
}

function readPages(bbox: string): PdfPage[] {
  return bbox.split('<page ').flatMap((page, index) => {
    if (index === 0) return [];
    const [, width, height] = /^width="([\d.]+)" height="([\d.]+)"/.exec(page)!;
    const words = [
      ...page.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/gs),
    ].map(([, left, top, right, bottom, text]) => ({
      text: decode(text!),
      left: Number(left),
      right: Number(right),
      top: Number(top),
      bottom: Number(bottom),
    }));
    const text = squeeze(words.map((word) => word.text).join(''));
    return [{ words, text, width: Number(width), height: Number(height) }];
  });
}

function decode(text: string): string {
  const names: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => names[name]!);
}

function run(program: string, ...words: string[]): string {
  return execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1e9 });
}

function withFile<Result>(content: Buffer, read: (file: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-pdf-'));
  try {
    const file = join(folder, 'printed.pdf');
    writeFileSync(file, content);
    return read(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
