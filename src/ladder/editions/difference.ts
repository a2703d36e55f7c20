import { diffWords } from 'diff';
import { plainText } from '../markdown.ts';

/** A run of words that one wording shares with the next, or that only one of them has. */
export interface Part {
  words: string;
  is: 'kept' | 'removed' | 'added';
}

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Compares two wordings word by word, as their language divides words.
 * @param before inline Markdown or Markdown of the earlier one; nothing where there was none
 * @param after that of the later one
 * @param language a BCP 47 tag
 * @returns the parts in reading order; without markup, so there is nothing but kept words where only
 *   the markup differs
 */
export function findDifference(
  before: string | undefined,
  after: string | undefined,
  language: string,
): Part[] {
  // The words of a tongue are divided alike in all its countries, and rare tags are no locale.
  const tongue = language.split('-')[0]!;
  let segmenter = segmenters.get(tongue);
  if (!segmenter)
    segmenters.set(tongue, (segmenter = new Intl.Segmenter(tongue, { granularity: 'word' })));
  const [one, other] = [before, after].map((source) =>
    source === undefined ? '' : plainText(source),
  ) as [string, string];
  return diffWords(one, other, { intlSegmenter: segmenter }).map(({ value, added, removed }) => ({
    words: value,
    is: added ? 'added' : removed ? 'removed' : 'kept',
  }));
}
