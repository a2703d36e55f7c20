// The names of kinds, levels and tracks that turn into filters where a query has them.
import { KINDS } from '../../ladder/kinds.ts';
import type { Kind } from '../../ladder/kinds.ts';
import type { Ladder } from '../../ladder/model/ladder.ts';
import { LANGUAGES } from '../../messages/messages.ts';
import type { Messages } from '../../messages/messages.ts';
import type { FacetKey, FacetName, FacetValues } from '../format/facets.ts';
import { splitWords } from '../format/tokens.ts';

/**
 * Lists the names by which a query may call a kind, a level or a track.
 * @param ladder the ladder
 * @param facets what results can be narrowed by: a name of anything else would narrow to nothing
 * @param messages the interface's words, with the ladder's own labels
 * @returns the names: the ladder's and ours for kinds, and what its glossary says they are also
 *   called; titles and ids for levels and tracks
 */
export function listFacetNames(
  ladder: Ladder,
  facets: readonly FacetValues[],
  messages: Messages,
): FacetName[] {
  const names = new Map<string, FacetName>();
  const add = (key: FacetKey, value: string, texts: Iterable<string>) => {
    const facet = facets.find((one) => one.key === key);
    if (!facet?.values.some(({ id }) => id === value)) return;
    for (const text of texts) {
      if (!/\p{L}/u.test(text)) continue;
      const form = splitWords(text);
      names.set([key, value, ...form].join(' '), { key, value, form });
    }
  };
  for (const { id } of KINDS) add('kind', id, nameKind(id, ladder, messages));
  for (const { id, title } of ladder.levels) add('level', id, [title, id]);
  for (const track of ladder.tracks) {
    add('track', track.id, [track.title, track.id]);
    for (const { level, title } of track.expectations)
      if (level && title) add('level', level.id, [title]);
  }
  return [...names.values()];
}

/** A kind's names in every language of the interface, and what the glossary says of any of them. */
function nameKind(kind: Kind, { terms }: Ladder, messages: Messages): Set<string> {
  const ours = Object.values(LANGUAGES).map(({ kinds }) => kinds[kind]);
  const labels = [messages.kinds[kind], ...ours].flatMap(({ one, many }) => [one, many]);
  const names = new Set<string>([kind, ...labels]);
  for (const { term, also } of terms) {
    const synonyms = [term, ...also];
    if (synonyms.some((name) => isAmong(name, names))) synonyms.forEach((name) => names.add(name));
  }
  return names;
}

function isAmong(name: string, others: Iterable<string>): boolean {
  const joined = splitWords(name).join('');
  return [...others].some((other) => splitWords(other).join('') === joined);
}
