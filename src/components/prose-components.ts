import { jsx } from 'astro/jsx-runtime';
import type { Ladder } from '../ladder/model/ladder.ts';
import type { Messages } from '../messages/messages.ts';
import ItemQuote from './ItemQuote.astro';

/**
 * Makes the components that writers may use in prose.
 * @param ladder the ladder that holds what they name
 * @param messages the interface's words
 * @returns components by the names that writers give them
 */
export function makeProseComponents(ladder: Ladder, messages: Messages) {
  return {
    // Prose says the id alone; what a quote shows beside it is added here.
    Item: ({ id }: { id: string }) =>
      jsx(ItemQuote, { item: ladder.itemById.get(id), messages }) as unknown,
  };
}
