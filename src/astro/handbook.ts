import { getEntry, render } from 'astro:content';
import { recallContent } from '../handbook/content-cache.ts';
import type { Handbook } from '../handbook/handbook.ts';

/**
 * Gives pages the handbook. Its source is the content cache, which `integrations/content.ts` fills
 * before any page is rendered and after each saved change; the collections are filled from the same
 * cache, and only what Astro has to compile, the prose of {@link getProse}, is taken from them.
 * @returns the handbook as it is now
 * @throws Error where the content was never without problems
 */
export function getHandbook(): Handbook {
  const handbook = recallContent()?.handbook;
  if (!handbook) throw new Error('the content has problems, or was not loaded');
  return handbook;
}

/**
 * Renders the prose of a trait or guide.
 * @param collection `traits` or `guides`
 * @param id the trait's or guide's id
 * @returns the component of its body, and the headings in it
 * @throws Error where there is no such page
 */
export async function getProse(collection: 'traits' | 'guides', id: string) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`there is no ${id} in ${collection}`);
  const { Content, headings } = await render(entry);
  return { Prose: Content, headings };
}
