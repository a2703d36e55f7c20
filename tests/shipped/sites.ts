import type { SiteSource } from '../support/sites.ts';

/** The handbook that comes with the project. */
export const SHIPPED: SiteSource = { name: 'shipped', content: 'content' };
