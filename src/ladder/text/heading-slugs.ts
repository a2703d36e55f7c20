import Slugger from 'github-slugger';
import { headingFragment } from '../permalinks.ts';

/** A node of Markdown or of HTML. */
interface TextNode {
  type: string;
  value?: unknown;
  children?: readonly TextNode[];
}

/**
 * Reads the words of a node, in Markdown as well as in the HTML that it becomes. Comments and other
 * nodes that show nothing are left out.
 * @param node such as a heading
 * @returns its words on one line
 */
export function wordsOf(node: TextNode): string {
  const words: unknown[] = [];
  // An explicit stack, since recursion would overflow where brackets are nested by the thousand.
  for (const left = [node]; left.length > 0;) {
    const { type, value, children = [] } = left.pop()!;
    if (type === 'text' || type === 'inlineCode') words.push(value);
    left.push(...children.toReversed());
  }
  return words.join('').replace(/\s+/g, ' ').trim();
}

/**
 * Gives the headings of one page their fragments, which never equal the id of an item.
 * @returns a function that takes each heading in the order of the page, and returns its fragment
 *   without `#`
 */
export function createHeadingSlugs(): (heading: TextNode) => string {
  const slugger = new Slugger();
  return (heading) => headingFragment(slugger.slug(wordsOf(heading)));
}
