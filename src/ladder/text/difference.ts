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

/**
 * Leaves out the sentences in which nothing changed, as a reader of a long text wants.
 * @param parts what {@link findDifference} found
 * @param language a BCP 47 tag
 * @returns the parts, in which an ellipsis stands for what was left out; nothing where nothing changed
 */
export function shortenDifference(parts: readonly Part[], language: string): Part[] {
  if (parts.every(({ status }) => status === 'kept')) return [];
  return parts.map((part, index) => {
    if (part.status !== 'kept') return part;
    const sentences = divideSentences(part.text, language);
    // Where a change begins or ends with a sentence, what is beside it is another one.
    const first = index > 0 && !ENDS_SENTENCE.test(parts[index - 1]!.text) ? sentences[0]! : '';
    const last =
      index < parts.length - 1 && !ENDS_SENTENCE.test(part.text) ? sentences.at(-1)! : '';
    if (sentences.length <= (first && last ? 2 : 1)) return part;
    return { ...part, text: `${first.trimEnd()} … ${last.trimStart()}` };
  });
}

const ENDS_SENTENCE = /[.!?。！？]["”’)]*\s*$/;

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

function divideSentences(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language.split('-')[0], { granularity: 'sentence' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function countLetters(parts: readonly Part[]): number {
  return parts.reduce((sum, { text: words }) => sum + words.length, 0);
}
