// How a quotation is written for the places where packets are written. Pure: the browser's scripts
// and the build share it.
import { escapeHtml, escapeMarkdown } from '../ladder/text/escape.ts';

/** What is cited and where it is, ready to be written. */
export interface Citation {
  /** The quoted words without markup, on one line; empty where a part of a page is cited by its name. */
  words: string;
  /** The quoted words as inline Markdown. */
  markdown: string;
  /** The quoted words as inline HTML. */
  html: string;
  /** What to do instead of an anti-pattern, in plain words. */
  instead?: string | undefined;
  /** What is cited: for an item its kind, track and level. */
  of: string;
  /** The handbook and its edition. */
  from: string;
  /** The whole address; where nobody knows the host yet, the path. */
  link: string;
}

/** Writes a citation as a block of Markdown: a quotation that names its source. */
export function writeMarkdown({ markdown, instead, of, from, link }: Citation): string {
  const source = `${escapeMarkdown(`${of}.`)} [${escapeMarkdown(from)}](${link})`;
  if (!markdown) return `${source}\n`;
  const parts = [markdown, ...(instead ? [escapeMarkdown(instead)] : []), source];
  return `${parts.map((part) => `> ${part}\n`).join('>\n')}`;
}

/** Writes a citation as HTML for word processors: a quotation and, below it, its source. */
export function writeHtml({ html, instead, of, from, link }: Citation): string {
  const source = `<p>${escapeHtml(of)}. <a href="${escapeHtml(link)}">${escapeHtml(from)}</a></p>`;
  if (!html) return source;
  const parts = [html, ...(instead ? [escapeHtml(instead)] : [])];
  return `<blockquote>${parts.map((part) => `<p>${part}</p>`).join('')}</blockquote>${source}`;
}

/**
 * Writes a citation as one plain line.
 * @param citation the citation
 * @param quotes the marks before and after a quotation in the handbook's language, then those of a
 *   quotation inside it
 */
export function writeLine({ words, instead, of, from, link }: Citation, quotes: string): string {
  const [open, close] = quotes;
  const quoted = [words, instead]
    .filter(Boolean)
    .map((part) => `${open}${nestQuotes(part!, quotes)}${close} `);
  return `${quoted.join('')}${of}. ${from}. ${link}`;
}

/** A mark opens where a word starts, and closes everywhere else. */
function nestQuotes(words: string, [, , open, close]: string): string {
  return words.replace(/(^|[\s([–—-])?["“”„]/gu, (_, before?: string) =>
    before === undefined ? close! : before + open,
  );
}
