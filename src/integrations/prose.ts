import Slugger from 'github-slugger';
import { defineHastPlugin } from 'satteri';
import { headingFragment } from '../ladder/permalinks.ts';

/** Gives headings in prose fragments that never equal the id of an item. */
export const headingFragments = () => {
  const slugger = new Slugger();
  return defineHastPlugin({
    name: 'heading-fragments',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        const title = context.textContent(node).replace(/\s+/g, ' ').trim();
        context.setProperty(node, 'id', headingFragment(slugger.slug(title)));
      },
    },
  });
};
