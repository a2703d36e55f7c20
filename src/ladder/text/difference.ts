import { diffArrays } from 'diff';
import { plainText } from './markdown.ts';

/** A run of words that one wording shares with the next, or that only one of them has. */
export interface Part {
  text: string;
  status: 'kept' | 'removed' | 'added';
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
  // Words are divided alike in all countries of a language, and Intl does not know every tag.
  const primaryLanguage = language.split('-')[0]!;
  const [one, other] = [before, after].map((source) =>
    source === undefined ? '' : plainText(source),
  ) as [string, string];
  const parts = diffArrays(divide(one, primaryLanguage), divide(other, primaryLanguage)).map(
    ({ value, added, removed }): Part => ({
      text: value.join(''),
      status: added ? 'added' : removed ? 'removed' : 'kept',
    }),
  );
  const kept = countLetters(parts.filter(({ status }) => status === 'kept'));
  if (kept >= LEAST_SHARED * Math.max(one.length, other.length)) return parts;
  // Two sentences that share but a few small words read better one after the other.
  return [
    { text: one, status: 'removed' as const },
    { text: other, status: 'added' as const },
  ].filter(({ text }) => text !== '');
}

/** The part of the longer wording that two wordings must share for a comparison word by word. */
const LEAST_SHARED = 0.2;

/** Words and signs, each with the space before it: spaces alone would be found everywhere. */
function divide(text: string, language: string): string[] {
  let segmenter = segmenters.get(language);
  if (!segmenter)
    segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: 'word' })));
  const words: string[] = [];
  let space = '';
  for (const { segment } of segmenter.segment(text)) {
    if (segment.trim() === '') space += segment;
    else {
      words.push(space + segment);
      space = '';
    }
  }
  if (space !== '') words.push(space);
  return words;
}

function countLetters(parts: readonly Part[]): number {
  return parts.reduce((sum, { text: words }) => sum + words.length, 0);
}
