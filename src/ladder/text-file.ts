import { lstatSync, readFileSync, statSync } from 'node:fs';
import type { Position } from './problem.ts';

/** The largest file that a writer may have, in bytes. */
export const LARGEST_FILE = 1_000_000;

// Line feed, carriage return and tab are the only control characters that text needs; the
// bidirectional embeddings, overrides and isolates can make a line read other than it is.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u;

/** What reading a text file gives: its text without byte order mark, or what is wrong with it. */
export type TextFile = { text: string } | { fault: string; line: number; col: number };

/**
 * Reads a writer's file as UTF-8 text with line feeds.
 * @param path the file's path
 * @returns the text, or the fault and where it is
 */
export function readTextFile(path: string): TextFile {
  const whole = { line: 1, col: 1 };
  let bytes: Buffer;
  try {
    const size = statSync(path).size;
    if (size > LARGEST_FILE)
      return { fault: 'the file is larger than 1 MB; split it into several tracks or levels', ...whole };
    bytes = readFileSync(path);
  } catch {
    const dangling = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
    return dangling
      ? { fault: 'this symbolic link points to nothing; remove it or mend its target', ...whole }
      : { fault: 'the file cannot be read', ...whole };
  }
  const decoded = decode(bytes);
  if (typeof decoded === 'number')
    return {
      fault: 'not UTF-8; save the file with the encoding UTF-8',
      ...findPosition(bytes.subarray(0, decoded).toString('latin1'), decoded),
    };
  const text = decoded.replace(/\r\n?/g, '\n');
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden) {
    const code = forbidden[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return {
      fault: `the invisible character U+${code} stands here; delete it`,
      ...findPosition(text, forbidden.index),
    };
  }
  return { text };
}

/** @returns the text, or the offset of the first byte that is not UTF-8 */
function decode(bytes: Buffer): string | number {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return Buffer.byteLength(lossy.slice(0, lossy.indexOf('\uFFFD')));
  }
}

function findPosition(text: string, offset: number): Pick<Position, 'line' | 'col'> {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, col: before.at(-1)!.length + 1 };
}
