import { defineMdastPlugin, markdownToHtml, markdownToMdast } from 'satteri';
import type { Features, MdastNode } from 'satteri';
import { HANDBOOK_LINK_SORTS, readLink } from './permalinks.ts';
import type { LinkTarget } from './permalinks.ts';

const features: Features = { gfm: false, smartPunctuation: false };

/** Leads links such as `item:…` to their pages. */
export const handbookLinks = defineMdastPlugin({
  name: 'handbook-links',
  link(node, context) {
    const target = readLink(node.url);
    if (target.to === 'handbook') context.setProperty(node, 'url', target.href);
  },
});

/**
 * Renders a text of one paragraph.
 * @param source inline CommonMark; a sign that would start a list or a heading stands for itself
 * @returns HTML without a paragraph around it
 */
export function renderText(source: string): string {
  return remember(texts, source, () =>
    markdownToHtml(asParagraph(source), { features, mdastPlugins: [handbookLinks] })
      .html.trim()
      .replace(/^<p>|<\/p>$/g, ''),
  );
}

/**
 * Renders a text of one paragraph as the words of a link, which may hold no link itself.
 * @param source inline CommonMark
 * @returns HTML without a paragraph around it and without links in it
 */
export function renderLinkText(source: string): string {
  return renderText(source).replace(/<\/?a\b[^>]*>/g, '');
}

/**
 * Renders a text of several paragraphs and lists.
 * @param source CommonMark
 * @returns HTML
 */
export function renderDetail(source: string): string {
  return markdownToHtml(source, { features, mdastPlugins: [handbookLinks] }).html.trim();
}

/**
 * Takes the words of a text without their markup.
 * @param source inline CommonMark or, for a detail, CommonMark
 * @returns the words, white space folded
 */
export function plainText(source: string): string {
  return remember(plainTexts, source, () => {
    // Most texts hold no markup, and parsing costs more than looking.
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

/** A link or a fault found in a writer's text, with its line in the text, from 1. */
export type Finding = { line: number } & ({ fault: string } | { link: LinkTarget; url: string });

/**
 * Finds what the rules on writers' texts are about.
 * @param source CommonMark
 * @param shape whether the text is one paragraph (`text`) or may have several (`detail`)
 * @returns every link, and a sentence for each piece of HTML or image
 */
export function inspectMarkdown(source: string, shape: 'text' | 'detail'): Finding[] {
  if (!/[[<!]/.test(source)) return [];
  const findings: Finding[] = [];
  walk(shape === 'text' ? parse(asParagraph(source)) : parse(source), (node) => {
    const finding = inspectNode(node);
    if (finding) findings.push({ line: node.position?.start.line ?? 1, ...finding });
  });
  return findings;
}

/**
 * Looks at one node of a parsed text, of YAML or of MDX.
 * @param node a node of its syntax tree
 * @returns the link or the fault that it is, if it is one
 */
export function inspectNode(
  node: MdastNode,
): { fault: string } | { link: LinkTarget; url: string } | undefined {
  switch (node.type) {
    case 'html':
      return { fault: `HTML (${node.value.trim()}) has no place here; remove it, or write "\\<"` };
    case 'image':
    case 'imageReference':
      return { fault: 'images have no place here; remove this one, or link to it' };
    case 'link':
    case 'definition':
      return { link: readLink(node.url), url: node.url };
    default:
      return undefined;
  }
}

/**
 * Says what is wrong with a link that leads nowhere.
 * @param url the link's target as written
 * @returns a sentence with the targets that a link may have
 */
export function explainLink(url: string): string {
  const inside = HANDBOOK_LINK_SORTS.map((sort) => `${sort}:`).join(', ');
  return `the link "${url}" leads nowhere; links start with https:, http: or mailto:, or inside the handbook with ${inside}`;
}

/** Visits a node and all below it, in the order of the text. */
export function walk(node: MdastNode, visit: (node: MdastNode) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child as MdastNode, visit);
}

const texts = new Map<string, string>();
const plainTexts = new Map<string, string>();

function remember(memory: Map<string, string>, key: string, make: () => string): string {
  let made = memory.get(key);
  if (made === undefined) memory.set(key, (made = make()));
  return made;
}

function parse(source: string): MdastNode {
  return markdownToMdast(source, { features });
}

/** A text such as "> 4 weeks" or "1. of May" is words, not a quotation or a list. */
function asParagraph(source: string): string {
  const line = source.trim().replace(/\s*\n\s*/g, ' ');
  if (!/^([^\p{L}]|\d+[.)])/u.test(line)) return line;
  const blocks = (parse(line) as { children: MdastNode[] }).children;
  if (blocks.length === 1 && blocks[0]!.type === 'paragraph') return line;
  if (blocks[0]?.type === 'html') return line;
  return /^\d/.test(line) ? line.replace(/[.)]/, '\\$&') : `\\${line}`;
}
