// What the index keeps of a record: its text, the rest, and what else it is found by.
import { joinSigns, spaceTokens } from './tokens.ts';

/** Divides the parts: a sign that is no word. */
const DIVIDER = '␞';

/**
 * Joins the parts of a record.
 * @param parts its text, the rest, and the expansions of the rest, each as plain words
 * @returns the content, in which what comes before the first divider is the text
 */
export function joinContent(...parts: [string, string, string]): string {
  return parts.map((part) => spaceTokens(part)).join(` ${DIVIDER} `);
}

/**
 * Takes the rest out of a record's content.
 * @param content as the index gives it back, which keeps one of several spaces
 * @returns the rest; nothing where there is none
 */
export function readRest(content: string): string {
  return joinSigns(content.split(DIVIDER)[1]?.trim() ?? '');
}
