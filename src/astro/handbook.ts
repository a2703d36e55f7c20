import { getCollection, getEntry, render } from 'astro:content';
import { joinLadder } from '../ladder/model/join-ladder.ts';
import type { Ladder } from '../ladder/model/ladder.ts';
import type { LadderFiles } from '../ladder/files/read-content.ts';
import { findWords } from '../messages/messages.ts';
import type { Words } from '../messages/messages.ts';

/** The ladder, and the words in which the interface speaks of it. */
export interface Handbook {
  ladder: Ladder;
  words: Words;
}

let loaded: Promise<Handbook> | undefined;

/**
 * Loads the ladder from the content collections. A build loads it once; the development server
 * anew for each page, so that an edit is seen.
 * @returns the ladder and its words
 */
export function getHandbook(): Promise<Handbook> {
  if (import.meta.env.DEV) return loadHandbook();
  return (loaded ??= loadHandbook());
}

/**
 * Renders the prose of a trait or guide.
 * @param collection `traits` or `guides`
 * @param id the trait's or guide's id
 * @returns the component of its body
 * @throws Error where there is no such page
 */
export async function getProse(collection: 'traits' | 'guides', id: string) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`there is no ${id} in ${collection}`);
  return (await render(entry)).Content;
}

async function loadHandbook(): Promise<Handbook> {
  const sorts = [
    'handbook',
    'tracks',
    'levelFiles',
    'traits',
    'guides',
    'insights',
    'glossary',
    'sources',
    'retired',
    'editions',
  ] as const satisfies (keyof LadderFiles)[];
  const [handbook] = await getCollection('handbook');
  const files = await Promise.all(
    sorts.map(async (sort) => {
      const entries = handbook?.data.sorts.includes(sort) ? await getCollection(sort) : [];
      return [sort, entries.map(({ data }) => data)];
    }),
  );
  const ladder = joinLadder(Object.fromEntries(files) as LadderFiles);
  return { ladder, words: findWords(ladder.handbook) };
}
