// How a quotation is written for the places where packets are written. Pure: the browser's scripts
// and the build share it.
import { escapeHtml, escapeMarkdown } from '../ladder/text/escape.ts';

/** A quotation and where it comes from, ready to be written. */
export interface Citation {
  /** The quoted words without markup, on one line. */
  words: string;
  /** The quoted words as inline Markdown. */
  markdown: string;
  /** The quoted words as inline HTML. */
  html: string;
  /** What is quoted: for an item its kind, track and level. */
  of: string;
  /** The handbook and its edition. */
  from: string;
  /** The whole address; where nobody knows the host yet, the path. */
  link: string;
}

/** Writes a citation as a block of Markdown: a quotation that names its source. */
export function writeMarkdown({ markdown, of, from, link }: Citation): string {
  return `> ${markdown}\n>\n> ${escapeMarkdown(`${of}.`)} [${escapeMarkdown(from)}](${link})\n`;
}

/** Writes a citation as HTML for word processors: a quotation and, below it, its source. */
export function writeHtml({ html, of, from, link }: Citation): string {
  const source = `${escapeHtml(of)}. <a href="${escapeHtml(link)}">${escapeHtml(from)}</a>`;
  return `<blockquote><p>${html}</p></blockquote><p>${source}</p>`;
}

/**
 * Writes a citation as one plain line.
 * @param citation the citation
 * @param open the mark before a quotation in the handbook's language
 * @param close the mark after one
 */
export function writeLine(
  { words, of, from, link }: Citation,
  open: string,
  close: string,
): string {
  return `${open}${words}${close} ${of}. ${from}. ${link}`;
}
