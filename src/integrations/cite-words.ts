import type { AstroIntegration } from 'astro';
import { loadContent } from '../handbook/load-content.ts';
import { en } from '../messages/en.ts';

/**
 * Writes the words with which scripts offer to cite into the scripts: the handbook speaks one
 * language, and on thousands of pages each word in their markup counts.
 */
export default function citeWords(): AstroIntegration {
  return {
    name: 'handrail-cite-words',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Without a handbook the content has problems, which `content.ts` reports.
        const { cite, lang } = loadContent().handbook?.messages ?? { ...en, lang: undefined };
        const words = JSON.stringify({ ...cite.actions, lang });
        updateConfig({ vite: { define: { HANDRAIL_CITE_WORDS: words } } });
      },
    },
  };
}
