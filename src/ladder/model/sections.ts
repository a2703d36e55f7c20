import type { Expectation, Section } from './ladder.ts';

/**
 * Lists the sections that a track's page shows at a level.
 * @param expectation what the track expects at the level
 * @returns the sections that hold items or have words there, and those that they are in; a section
 *   comes before those in it, whatever the order of the file
 */
export function listShownSections({ track, placements, sectionSummaries }: Expectation): Section[] {
  const shown = new Set<Section>();
  const show = (section: Section | undefined) => {
    for (let at = section; at; at = at.parent) shown.add(at);
  };
  for (const { section } of placements) show(section);
  for (const section of track.sections) if (sectionSummaries.has(section.id)) show(section);
  return inTreeOrder(track.sections).filter((section) => shown.has(section));
}

function inTreeOrder(sections: readonly Section[], parent?: Section): Section[] {
  return sections
    .filter((section) => section.parent === parent)
    .flatMap((section) => [section, ...inTreeOrder(sections, section)]);
}
