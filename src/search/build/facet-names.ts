// The names of kinds, levels and tracks that turn into filters when they stand in a question.
import { KINDS } from '../../ladder/kinds.ts';
import type { Ladder } from '../../ladder/model/ladder.ts';
import { LANGUAGES } from '../../messages/messages.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Filter } from '../format/facets.ts';
import { splitWords } from '../format/tokens.ts';

/** A name of a filter's value. */
export interface Name {
  filter: Filter;
  value: string;
  /** The words of the name, in lower case. */
  form: string[];
}

/**
 * Lists the names by which a question may call a kind, a level or a track.
 * @param ladder the ladder
 * @param words the interface's words, with the ladder's own labels
 * @returns the names: the ladder's and ours for kinds, and what its glossary says they are also
 *   called; titles and ids for levels and tracks
 */
export function listNames(ladder: Ladder, words: Messages): Name[] {
  const names: Name[] = [];
  const known = new Set<string>();
  const add = (filter: Filter, value: string, texts: Iterable<string>) => {
    for (const text of texts) {
      const form = splitWords(text);
      const key = [filter, value, ...form].join(' ');
      if (!/\p{L}/u.test(text) || known.has(key)) continue;
      known.add(key);
      names.push({ filter, value, form });
    }
  };
  for (const { id } of KINDS) {
    const ours = Object.values(LANGUAGES).map((language) => language.kinds[id]);
    const labels = [words.kinds[id], ...ours].flatMap(({ one, many }) => [one, many]);
    const own = new Set([id, ...labels]);
    for (const { term, also } of ladder.terms) {
      const synonyms = [term, ...also];
      if (synonyms.some((name) => isAmong(name, own))) synonyms.forEach((name) => own.add(name));
    }
    add('kind', id, own);
  }
  for (const { id, title } of ladder.levels) add('level', id, [title, id]);
  for (const track of ladder.tracks) {
    add('track', track.id, [track.title, track.id]);
    for (const { level, title } of track.expectations)
      if (level && title) add('level', level.id, [title]);
  }
  return names;
}

function isAmong(name: string, others: Iterable<string>): boolean {
  const joined = splitWords(name).join('');
  return [...others].some((other) => splitWords(other).join('') === joined);
}
