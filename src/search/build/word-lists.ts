// Lists of words, one file a language, found by the language's name.
import { existsSync, readFileSync } from 'node:fs';

/**
 * Reads a list of words.
 * @param folder the folder of the list below `src/search`: `stop-words` or `words`
 * @param language such as `de`
 * @returns the words; none for a language that has no list
 */
export function readWordList(folder: 'stop-words' | 'words', language: string): string[] {
  // A name that is no language must not lead out of the folder.
  if (!/^[a-z]{2,3}$/.test(language)) return [];
  const file = `src/search/${folder}/${language}.txt`;
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => !line.startsWith('#')).flatMap((line) => line.match(/\S+/g) ?? []);
}
