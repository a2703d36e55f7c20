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

/** A word as it stands on a page, in points from the page's top left corner. */
export interface Word {
  text: string;
  left: number;
  top: number;
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
 * @param page the page on which it stands
 * @param text squeezed words
 * @returns its first word
 */
export function findWord({ words, text: whole }: PdfPage, text: string): Word {
  let before = whole.indexOf(text);
  return words.find((word) => (before -= squeeze(word.text).length) < 0)!;
}

function readPages(bbox: string): PdfPage[] {
  return bbox.split('<page ').flatMap((page, index) => {
    if (index === 0) return [];
    const [, width, height] = /^width="([\d.]+)" height="([\d.]+)"/.exec(page)!;
    const words = [
      ...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)"[^>]*>(.*?)<\/word>/gs),
    ].map(([, left, top, text]) => ({
      text: decode(text!),
      left: Number(left),
      top: Number(top),
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
