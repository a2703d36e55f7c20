import type { ReadResult } from '../ladder/files/content-files.ts';
import { contentFolder, readContent } from '../ladder/files/read-content.ts';
import type { Problem } from '../ladder/problem.ts';
import { findProblems } from '../ladder/rules/find-problems.ts';
import { cacheContent, recallContent, recallFiles } from './content-cache.ts';
import type { Content } from './content-cache.ts';
import { joinHandbook } from './handbook.ts';

/**
 * Loads the content folder: read, checked and joined once for the whole process, whoever asks.
 * @returns the content, from the cache where it was loaded before
 */
export function loadContent(): Content {
  return recallContent() ?? reloadContent();
}

/**
 * Loads the content folder anew, as it is now. What was loaded before is left as it was.
 * @returns the content, which is cached from now on
 */
export function reloadContent(): Content {
  const { result, problems } = checkContent();
  const { files } = result;
  const last = recallContent();
  const handbook = problems.length === 0 ? joinHandbook(files) : last?.handbook;
  // The positions in the files are needed by checks only, and take more memory than the rest.
  const content = { files, problems, handbook, reading: (last?.reading ?? 0) + 1 };
  cacheContent(content);
  return content;
}

/**
 * Reads the content folder and checks it.
 * @returns all that reading gave, and every problem in it
 */
export function checkContent(): { result: ReadResult; problems: Problem[] } {
  const result = readContent(contentFolder(), recallFiles());
  return { result, problems: findProblems(result) };
}

/** Tells whether search engines are kept out of the handbook. */
export function isPrivate(): boolean {
  return loadContent().files.handbook[0]?.data.private ?? false;
}

/**
 * Finds the origin at which the handbook is published.
 * @returns the SITE variable, else `site` in `handbook.yaml`, else undefined
 */
export function findSite(): string | undefined {
  return process.env['SITE'] || loadContent().files.handbook[0]?.data.site;
}
