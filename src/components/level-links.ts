import type { Ladder } from '../ladder/model/ladder.ts';
import { comparisonPath } from '../ladder/permalinks.ts';
import { listComparedLevels } from '../ladder/views/compared-levels.ts';
import { nameLevelPair } from '../ladder/views/role-comparison.ts';
import type { Messages } from '../messages/messages.ts';
import type { NavLink } from './nav-links.ts';

/**
 * Lists the comparisons of levels.
 * @param ladder the ladder
 * @param messages the interface's words
 * @param id a level of which each comparison is; all comparisons where none is given
 * @returns links named such as "From Keeper to Mate"
 */
export function listLevelComparisons(
  ladder: Ladder,
  messages: Messages,
  id?: string | undefined,
): NavLink[] {
  return listComparedLevels(ladder)
    .filter(({ level, other }) => id === undefined || level.id === id || other.id === id)
    .map((pair) => ({
      href: comparisonPath(pair.level.id, pair.other.id),
      title: nameLevelPair(pair, messages),
      lang: messages.lang,
    }));
}
