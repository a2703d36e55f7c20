import { resolve } from 'node:path';
import { joinLadder } from '../../src/ladder/model/join-ladder.ts';
import { plainText } from '../../src/ladder/text/markdown.ts';
import type { Item, Ladder } from '../../src/ladder/model/ladder.ts';
import { readFiles } from '../../src/ladder/files/read-content.ts';
import { findWords } from '../../src/messages/messages.ts';
import type { Words } from '../../src/messages/messages.ts';

/**
 * Reads a ladder as the build does.
 * @param folder the folder of its content
 * @returns the ladder and the interface's words for it
 */
export function readLadder(folder: string): { ladder: Ladder; words: Words } {
  const ladder = joinLadder(readFiles(resolve(folder)).files);
  return { ladder, words: findWords(ladder.handbook) };
}

/** A text as it stands on paper, where the addresses of links to the outside are spelled out. */
export function paperText(source: string): string {
  return plainText(source.replace(/\[([^\]]*)\]\((https?:[^)]*)\)/g, '$1 ($2)'));
}

/** A trait, track or level of a ladder, and the items that its checklist must hold. */
export interface Subject {
  sort: 'trait' | 'track' | 'level';
  id: string;
  title: string;
  questions: string[];
  items: Item[];
}

/** Lists what a ladder has checklists of, found in the items themselves. */
export function listSubjects({ traits, tracks, levels, items }: Ladder): Subject[] {
  return [
    ...traits.map((trait) => ({
      sort: 'trait' as const,
      ...trait,
      items: items.filter((item) => item.traits.includes(trait)),
    })),
    ...tracks.map((track) => ({
      sort: 'track' as const,
      ...track,
      questions: [],
      items: items.filter(({ places }) =>
        places.some((place) => place.expectation.track === track),
      ),
    })),
    ...levels.map((level) => ({
      sort: 'level' as const,
      ...level,
      questions: [],
      items: items.filter(({ places }) =>
        places.some(({ expectation }) => (expectation.level ?? level) === level),
      ),
    })),
  ];
}
