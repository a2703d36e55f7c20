import type { Ladder } from '../ladder/model/ladder.ts';
import {
  glossaryPath,
  guidesPath,
  levelsPath,
  tracksPath,
  traitsPath,
} from '../ladder/permalinks.ts';
import type { Messages } from '../messages/messages.ts';

/** A place that every page leads to. */
export interface Destination {
  href: string;
  title: string;
  /** Set where the title is English in a ladder of another language. */
  lang: Messages['lang'];
}

/**
 * Lists the places that the header leads to.
 * @param ladder the ladder; what it does not have is left out
 * @param messages the interface's messages
 * @returns addresses and names, in the order of the header
 */
export function listDestinations(ladder: Ladder, messages: Messages): Destination[] {
  const { level, track, trait } = messages.labels;
  const { lang } = messages;
  return [
    { href: tracksPath, title: track.many, lang: track.lang, shown: true },
    { href: levelsPath, title: level.many, lang: level.lang, shown: true },
    {
      href: traitsPath,
      title: trait.many,
      lang: trait.lang,
      shown: ladder.traits.length > 0,
    },
    { href: guidesPath, title: messages.guides.title, lang, shown: ladder.guides.length > 0 },
    { href: glossaryPath, title: messages.glossary.title, lang, shown: ladder.terms.length > 0 },
  ].filter(({ shown }) => shown);
}
