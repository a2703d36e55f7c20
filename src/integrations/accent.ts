import type { Plugin } from 'vite';
import { loadContent } from '../handbook/load-content.ts';

/** Adds the ladder's accent to the styles that all pages have, so that a page loads nothing more for it. */
export const accent: Plugin = {
  name: 'handrail-accent',
  enforce: 'pre',
  transform: {
    filter: { id: /\/styles\/(global|sheet)\.css/ },
    handler(code: string) {
      const own = loadContent().files.handbook[0]?.data.accent;
      if (!own) return undefined;
      const rule = `:root { --accent: light-dark(${own.light}, ${own.dark}); }`;
      return { code: `${code}\n${rule}\n`, map: null };
    },
  },
};
