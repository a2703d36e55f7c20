// Which records have a phrase, by the stems of its words.
import type { Language } from '../format/language.ts';
import { isFixed, pickContentWords } from '../format/thesaurus.ts';
import { foldDiacritics, splitWords } from '../format/tokens.ts';
import type { SearchRecord } from './records.ts';

/** Tells whether a handbook has a phrase. */
export type HasPhrase = (words: readonly string[]) => boolean;

/**
 * Makes the test of phrases.
 * @param records all records
 * @param labels other texts by which a record is found
 * @param language the handbook's language
 * @returns a test: one record has to have all content words of the phrase, or the whole of it where
 *   only one of its words is no stop word
 */
export function indexPhrases(
  records: readonly SearchRecord[],
  labels: readonly string[],
  language: Language,
): HasPhrase {
  const stemOf = (word: string) => foldDiacritics(language.stem(word));
  const written = records.map(({ text, rest, hints }) => [text, rest, ...hints]);
  const texts = [...written, ...labels.map((label) => [label])].map((own) =>
    own.flatMap(splitWords).map(stemOf),
  );
  const byStem = new Map<string, Set<number>>();
  texts.forEach((stems, number) => {
    for (const stem of stems) {
      const known = byStem.get(stem);
      if (known) known.add(number);
      else byStem.set(stem, new Set([number]));
    }
  });
  return (words) => {
    const content = pickContentWords(words, language.stopWords);
    const [first, ...others] = content.map((word) => byStem.get(stemOf(word)) ?? new Set<number>());
    if (!first) return false;
    const isWhole = isFixed(words, language.stopWords);
    const phrase = ` ${words.map(stemOf).join(' ')} `;
    for (const number of first)
      if (others.every((other) => other.has(number)))
        if (!isWhole || ` ${texts[number]!.join(' ')} `.includes(phrase)) return true;
    return false;
  };
}
