import { htmlToHast, markdownToHtml } from 'satteri';
import type { HastNode } from 'satteri';
import { collapseWhitespace, escapeMarkdown } from '../ladder/text/escape.ts';
import { renderText } from '../ladder/text/markdown.ts';

/**
 * Writes a text of the ladder as Markdown that means the same wherever it is pasted.
 * @param text inline Markdown as writers write it
 * @param resolve makes the whole address of a link in it; undefined leaves the link's words only
 * @returns inline Markdown on one line: its emphasis, code and links where Markdown can say them there,
 *   else its words
 */
export function quoteMarkdown(text: string, resolve: (href: string) => string | undefined): string {
  const html = renderText(text);
  if (!MARKUP.test(html)) return escapeMarkdown(quoteWords(text));
  const tree = htmlToHast(html) as HastNode;
  // Emphasis that starts or ends inside a word cannot always be written: what is read back decides.
  const written = write(tree, (href) => href);
  const isRead = [false, true].every((gfm) => {
    const read = markdownToHtml(written, { features: { gfm, smartPunctuation: false } });
    return read.html.trim() === `<p>${html}</p>`;
  });
  return isRead ? write(tree, resolve) : escapeMarkdown(quoteWords(text));
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

/** Most texts hold no markup, and parsing costs more than looking. */
const MARKUP = /[<&]/;

function readWords(node: HastNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  return 'children' in node
    ? node.children.map((child) => readWords(child as HastNode)).join('')
    : '';
}

function write(node: HastNode, resolve: (href: string) => string | undefined): string {
  const inside = () => {
    const children = ('children' in node ? node.children : []) as HastNode[];
    return children.map((child) => write(child, resolve)).join('');
  };
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

/** A code span is fenced by more backticks in a row than stand in it. */
function writeCode(code: string): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(code) ? ' ' : '';
  return fence + pad + code + pad + fence;
}
