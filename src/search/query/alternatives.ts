// The ways in which a record can hold a word or phrase of a query.
import type { Language } from '../format/language.ts';
import { isFixed, pickContentWords } from '../format/thesaurus.ts';
import { splitWords } from '../format/tokens.ts';
import type { KnownWords } from './known-words.ts';
import type { Alternative, TermLookup } from './query-terms.ts';
import type { Meaning } from './thesaurus.ts';

/** Past this many words that begin like the one typed, they are looked up together. */
const MOST_EXTENSIONS = 6;

/** Below this length, what a known word begins says little of it: "app" of "approach". */
const SHORT = 5;

/** The most phrases of the thesaurus that are looked up for one thing. */
const MOST_MEANINGS = 16;

// How much the ways count beside what was typed. The order is what matters: means the same, is wider,
// begins alike, is a part of it.
const WEIGHTS = { same: 0.8, wider: 0.65, far: 0.3, part: 0.3, start: 0.4, startOfKnown: 0.2 };

/** Finds the ways of holding a single word: its forms, and the words that begin like it. */
export function findByWord(word: string, isLast: boolean, known: KnownWords): Alternative[] {
  const isKnown = known.isKnown(word);
  const own: Alternative[] = isKnown
    ? [{ words: [{ word, by: 'stem' }], weight: 1, isTyped: true }]
    : [];
  if (isKnown && !isLast && word.length < SHORT) return own;
  // The last word may still be on its way, but two letters that are a word are that word.
  if (word.length < 2 || (word.length < 3 && (isKnown || !isLast))) return own;
  const extensions = known.extensionsOf(word);
  const lookups: TermLookup[] =
    extensions.length > MOST_EXTENSIONS
      ? [{ word, by: 'start' }]
      : extensions.map((longer) => ({ word: longer, by: 'stem' }));
  const weight = isKnown ? WEIGHTS.startOfKnown : WEIGHTS.start;
  return [...own, ...lookups.map((one) => ({ words: [one], weight, isTyped: true }))];
}

/** Finds the ways of holding several words: all of them, or one. */
export function findByWords(
  words: readonly string[],
  { known, language }: { known: KnownWords; language: Language },
): Alternative[] {
  const content = words.filter((word) => !language.stopWords.has(word));
  const saying = content.filter((word) => !language.lightWords.has(word));
  const all = (content.length > 0 ? content : words).filter((word) => known.isKnown(word));
  const lookups = all.map((word): TermLookup => ({ word, by: 'stem' }));
  const parts = lookups
    .filter(({ word }) => saying.length === 0 || saying.includes(word))
    .map((one) => ({ words: [one], weight: WEIGHTS.part, isTyped: false }));
  if (all.length < content.length || all.length < 2) return parts;
  return [{ words: lookups, weight: 1, isTyped: true }, ...parts];
}

/** Finds the ways that the thesaurus leads to. */
export function findByMeaning(
  { groups }: Meaning,
  words: readonly string[],
  { language }: { language: Language },
): Alternative[] {
  const typed = words.join(' ');
  const weights = new Map<string, number>();
  for (const sort of ['same', 'wider', 'far'] as const)
    for (const group of groups)
      for (const phrase of group[sort])
        if (phrase !== typed && !weights.has(phrase)) weights.set(phrase, WEIGHTS[sort]);
  return [...weights].slice(0, MOST_MEANINGS).map(([phrase, weight]) => {
    const written = splitWords(phrase);
    const content = pickContentWords(written, language.stopWords);
    const lookups = content.map((word): TermLookup => ({ word, by: 'stem' }));
    const isPhrase = isFixed(written, language.stopWords);
    return { words: lookups, weight, isTyped: false, isPhrase, phrase };
  });
}
