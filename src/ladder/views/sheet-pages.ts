/** What is printed of a checklist, as numbers of characters. */
export interface SheetText {
  /** Each item with all its words, by kind and by group. */
  parts: readonly (readonly (readonly number[])[])[];
  questions: readonly number[];
  /** Whether there is room for notes beside each item. */
  hasRoom: boolean;
}

// Millimetres, as the styles of the checklist draw it on A4 with a serif of common width.
const PAGE = 267;
const HEADER = 58;
const KIND = 10.3;
const GROUP = 7;
const LINE = 4.41;
const ROW = 13;
const NOT_APPLICABLE = 30;

/**
 * Tells on how many pages a checklist prints, without printing it: from the lengths of its texts.
 * @param text the lengths of what is on the sheet
 * @returns pages of A4; printed ones differ by one at most, up to some twenty pages
 */
export function countSheetPages({ parts, questions, hasRoom }: SheetText): number {
  const row = (characters: number) =>
    hasRoom
      ? Math.max(ROW, 5.5 + LINE * Math.ceil(characters / 66))
      : 5.5 + LINE * Math.ceil(characters / 110);
  const ask = (characters: number) => (hasRoom ? 8.5 : 2.5) + LINE * Math.ceil(characters / 54);
  const blocks = parts.flatMap((groups) =>
    groups.flatMap((rows, group) =>
      rows.map((characters, index) => {
        const heading = index > 0 ? 0 : group > 0 ? GROUP : GROUP + KIND;
        return heading + row(characters);
      }),
    ),
  );
  const asked = questions.filter((_, index) => index % 2 === 0);
  const end =
    asked.reduce(
      (height, characters, index) => {
        return height + ask(Math.max(characters, questions[index * 2 + 1] ?? 0));
      },
      questions.length > 0 ? KIND : 0,
    ) + NOT_APPLICABLE;
  let pages = 1;
  let used = HEADER;
  for (const height of [...blocks, end]) {
    if (used + height > PAGE) {
      pages += 1;
      used = 0;
    }
    used += height;
  }
  return pages;
}
