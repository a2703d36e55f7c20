// Atom (RFC 4287), as much of it as a list of dated notes needs. Written here rather than taken from
// a library: the smallest well-kept one brings nine packages for these eight elements.
import { createHash } from 'node:crypto';
import { escapeHtml } from '../text/escape.ts';

/** One entry of a feed. */
export interface FeedEntry {
  /** What makes the entry the same one for good, whatever its address. */
  key: string;
  title: string;
  href: string;
  /** A date such as 2026-11-21. */
  date: string;
  /** HTML. */
  content: string;
}

/** A feed. */
export interface Feed {
  key: string;
  title: string;
  author: string;
  language: string;
  /** The feed's own address, and that of the page that it is about. */
  self: string;
  page: string;
  /** The date of the last change, also where no entry tells of it. */
  date: string;
  /** The newest first. */
  entries: FeedEntry[];
}

/**
 * Writes a feed.
 * @param feed the feed; its addresses are whole, or start at the root of the site
 * @returns Atom, the same for the same feed whenever it is written
 */
export function writeFeed(feed: Feed): string {
  const entries = feed.entries.map(
    (entry) => `  <entry>
    <id>${stableUuid(`${feed.key} ${entry.key}`)}</id>
    <title>${escapeHtml(entry.title)}</title>
    <updated>${entry.date}T00:00:00Z</updated>
    <link href="${escapeHtml(entry.href)}"/>
    <content type="html">${escapeHtml(entry.content)}</content>
  </entry>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeHtml(feed.language)}">
  <id>${stableUuid(feed.key)}</id>
  <title>${escapeHtml(feed.title)}</title>
  <updated>${feed.date}T00:00:00Z</updated>
  <author><name>${escapeHtml(feed.author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeHtml(feed.self)}"/>
  <link href="${escapeHtml(feed.page)}"/>
${entries.join('')}</feed>\n`;
}

/** A UUID made of the key (version 8, RFC 9562), since addresses may move to another origin. */
function stableUuid(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return `urn:uuid:${parts.join('-')}-${hex.slice(20, 32)}`;
}
