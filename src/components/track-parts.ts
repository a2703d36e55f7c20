import type { Kind } from '../ladder/kinds.ts';
import { placementFragment } from '../ladder/permalinks.ts';
import { EVERY_LEVEL } from '../ladder/track-files.ts';
import type { SectionGroup, TrackLevelOutline } from '../ladder/views/outline.ts';
import type { Messages } from '../messages/messages.ts';
import type { NavLink } from './nav-links.ts';

/** A part of a page, which says its kind and how many items it has where it is a list of one kind. */
export type Part = NavLink & { kind?: Kind; count?: number };

/**
 * Lists the parts of a track's page.
 * @param outline what the page shows
 * @param messages the interface's words
 * @returns the levels; where there is but one, its sections, or its kinds where it has none
 */
export function listTrackParts(outline: readonly TrackLevelOutline[], messages: Messages): Part[] {
  const [only, ...others] = outline;
  if (only && others.length === 0) return listLevelParts(only.groups, messages);
  return outline.map(({ expectation: { level } }) => ({
    href: `#${placementFragment(level?.id ?? EVERY_LEVEL)}`,
    title: level?.title ?? messages.level.everyLevel,
    lang: level ? undefined : messages.lang,
  }));
}

function listLevelParts(groups: readonly SectionGroup[], messages: Messages): Part[] {
  const sections = groups.flatMap(({ section, fragment }) =>
    section && fragment ? [{ href: `#${fragment}`, title: section.title }] : [],
  );
  if (sections.length > 0) return sections;
  return groups.flatMap(({ kinds }) =>
    kinds.map(({ kind, fragment, entries }) => ({
      href: `#${fragment}`,
      title: messages.kinds[kind].many,
      lang: messages.kinds[kind].lang,
      kind,
      count: entries.length,
    })),
  );
}
