import { defineHastPlugin } from 'satteri';
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
