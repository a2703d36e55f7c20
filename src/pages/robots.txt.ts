import type { APIRoute } from 'astro';
import { getHandbook } from '../astro/handbook.ts';
import { sitemapPath } from '../ladder/permalinks.ts';

/** Lets everything be read and names the sitemap, where the site's origin is known; nothing of a private handbook. */
export const GET: APIRoute = ({ site }) => {
  if (getHandbook().ladder.handbook.private) return new Response('User-agent: *\nDisallow: /\n');
  const sitemap = site && new URL(sitemapPath, site).href;
  return new Response(`User-agent: *\nAllow: /\n${sitemap ? `Sitemap: ${sitemap}\n` : ''}`);
};
