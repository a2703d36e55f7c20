import { jsx } from 'astro/jsx-runtime';

const heading = (tag: string) => (props: { children?: unknown }) =>
  jsx(tag, { children: props.children });

/**
 * What prose is rendered with where it is part of a longer document: its headings are below the
 * chapter's, and have no fragments, since two chapters may have the same ones.
 */
export const loweredHeadings = {
  h2: heading('h4'),
  h3: heading('h5'),
  h4: heading('h6'),
  h5: heading('h6'),
  h6: heading('h6'),
};
