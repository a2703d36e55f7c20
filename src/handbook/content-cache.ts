import type { ContentFiles } from '../ladder/files/content-files.ts';
import type { Problem } from '../ladder/problem.ts';
import type { Handbook } from './handbook.ts';

/** The content folder, read, checked and joined. */
export interface Content {
  /** The files that are well formed. */
  files: ContentFiles;
  problems: readonly Problem[];
  /** The files joined; while they have problems, what they last were without, if ever. */
  handbook: Handbook | undefined;
}

// Astro evaluates its configuration, the content collections and the pages in module graphs of their
// own; a cache of the whole process lets all of them work on one reading. This file imports only
// types, because what the content configuration imports is compiled anew for every build.
const cache = globalThis as { [key: symbol]: Content | undefined };
const key = Symbol.for('handrail.content');

/** @returns the content as it was last cached, if it was */
export function recallContent(): Content | undefined {
  return cache[key];
}

/** Caches the content for the whole process. */
export function cacheContent(content: Content): void {
  cache[key] = content;
}
