import type { APIRoute } from 'astro';
import { sitemapPath } from '../ladder/permalinks.ts';

/** Lets everything be read and names the sitemap, where the site's origin is known. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site && new URL(sitemapPath, site).href;
  return new Response(`User-agent: *\nAllow: /\n${sitemap ? `Sitemap: ${sitemap}\n` : ''}`);
};
