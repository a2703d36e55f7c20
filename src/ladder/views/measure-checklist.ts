import { plainText } from '../text/markdown.ts';
import type { Checklist } from './checklist.ts';
import type { SheetText } from './sheet-pages.ts';

/**
 * Measures the texts of a checklist.
 * @param checklist a checklist
 * @returns their lengths, for the whole sheet
 */
export function measureChecklist({ parts, questions }: Checklist): SheetText {
  const count = (...texts: (string | undefined)[]) =>
    texts.reduce((sum, text) => sum + (text ? plainText(text).length : 0), 0);
  return {
    parts: parts.map(({ groups }) =>
      groups.map(({ entries }) =>
        entries.map(({ item, examples }) =>
          count(item.text, item.instead, ...examples.map(({ text }) => text)),
        ),
      ),
    ),
    questions: questions.map((text) => count(text)),
    hasRoom: true,
  };
}
