// Words of the language that a handbook lacks, and that would be taken for mistyped ones of it.
import { correctWord } from '../format/correction.ts';
import type { Language } from '../format/language.ts';
import { foldDiacritics } from '../format/tokens.ts';
import type { MeaningGroup } from './read-thesaurus.ts';

/**
 * Finds the words of a language that a handbook does not have and that are near one that it has.
 * @param groups the thesaurus, whose words are real ones
 * @param list other words of the language
 * @param words the handbook's words
 * @param language the handbook's language
 * @returns the words; each would be corrected if it were not known to be right
 */
export function findRealWords(
  groups: readonly MeaningGroup[],
  list: readonly string[],
  words: ReadonlySet<string>,
  language: Language,
): string[] {
  const folded = new Set([...words].map(foldDiacritics));
  const stems = new Set([...words].map((word) => foldDiacritics(language.stem(word))));
  const real = new Set([
    ...groups.flatMap(({ members, wider }) => [...members, ...wider].flat()),
    ...list,
  ]);
  const byLength = Map.groupBy(folded, ({ length }) => length);
  // A correction changes at most a quarter of the letters.
  const near = ({ length }: string) => {
    const most = Math.floor(length / 4);
    const lengths = Array.from({ length: 2 * most + 1 }, (_, at) => length - most + at);
    return lengths.flatMap((own) => byLength.get(own) ?? []);
  };
  return [...real].filter((word) => {
    const own = foldDiacritics(word);
    if (folded.has(own) || stems.has(foldDiacritics(language.stem(word)))) return false;
    return correctWord(own, near(own)) !== undefined;
  });
}
