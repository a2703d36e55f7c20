import { escapeHtml } from '../text/escape.ts';
import { renderLinkText } from '../text/markdown.ts';
import type { Ladder } from '../model/ladder.ts';
import { itemPath } from '../permalinks.ts';
import { editionChangesPath, itemEditionPath } from '../edition-permalinks.ts';
import { EVERY_LEVEL } from '../track-files.ts';
import type { Messages } from '../../messages/messages.ts';
import { writeFeed } from './atom.ts';
import { ITEM_CHANGES } from '../editions/changes.ts';
import { listAffected } from '../editions/affected.ts';
import type { Change, Edition, Editions } from '../editions/model.ts';

/** The track or level that a feed is about. */
export interface FeedTopic {
  type: 'track' | 'level';
  id: string;
  title: string;
}

/**
 * Writes the feed of editions.
 * @param ladder the ladder
 * @param editions its releases, of which there is at least one
 * @param messages the interface's words
 * @param self the feed's address
 * @param page the address of the page that it is about
 * @param site the site's origin, if it is known
 * @param topic the track or level whose changes alone are told; all of them if left out
 * @returns Atom
 */
export function writeEditionsFeed(
  ladder: Ladder,
  { all, newest }: Editions,
  messages: Messages,
  self: string,
  page: string,
  site: URL | undefined,
  topic?: FeedTopic,
): string {
  const whole = (path: string) => (site ? new URL(path, site).href : path);
  const { title, organisation } = ladder.handbook;
  const told = all.filter((edition) => !topic || listChanges(edition, topic).length > 0);
  return writeFeed({
    // The first edition stays what it is, so its hash tells this ladder from all others.
    key: [all[0]!.snapshot.hash, topic?.type, topic?.id].filter(Boolean).join(' '),
    title: `${title} · ${topic ? messages.editions.feedOf(topic.title) : messages.editions.title}`,
    author: organisation ?? title,
    language: messages.language,
    self: whole(self),
    page: whole(page),
    date: (told.at(-1) ?? newest!).date,
    entries: told.toReversed().map((edition) => ({
      key: edition.date,
      title: messages.editions.edition(edition.date),
      href: whole(editionChangesPath(edition.date)),
      date: edition.date,
      content: describeEdition(edition, messages, whole, topic),
    })),
  });
}

function listChanges(edition: Edition, topic: FeedTopic | undefined) {
  return ITEM_CHANGES.flatMap((type) => {
    const own = edition.changes[type].filter((change) => !topic || isAbout(change, topic));
    return own.length > 0 ? [{ type, own }] : [];
  });
}

function isAbout(change: Change, { type: type, id }: FeedTopic): boolean {
  const concerned = listAffected(change);
  return concerned.includes(id) || (type === 'level' && concerned.includes(EVERY_LEVEL));
}

function describeEdition(
  edition: Edition,
  messages: Messages,
  whole: (path: string) => string,
  topic: FeedTopic | undefined,
): string {
  const note = edition.note === undefined ? '' : `<p>${escapeHtml(edition.note)}</p>`;
  const { groups, first } = messages.editions;
  if (edition.snapshot.previous === null)
    return `${note}<p>${first(edition.snapshot.items.length)}</p>`;
  const lists = listChanges(edition, topic).map(({ type, own }) => {
    const items = own.map(({ id, before, after }) => {
      const path = after && after.id === id ? itemEditionPath(id, edition.date) : itemPath(id);
      // Links in a feed need whole addresses, and an address is written out here.
      const text = renderLinkText((type === 'merged' ? before : (after ?? before))!.text);
      return `<li><a href="${whole(path)}">${text}</a></li>`;
    });
    return `<h2>${escapeHtml(groups[type])}</h2><ul>${items.join('')}</ul>`;
  });
  return [note, ...lists].join('');
}
