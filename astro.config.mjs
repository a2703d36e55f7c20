import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { accent } from './src/integrations/accent.ts';
import atWork from './src/integrations/at-work.ts';
import compress from './src/integrations/compress.ts';
import content from './src/integrations/content.ts';
import dist from './src/integrations/dist.ts';
import pictures from './src/integrations/pictures.ts';
import pdf from './src/integrations/pdf.ts';
import { footnoteFragments, headingFragments, lineFeeds } from './src/integrations/prose.ts';
import search from './src/integrations/search.ts';
import trailingSlash from './src/integrations/trailing-slash.ts';
import { isListed } from './src/integrations/listed-pages.ts';
import { PROSE_FEATURES } from './src/ladder/files/prose.ts';
import { allowedProse } from './src/ladder/files/prose-nodes.ts';
import { handbookImages } from './src/ladder/text/images.ts';
import { handbookLinks } from './src/ladder/text/markdown-plugins.ts';
import { handbookNotes } from './src/ladder/text/notes.ts';
import { findSite, isPrivate } from './src/handbook/load-content.ts';

const site = findSite();

export default defineConfig({
  site,
  base: process.env.BASE || '/',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  scopedStyleStrategy: 'where',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 12 },
  // Handrail may be a package of the folder in which it runs, and what it makes belongs to that folder.
  // Nothing is written into node_modules, which several may share.
  srcDir: fileURLToPath(new URL('./src', import.meta.url)),
  publicDir: fileURLToPath(new URL('./public', import.meta.url)),
  cacheDir: './.astro/cache/',
  vite: {
    cacheDir: './.astro/vite/',
    plugins: [lineFeeds, accent],
    build: {
      assetsInlineLimit: 0,
      // Astro's own mark in compiled MDX, which the bundler would warn of once for each file.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    // Thousands of pages name the files that they share.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              entryFileNames: '_astro/[hash].js',
              assetFileNames: '_astro/[hash][extname]',
            },
          },
        },
      },
    },
  },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      mdastPlugins: [allowedProse, handbookLinks, handbookNotes, handbookImages],
      hastPlugins: [headingFragments, footnoteFragments],
      features: PROSE_FEATURES,
    }),
  },
  // The order matters: content is checked first, and dist takes the place of the last build last,
  // before the checkout is free for others.
  integrations: [
    atWork(),
    trailingSlash(),
    content(),
    mdx(),
    site && !isPrivate() && sitemap({ filter: isListed }),
    search(),
    pictures(),
    pdf(),
    compress(),
    dist(),
  ],
});
