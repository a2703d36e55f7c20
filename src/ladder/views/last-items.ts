import type { Item } from '../model/ladder.ts';
import { plainText } from '../text/markdown.ts';
import { listChecklistItems } from './checklist.ts';
import type { Checklist } from './checklist.ts';

// Millimetres: a quarter of a page of A4, a row of questions, a line of text, and an item of one line.
const QUARTER = 64;
const QUESTIONS = 20;
const LINE = 4.41;
const ROW = 13;

/**
 * Lists the items at the end of a checklist that stay on one page with what follows them, so that
 * the last page is at least a quarter full.
 * @param checklist a checklist
 * @returns up to five items, none where the questions fill a quarter of a page
 */
export function listLastItems(checklist: Checklist): Item[] {
  const items = listChecklistItems(checklist);
  let left = QUARTER - QUESTIONS * Math.ceil(checklist.questions.length / 2);
  let first = items.length;
  while (left > 0 && first > 0) {
    first -= 1;
    const { text, instead = '' } = items[first]!;
    // Lines are counted as long as they may be, so that rather one item too many is kept.
    const lines = Math.ceil((plainText(text).length + plainText(instead).length) / 80);
    left -= Math.max(ROW, 5.5 + LINE * lines);
  }
  return items.slice(first);
}
