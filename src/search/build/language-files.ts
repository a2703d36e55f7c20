// What search knows of each language: one file a language, in folders beside this one.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads a file of a language.
 * @param folder the folder of the file in `src/search`
 * @param language such as `de`
 * @param ending of the file's name
 * @returns its text; undefined for a language that has no such file
 */
export function readLanguageFile(
  folder: 'stop-words' | 'light-words' | 'thesaurus' | 'words',
  language: string,
  ending: 'txt' | 'yaml',
): string | undefined {
  // A name that is no language must not lead out of the folder.
  if (!/^[a-z]{2,3}$/.test(language)) return undefined;
  // The pages of a build are bundled elsewhere, but take the search data that the build has made.
  const file = join(import.meta.dirname, '..', folder, `${language}.${ending}`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Reads a list of words.
 * @param folder the folder of the list
 * @param language such as `de`
 * @returns the words; none for a language that has no list
 */
export function readWordList(
  folder: 'stop-words' | 'light-words' | 'words',
  language: string,
): string[] {
  const lines = readLanguageFile(folder, language, 'txt')?.split('\n') ?? [];
  return lines.filter((line) => !line.startsWith('#')).flatMap((line) => line.match(/\S+/g) ?? []);
}
