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
        context.setProperty(node, 'id', fragmentOf(node));
      },
    },
  });
};

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
