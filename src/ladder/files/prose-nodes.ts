// MDX is a programming language, and prose comes from anybody who may propose a change to the content.
// So what it may hold is listed: nodes of Markdown, images of the content, <Item>, and comments. The same list is asked where
// content is checked and once more where it is compiled.
import { defineMdastPlugin } from 'satteri';
import type { MdastNode } from 'satteri';
import { inspectNode } from '../text/inspect.ts';
import type { Finding } from '../text/inspect.ts';
import { walk } from '../text/markdown.ts';
import { readImage } from '../text/images.ts';
import { readNote } from '../text/notes.ts';
import { explainElement } from './mdx-errors.ts';

/** The nodes of Markdown that prose may hold; links, HTML and images are looked at one by one. */
const MARKDOWN_NODES: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'break',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'thematicBreak',
  'link',
  'linkReference',
  'definition',
  'footnoteReference',
  'footnoteDefinition',
]);

/** What the name of a footnote looks like, which is part of an address on its page. */
const FOOTNOTE_NAME = /^[\w-]+$/;

/**
 * Looks at one node of prose.
 * @param node a node of the syntax tree of MDX
 * @returns the item or the image that it shows, the link that it is or what is wrong with it; undefined
 *   for any other node that prose may hold
 */
export function inspectProseNode(
  node: MdastNode,
): Finding | { item: string } | { image: string } | undefined {
  switch (node.type) {
    case 'image':
      return readImage(node);
    case 'blockquote': {
      const note = readNote(node);
      return typeof note === 'string' ? undefined : note;
    }
    case 'heading':
      return findInside(node, ['footnoteReference', 'image'])
        ? { fault: 'a heading is words alone; put footnotes and images below it' }
        : undefined;
    case 'footnoteDefinition':
      if (!FOOTNOTE_NAME.test(node.identifier))
        return { fault: 'the name of a footnote is letters from a to z, digits and hyphens' };
      return findInside(node, ['heading'])
        ? { fault: 'a footnote has no headings; write paragraphs' }
        : undefined;
    case 'mdxjsEsm':
      return {
        fault:
          'a line that starts with "import" or "export" is code in MDX; remove it or word it otherwise',
      };
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isComment(node.value)
        ? undefined
        : { fault: 'braces hold code in MDX; write "\\{" for a brace' };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return explainElement(node);
  }
  if (node.type === 'listItem' && typeof node.checked === 'boolean')
    return { fault: 'a list to tick has no place in prose; leave out the "[ ]"' };
  const finding = inspectNode(node);
  if (finding || MARKDOWN_NODES.has(node.type)) return finding;
  return { fault: `this is not Markdown that prose may hold (${node.type}); write it as words` };
}

function findInside(node: MdastNode, types: readonly MdastNode['type'][]): boolean {
  let isFound = false;
  walk(node, (inner) => {
    isFound ||= inner !== node && types.includes(inner.type);
  });
  return isFound;
}

/**
 * Tells whether an expression of MDX is one comment and nothing else. A comment of JavaScript ends at
 * the first asterisk with a slash behind it, and nothing inside it is code (ECMA-262, 12.4), so the
 * first must be the last.
 */
function isComment(expression: string): boolean {
  const code = expression.trim();
  return code.startsWith('/*') && code.indexOf('*/', 2) === code.length - 2;
}

/**
 * Holds the compilation of prose to what {@link inspectProseNode} allows, whoever reads the file and
 * however its front matter is told apart: no expression reaches the compiler, comments included, and no
 * key of the front matter does, since Astro imports what `layout` names.
 * @throws Error where prose holds anything else
 */
export const allowedProse = defineMdastPlugin({
  name: 'allowed-prose',
  before(root, context) {
    walk(root as MdastNode, (node) => {
      const found = inspectProseNode(node);
      if (found && 'fault' in found)
        throw new Error(`${context.fileURL?.pathname}: ${found.fault}`);
    });
    Object.assign(context.data['astro'] ?? {}, { frontmatter: {} });
  },
  mdxFlowExpression(node, context) {
    context.removeNode(node);
  },
  mdxTextExpression(node, context) {
    context.removeNode(node);
  },
});
