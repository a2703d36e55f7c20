import type { ContentFiles } from '../ladder/files/content-files.ts';
import type { FileMemory } from '../ladder/files/file-memory.ts';
import type { Problem } from '../ladder/problem.ts';
import type { Handbook } from './handbook.ts';

/** The content folder, read, checked and joined. */
export interface Content {
  /** The files that are well formed. */
  files: ContentFiles;
  problems: readonly Problem[];
  /** The files joined; while they have problems, what they last were without, if ever. */
  handbook: Handbook | undefined;
  /** How often the folder was read until then. */
  reading: number;
}

interface Cache {
  content?: Content;
  collected?: Content;
  memory?: FileMemory;
}

// Astro evaluates its configuration, the content collections and the pages in module graphs of their
// own; a cache of the whole process lets all of them work on one reading. This file imports only
// types, because what the content configuration imports is compiled anew for every build.
const cache: Cache = ((globalThis as { [key: symbol]: Cache | undefined })[
  Symbol.for('handrail.content')
] ??= {});

/** @returns the content as it was last cached, if it was */
export function recallContent(): Content | undefined {
  return cache.content;
}

/** Caches the content for the whole process. */
export function cacheContent(content: Content): void {
  cache.content = content;
}

/** @returns the content from which Astro's collections were last filled, if they were */
export function recallCollected(): Content | undefined {
  return cache.collected;
}

/** Notes that the collections are being filled from this content. */
export function noteCollected(content: Content): void {
  cache.collected = content;
}

/** Keeps what is made of each file from now on, for a process that reads the content again and again. */
export function rememberFiles(): void {
  cache.memory ??= new Map();
}

/** @returns what was made of each file, where it is kept */
export function recallFiles(): FileMemory | undefined {
  return cache.memory;
}
