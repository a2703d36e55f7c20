import { htmlToHast, markdownToHtml } from 'satteri';
import type { HastNode } from 'satteri';
import { collapseWhitespace, escapeHtml, escapeMarkdown } from '../ladder/text/escape.ts';
import { renderText } from '../ladder/text/markdown.ts';

/** Makes the whole address of a link in a text; undefined where it cannot. */
type Resolve = (href: string) => string | undefined;

/**
 * Writes a text of the ladder as Markdown that means the same wherever it is pasted.
 * @param text inline Markdown as writers write it
 * @param resolve links whose address it does not know are written as their words
 * @returns inline Markdown on one line: its emphasis, code and links where Markdown can say them there,
 *   else its words
 */
export function quoteMarkdown(text: string, resolve: Resolve): string {
  const html = renderText(text);
  if (!MARKUP.test(html)) return escapeMarkdown(quoteWords(text));
  const tree = htmlToHast(html) as HastNode;
  // Emphasis that starts or ends inside a word cannot always be written: what is read back decides.
  const written = writeMarkdown(tree, (href) => href);
  const isRead = [false, true].every((gfm) => {
    const read = markdownToHtml(written, { features: { gfm, smartPunctuation: false } });
    return read.html.trim() === `<p>${html}</p>`;
  });
  return isRead ? writeMarkdown(tree, resolve) : escapeMarkdown(quoteWords(text));
}

/**
 * Takes the words of a text as its page shows them.
 * @param text inline Markdown as writers write it
 * @returns plain words on one line
 */
export function quoteWords(text: string): string {
  const html = renderText(text);
  return collapseWhitespace(MARKUP.test(html) ? readWords(htmlToHast(html) as HastNode) : html);
}

/**
 * Writes a text of the ladder as HTML for another document.
 * @param text inline Markdown as writers write it
 * @param resolve links whose address it does not know are written as their words
 * @returns inline HTML on one line
 */
export function quoteHtml(text: string, resolve: Resolve): string {
  const html = renderText(text);
  return MARKUP.test(html) ? writeHtml(htmlToHast(html) as HastNode, resolve) : html;
}

/** Most texts hold no markup, and parsing costs more than looking. */
const MARKUP = /[<&]/;

function readWords(node: HastNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  return childrenOf(node).map(readWords).join('');
}

function childrenOf(node: HastNode): HastNode[] {
  return 'children' in node ? (node.children as HastNode[]) : [];
}

function writeMarkdown(node: HastNode, resolve: Resolve): string {
  const inside = () =>
    childrenOf(node)
      .map((child) => writeMarkdown(child, resolve))
      .join('');
  if (node.type === 'text') return escapeMarkdown(collapseWhitespace(node.value));
  if (node.type !== 'element') return inside();
  switch (node.tagName) {
    case 'em':
      return `*${inside()}*`;
    case 'strong':
      return `**${inside()}**`;
    case 'code':
      return writeCode(readWords(node));
    case 'a': {
      const href = resolve(String(node.properties['href']));
      if (href === undefined) return inside();
      return `[${inside()}](${/[\s()<>]/.test(href) ? `<${href}>` : href})`;
    }
    case 'br':
      return ' ';
    default:
      return inside();
  }
}

/** A code span is fenced by more backticks in a row than it has. */
function writeCode(code: string): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(code) ? ' ' : '';
  return fence + pad + code + pad + fence;
}

function writeHtml(node: HastNode, resolve: Resolve): string {
  if (node.type === 'text') return escapeHtml(collapseWhitespace(node.value));
  const inside = childrenOf(node)
    .map((child) => writeHtml(child, resolve))
    .join('');
  if (node.type !== 'element') return inside;
  switch (node.tagName) {
    case 'em':
    case 'strong':
    case 'code':
      return `<${node.tagName}>${inside}</${node.tagName}>`;
    case 'a': {
      const href = resolve(String(node.properties['href']));
      return href === undefined ? inside : `<a href="${escapeHtml(href)}">${inside}</a>`;
    }
    case 'br':
      return ' ';
    default:
      return inside;
  }
}
