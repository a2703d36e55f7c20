import type { SiteSource } from '../support/sites.ts';

/** The handbook that comes with the project. */
export const SHIPPED: SiteSource = { name: 'shipped', content: 'content' };

/** The same handbook, published below a path. */
export const SHIPPED_AT_BASE: SiteSource = {
  name: 'shipped-at-base',
  content: 'content',
  base: '/handbook/',
  origin: 'https://example.org',
};
