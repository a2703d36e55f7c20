import type { Item, Ladder } from '../../src/ladder/model/ladder.ts';

/** A trait, track or level of a ladder, and the items that its checklist must hold. */
export interface Subject {
  type: 'trait' | 'track' | 'level';
  id: string;
  title: string;
  questions: string[];
  items: Item[];
}

/** Lists what a ladder has checklists of, found in the items themselves. */
export function listSubjects({ traits, tracks, levels, items }: Ladder): Subject[] {
  return [
    ...traits.map((trait) => ({
      type: 'trait' as const,
      ...trait,
      items: items.filter((item) => item.traits.includes(trait)),
    })),
    ...tracks.map((track) => ({
      type: 'track' as const,
      ...track,
      questions: [],
      items: items.filter(({ placements }) =>
        placements.some(({ expectation }) => expectation.track === track),
      ),
    })),
    ...levels.map((level) => ({
      type: 'level' as const,
      ...level,
      questions: [],
      items: items.filter(({ placements }) =>
        placements.some(({ expectation }) => (expectation.level ?? level) === level),
      ),
    })),
  ];
}
