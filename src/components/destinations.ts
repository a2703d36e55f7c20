import type { Ladder } from '../ladder/model.ts';
import {
  glossaryPath,
  guidesPath,
  levelsPath,
  tracksPath,
  traitsPath,
} from '../ladder/permalinks.ts';
import type { Words } from '../ladder/words/words.ts';

/**
 * Lists the places that the header leads to.
 * @param ladder the ladder; what it does not have is left out
 * @param words the interface's words
 * @returns addresses and names, in the order of the header
 */
export function listDestinations(ladder: Ladder, words: Words): { href: string; title: string }[] {
  return [
    { href: tracksPath, title: words.labels.track.many, shown: true },
    { href: levelsPath, title: words.labels.level.many, shown: true },
    { href: traitsPath, title: words.labels.trait.many, shown: ladder.traits.length > 0 },
    { href: guidesPath, title: words.guides.title, shown: ladder.guides.length > 0 },
    { href: glossaryPath, title: words.glossary.title, shown: ladder.terms.length > 0 },
  ].filter(({ shown }) => shown);
}
