import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { findForbidden } from '../text/characters.ts';
import type { Position } from '../problem.ts';

/** The largest file that a writer may have, in bytes. */
export const LARGEST_FILE = 4_000_000;

/** What is wrong with a text file, and where. */
export interface TextFault extends Pick<Position, 'line' | 'col'> {
  fault: string;
}

/**
 * Reads a writer's file as UTF-8 text with line feeds.
 * @param path the file's path
 * @returns the text without byte order mark, or what is wrong with it
 */
export function readTextFile(path: string): { text: string } | TextFault {
  const kind = findKindOfFile(path);
  if (kind !== 'file') return { fault: FAULTS[kind], line: 1, col: 1 };
  let bytes: Buffer;
  try {
    if (statSync(path).size > LARGEST_FILE) return { fault: FAULTS.large, line: 1, col: 1 };
    bytes = readFileSync(path);
  } catch {
    return { fault: FAULTS.other, line: 1, col: 1 };
  }
  if (!isUtf8(bytes)) {
    // A stream leaves out the bytes of a character that has begun and not ended.
    const before = new TextDecoder().decode(bytes.subarray(0, findBadByte(bytes)), {
      stream: true,
    });
    return { fault: FAULTS.encoding, ...findPosition(foldLines(before)) };
  }
  const text = foldLines(new TextDecoder().decode(bytes));
  const conflict = /^(<{7}|>{7}) /m.exec(text);
  if (conflict) return { fault: FAULTS.conflict, ...findPosition(text.slice(0, conflict.index)) };
  const forbidden = findForbidden(text);
  return forbidden
    ? { fault: forbidden.fault, ...findPosition(text.slice(0, forbidden.index)) }
    : { text };
}

/**
 * Tells what is at a path, symbolic links followed.
 * @param path any path
 * @returns `dangling` for a symbolic link whose target is missing or that leads to itself, `other`
 *   for what is neither file nor folder or may not be looked at
 */
export function findKindOfFile(path: string): 'file' | 'folder' | 'missing' | 'dangling' | 'other' {
  try {
    const found = statSync(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch {
    const itself = lstatSync(path, { throwIfNoEntry: false });
    return !itself ? 'missing' : itself.isSymbolicLink() ? 'dangling' : 'other';
  }
}

/** What to say of things in a folder that cannot be read as text. */
export const FAULTS = {
  missing: 'the file is missing',
  dangling: 'this symbolic link points to nothing; remove it or fix its target',
  folder: 'this is a folder; a file should be here',
  file: 'this is a file; a folder should be here',
  other: 'this cannot be read; check that it is a file and that you may read it',
  large: 'the file is larger than 4 MB; split it into several tracks or levels',
  conflict:
    'this is a merge conflict; keep one of the two versions between "<<<<<<<" and ">>>>>>>", or join them, and delete the lines of "<", "=" and ">"',
  encoding: 'this character is not UTF-8; save the file with the encoding UTF-8',
};

/** @returns how many bytes at the start are UTF-8 as it should be: decoded and encoded, they are the same */
function findBadByte(bytes: Uint8Array): number {
  const again = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const bad = bytes.findIndex((byte, index) => byte !== again[index]);
  return bad < 0 ? bytes.length : bad;
}

function foldLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function findPosition(before: string): Pick<Position, 'line' | 'col'> {
  const lines = before.split('\n');
  return { line: lines.length, col: lines.at(-1)!.length + 1 };
}
