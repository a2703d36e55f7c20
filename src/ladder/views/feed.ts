import { renderLinkText } from '../text/markdown.ts';
import type { Ladder } from '../model/ladder.ts';
import { editionChangesPath, itemEditionPath, itemPath } from '../permalinks.ts';
import { EVERY_LEVEL } from '../schema/fields.ts';
import type { Words } from '../../messages/messages.ts';
import { writeFeed } from './atom.ts';
import { ITEM_CHANGES } from '../editions/changes.ts';
import { listConcerned } from '../editions/affected.ts';
import type { Change, Edition } from '../editions/model.ts';

/** The track or level that a feed is about. */
export interface FeedTopic {
  sort: 'track' | 'level';
  id: string;
  title: string;
}

/**
 * Writes the feed of editions.
 * @param ladder a ladder with at least one edition
 * @param words the interface's words
 * @param self the feed's address
 * @param page the address of the page that it is about
 * @param site the site's origin, if it is known
 * @param topic the track or level whose changes alone are told; all of them if left out
 * @returns Atom
 */
export function writeEditionsFeed(
  ladder: Ladder,
  words: Words,
  self: string,
  page: string,
  site: URL | undefined,
  topic?: FeedTopic,
): string {
  const whole = (path: string) => (site ? new URL(path, site).href : path);
  const { all, newest } = ladder.editions;
  const { title, organisation } = ladder.handbook;
  const told = all.filter((edition) => !topic || listChanges(edition, topic).length > 0);
  return writeFeed({
    // The first edition stays what it is, so its hash tells this ladder from all others.
    key: [all[0]!.words.hash, topic?.sort, topic?.id].filter(Boolean).join(' '),
    title: `${title} · ${topic ? words.editions.feedOf(topic.title) : words.editions.title}`,
    author: organisation ?? title,
    language: words.language,
    self: whole(self),
    page: whole(page),
    date: (told.at(-1) ?? newest!).date,
    entries: told.toReversed().map((edition) => ({
      key: edition.date,
      title: words.editions.edition(edition.date),
      href: whole(editionChangesPath(edition.date)),
      date: edition.date,
      content: describeEdition(edition, words, whole, topic),
    })),
  });
}

function listChanges(edition: Edition, topic: FeedTopic | undefined) {
  return ITEM_CHANGES.flatMap((sort) => {
    const own = edition.changes[sort].filter((change) => !topic || isAbout(change, topic));
    return own.length > 0 ? [{ sort, own }] : [];
  });
}

function isAbout(change: Change, { sort, id }: FeedTopic): boolean {
  const concerned = listConcerned(change);
  return concerned.includes(id) || (sort === 'level' && concerned.includes(EVERY_LEVEL));
}

function describeEdition(
  edition: Edition,
  words: Words,
  whole: (path: string) => string,
  topic: FeedTopic | undefined,
): string {
  const note = edition.note === undefined ? '' : `<p>${escape(edition.note)}</p>`;
  const { groups, first } = words.editions;
  if (edition.words.previous === null) return `${note}<p>${first(edition.words.items.length)}</p>`;
  const lists = listChanges(edition, topic).map(({ sort, own }) => {
    const items = own.map(({ id, before, after }) => {
      const path = after && after.id === id ? itemEditionPath(id, edition.date) : itemPath(id);
      // Links in a feed need whole addresses, and a text stands here as its own link.
      const text = renderLinkText((sort === 'merged' ? before : (after ?? before))!.text);
      return `<li><a href="${whole(path)}">${text}</a></li>`;
    });
    return `<h2>${escape(groups[sort])}</h2><ul>${items.join('')}</ul>`;
  });
  return [note, ...lists].join('');
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
