import type { Ladder } from '../ladder/model/ladder.ts';
import {
  glossaryPath,
  guidesPath,
  levelsPath,
  tracksPath,
  traitsPath,
} from '../ladder/permalinks.ts';
import type { Words } from '../messages/messages.ts';

/** A place that every page leads to. */
export interface Destination {
  href: string;
  title: string;
  /** Set where the title is English in a ladder of another language. */
  lang: Words['lang'];
}

/**
 * Lists the places that the header leads to.
 * @param ladder the ladder; what it does not have is left out
 * @param words the interface's words
 * @returns addresses and names, in the order of the header
 */
export function listDestinations(ladder: Ladder, words: Words): Destination[] {
  const { level, track, trait } = words.labels;
  const { lang } = words;
  return [
    { href: tracksPath, title: track.many, lang: track.lang, shown: true },
    { href: levelsPath, title: level.many, lang: level.lang, shown: true },
    {
      href: traitsPath,
      title: trait.many,
      lang: trait.lang,
      shown: ladder.traits.length > 0,
    },
    { href: guidesPath, title: words.guides.title, lang, shown: ladder.guides.length > 0 },
    { href: glossaryPath, title: words.glossary.title, lang, shown: ladder.terms.length > 0 },
  ].filter(({ shown }) => shown);
}
