import { markdownToHtml, markdownToMdast } from 'satteri';
import type { Features, MdastNode, MdastPluginList } from 'satteri';
import { handbookLinks, literalHtml, withoutLinks } from './markdown-plugins.ts';

const features: Features = { gfm: false, smartPunctuation: false, frontmatter: false };

/** Whether a text needs no parsing, as most do: it starts with a letter and holds no markup. */
const isPlain = (source: string): boolean => /^\p{L}[^\\`*_[\]<>&\n\r]*$/u.test(source);

/**
 * Renders a text of one paragraph.
 * @param source inline CommonMark; a sign that would start a list or a heading is that sign
 * @returns HTML without a paragraph around it
 */
export function renderText(source: string): string {
  if (isPlain(source)) return source;
  return remember(texts, source, () => renderParagraph(source, [literalHtml, handbookLinks]));
}

/**
 * Renders a text of one paragraph as the words of a link, which may hold no link itself.
 * @param source inline CommonMark
 * @returns HTML without a paragraph around it and without links in it
 */
export function renderLinkText(source: string): string {
  if (isPlain(source)) return source;
  return remember(linkTexts, source, () => renderParagraph(source, [literalHtml, withoutLinks]));
}

/**
 * Renders a text of several paragraphs and lists.
 * @param source CommonMark
 * @returns HTML
 */
export function renderDetail(source: string): string {
  return render(source, [literalHtml, handbookLinks]);
}

/**
 * Takes the words of a text without their markup.
 * @param source inline CommonMark or, for a detail, CommonMark
 * @returns the words, white space folded
 */
export function plainText(source: string): string {
  return remember(plainTexts, source, () => {
    if (!/[\\`*_[\]<&\n]/.test(source)) return source;
    const words: string[] = [];
    walk(parse(source), (node) => {
      if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
        words.push(node.value);
      if (node.type === 'paragraph' || node.type === 'break') words.push(' ');
    });
    return words.join('').replace(/\s+/g, ' ').trim();
  });
}

/**
 * Parses a text of a YAML file.
 * @param source CommonMark
 * @param shape whether the text is one paragraph (`text`) or may have several (`detail`)
 * @returns its syntax tree, and the source that the tree's positions are of
 */
export function parseMarkdown(
  source: string,
  shape: 'text' | 'detail',
): { tree: MdastNode; source: string } {
  const own = shape === 'text' ? asParagraph(source) : source;
  return { tree: parse(own), source: own };
}

/** Visits a node and all below it, in the order of the text. */
export function walk(node: MdastNode, visit: (node: MdastNode) => void): void {
  // An explicit stack, since recursion would overflow where brackets are nested by the thousand.
  for (const left = [node]; left.length > 0;) {
    const next = left.pop()!;
    visit(next);
    if ('children' in next) left.push(...(next.children as MdastNode[]).toReversed());
  }
}

const texts = new Map<string, string>();
const linkTexts = new Map<string, string>();
const plainTexts = new Map<string, string>();

function remember(memory: Map<string, string>, key: string, make: () => string): string {
  let made = memory.get(key);
  if (made === undefined) memory.set(key, (made = make()));
  return made;
}

function render(source: string, mdastPlugins: MdastPluginList): string {
  return (markdownToHtml(source, { features, mdastPlugins }) as { html: string }).html.trim();
}

/** Renders the one paragraph that {@link asParagraph} makes of a text, without its element. */
function renderParagraph(source: string, plugins: MdastPluginList): string {
  const [open, close] = ['<p>', '</p>'];
  const html = render(asParagraph(source), plugins);
  if (html === '') return '';
  if (!html.startsWith(open) || !html.endsWith(close))
    throw new Error(`this text is no paragraph: ${source}`);
  return html.slice(open.length, -close.length);
}

function parse(source: string): MdastNode {
  return markdownToMdast(source, { features });
}

/** A text such as "> 4 weeks" or "1. of May" is words, not a quotation or a list. */
function asParagraph(source: string): string {
  const line = source.trim().replace(/\s*[\n\r]\s*/g, ' ');
  if (!/^([^\p{L}]|\d+[.)])/u.test(line)) return line;
  const blocks = (parse(line) as { children: MdastNode[] }).children;
  if (blocks.length === 1 && blocks[0]!.type === 'paragraph') return line;
  if (blocks[0]?.type === 'html') return line;
  return /^\d/.test(line) ? line.replace(/[.)]/, '\\$&') : `\\${line}`;
}
