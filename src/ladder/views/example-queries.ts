import type { Messages } from '../../messages/messages.ts';
import type { Ladder } from '../model/ladder.ts';

/** As many as fit on two lines of a phone. */
const EXAMPLES = 3;

/**
 * Finds queries that show what search understands, in words of the ladder at hand.
 * @param ladder the ladder
 * @param messages the interface's words
 * @returns at most three queries that have results: one by which a writer says that people look for an
 *   item, one that names a kind and a trait, then terms of the glossary, tags and tracks
 */
export function findExampleQueries(ladder: Ladder, messages: Messages): string[] {
  const { items, terms, tracks } = ladder;
  const asked = items.toReversed().find(({ askedAs }) => askedAs.length > 0)?.askedAs[0];
  const named = items
    .filter(({ traits }) => traits.length > 0)
    .findLast(({ kind }) => kind === 'anti-pattern' || items.every((item) => item.kind === kind));
  const queries = [
    ...(asked ? [asked] : []),
    ...(named ? [`${messages.kinds[named.kind].many} ${named.traits[0]!.title}`] : []),
    ...terms.map(({ term }) => term),
    ...items.flatMap(({ tags }) => tags),
    ...tracks.map(({ title }) => title),
  ];
  return [...new Set(queries)].slice(0, EXAMPLES);
}
