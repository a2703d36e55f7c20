import type { APIRoute } from 'astro';
import { base } from '../ladder/permalinks.ts';

/** Lets everything be read and names the sitemap, where the site's origin is known. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site && `Sitemap: ${new URL(`${base}sitemap-index.xml`, site).href}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap ?? ''}`);
};
