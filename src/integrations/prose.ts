import { basename, dirname } from 'node:path';
import { defineHastPlugin } from 'satteri';
import type { Plugin as VitePlugin } from 'vite';
import { createHeadingSlugs } from '../ladder/text/heading-slugs.ts';

/** Gives headings in prose the fragments by which search and links know them. */
export const headingFragments = () => {
  const fragmentOf = createHeadingSlugs();
  return defineHastPlugin({
    name: 'heading-fragments',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        // The label of the footnotes is the interface's: see `components/prose-components.ts`.
        if (node.properties['id'] === 'footnote-label') context.removeNode(node);
        else context.setProperty(node, 'id', fragmentOf(node));
      },
    },
  });
};

/**
 * Gives footnotes fragments that no other page has, since the handbook as one document holds all pages,
 * and leaves the words beside them to the interface.
 */
export const footnoteFragments = defineHastPlugin({
  name: 'footnote-fragments',
  element: {
    filter: ['a', 'li'],
    visit(node, context) {
      const { id, href, ariaLabel } = node.properties;
      const page = basename(context.fileURL?.pathname ?? '', '.mdx');
      const folder = basename(dirname(context.fileURL?.pathname ?? ''));
      const own = (fragment: string) => fragment.replace(/^(#?note--)/, `$1${folder}--${page}--`);
      if (typeof id === 'string') context.setProperty(node, 'id', own(id));
      if (typeof href === 'string' && href.startsWith('#'))
        context.setProperty(node, 'href', own(href));
      context.setProperty(node, 'ariaDescribedBy', undefined);
      if (typeof ariaLabel === 'string')
        context.setProperty(node, 'ariaLabel', ariaLabel.replace(/^\D+/, ''));
    },
  },
});

/**
 * Reads prose with line feeds, as the rest of the content: a checkout with the line ends of Windows
 * builds the same bytes.
 */
export const lineFeeds: VitePlugin = {
  name: 'handrail-line-feeds',
  transform: {
    order: 'pre',
    filter: { id: /\.mdx$/ },
    handler: (code: string) => ({ code: code.replace(/\r\n?/g, '\n'), map: null }),
  },
};
