// Which known word a mistyped one stands for.
import { countEdits } from '../../ladder/text/edit-distance.ts';

/** A word typed wrongly and the one most likely meant. */
export interface Correction {
  typed: string;
  meant: string;
}

/**
 * Finds the known word that a mistyped one most likely stands for.
 * @param typed what was typed, folded
 * @param known the folded words to choose from
 * @param stem what was typed without its ending
 * @returns the nearest, at most a quarter of the letters away; an ending that both words share does
 *   not count, so that "letting" is not "getting"; among equals the one that shares more of its
 *   beginning; undefined where there is none
 */
export function correctWord(
  typed: string,
  known: Iterable<string>,
  stem = typed,
): string | undefined {
  const most = Math.floor(typed.length / 4);
  const ending = typed.startsWith(stem) ? typed.slice(stem.length) : '';
  const mostInStem = Math.floor((typed.length - ending.length) / 4);
  return rankWords(typed, known, most).find(
    (word) =>
      ending === '' || !word.endsWith(ending) || countEdits(typed, word, most) <= mostInStem,
  );
}

/**
 * Ranks known words by how near they are to what was typed.
 * @param typed what was typed, folded
 * @param known the folded words to choose from
 * @param most the number of edits beyond which a word is no longer near
 * @returns the words, nearest first
 */
export function rankWords(typed: string, known: Iterable<string>, most: number): string[] {
  const near: { word: string; edits: number; shared: number }[] = [];
  for (const word of known) {
    const edits = countEdits(typed, word, most);
    if (edits > most) continue;
    let shared = 0;
    while (shared < typed.length && typed[shared] === word[shared]) shared++;
    near.push({ word, edits, shared });
  }
  near.sort((a, b) => a.edits - b.edits || b.shared - a.shared || (a.word < b.word ? -1 : 1));
  return near.map(({ word }) => word);
}
