// Rendered texts hold no HTML, no image and no address that the handbook does not know, whatever the
// source says: the rules refuse such texts in content, and these plugins hold where no rule looked.
// Each is a pass over the tree of its own: within one pass, a change inside a node that is replaced
// would be lost.
import { defineMdastPlugin } from 'satteri';
import { readLink } from '../link-targets.ts';

/** The nodes of Markdown that hold blocks, where words alone would have no paragraph. */
const BLOCK_PARENTS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem']);

/** Shows HTML as the characters that it is written with, and images as their alternative text. */
export const literalHtml = defineMdastPlugin({
  name: 'literal-html',
  html(node, context) {
    const text = { type: 'text' as const, value: node.value };
    const isBlock = BLOCK_PARENTS.has(context.parent(node).type);
    context.replaceNode(node, isBlock ? { type: 'paragraph', children: [text] } : text);
  },
  image(node, context) {
    context.replaceNode(node, { type: 'text', value: node.alt ?? '' });
  },
  imageReference(node, context) {
    context.replaceNode(node, { type: 'text', value: node.alt ?? '' });
  },
});

/** Leads links such as `item:…` to their pages; a link that leads nowhere is its words. */
export const handbookLinks = defineMdastPlugin({
  name: 'handbook-links',
  link(node, context) {
    const target = readLink(node.url);
    if (target.to === 'nowhere') context.replaceNode(node, node.children);
    else if (target.href !== node.url) context.setProperty(node, 'url', target.href);
  },
  definition(node, context) {
    const target = readLink(node.url);
    if (target.to === 'nowhere') context.removeNode(node);
    else if (target.href !== node.url) context.setProperty(node, 'url', target.href);
  },
});

/** Replaces links by their words, for texts that are the words of a link themselves. */
export const withoutLinks = defineMdastPlugin({
  name: 'without-links',
  link(node, context) {
    context.replaceNode(node, node.children);
  },
  linkReference(node, context) {
    context.replaceNode(node, node.children);
  },
});
