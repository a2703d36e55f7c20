import { htmlToHast, markdownToHtml } from 'satteri';
import type { HastNode } from 'satteri';

/** Renders Markdown as the places do in which packets are written. */
export function render(markdown: string, flavour: 'CommonMark' | 'GitHub'): HastNode[] {
  const features = { gfm: flavour === 'GitHub', smartPunctuation: false };
  return readHtml(markdownToHtml(markdown, { features }).html);
}

/** Parses the HTML of a body; white space between blocks is left out. */
export function readHtml(html: string): HastNode[] {
  const [page] = elementsOf(htmlToHast(html) as HastNode);
  const [, body] = elementsOf(page!);
  return elementsOf(body!);
}

export function childrenOf(node: HastNode): HastNode[] {
  return 'children' in node ? (node.children as HastNode[]) : [];
}

export function elementsOf(node: HastNode): (HastNode & { type: 'element' })[] {
  return childrenOf(node).filter((child) => child.type === 'element');
}

/** The words of a node, as a reader copies them. */
export function wordsOf(node: HastNode): string {
  return node.type === 'text' ? node.value : childrenOf(node).map(wordsOf).join('');
}
