import type { APIRoute } from 'astro';
import { listEntities } from '../../ladder/rules/published-ids.ts';
import { writeEditionsFeed } from '../../ladder/views/feed.ts';
import type { FeedTopic } from '../../ladder/views/feed.ts';
import { getHandbook } from '../../astro/handbook.ts';
import { editionsFeedPath, editionsPath, levelPath, trackPath } from '../../ladder/permalinks.ts';
import { levelFeedPath, trackFeedPath } from '../../ladder/edition-permalinks.ts';

const PATHS = {
  track: { feed: trackFeedPath, page: trackPath },
  level: { feed: levelFeedPath, page: levelPath },
};

/** The feed of all editions, and one for each track and level that the ladder has or had. */
export function getStaticPaths() {
  const { ladder, editions } = getHandbook();
  const { all } = editions;
  if (all.length === 0) return [];
  const topics = new Map<string, FeedTopic>();
  for (const { snapshot: messages } of all)
    for (const { type: sort, id, title } of listEntities(messages))
      if (sort === 'track' || sort === 'level') topics.set(id, { type: sort, id, title });
  // What is not released yet has a page, and so a feed to wait for.
  for (const { id, title } of ladder.tracks) topics.set(id, { type: 'track', id, title });
  for (const { id, title } of ladder.levels) topics.set(id, { type: 'level', id, title });
  const feeds = [...topics.values()].map((topic) => {
    const { feed, page } = PATHS[topic.type];
    return { self: feed(topic.id), page: page(topic.id), topic };
  });
  return [{ self: editionsFeedPath, page: editionsPath, topic: undefined }, ...feeds].map(
    (props) => ({ params: { feed: props.self.slice(editionsPath.length, -'.xml'.length) }, props }),
  );
}

interface Props {
  self: string;
  page: string;
  topic: FeedTopic | undefined;
}

export const GET: APIRoute<Props> = async ({ props: { self, page, topic }, site }) => {
  const { ladder, editions, messages } = getHandbook();
  const feed = writeEditionsFeed(ladder, editions, messages, self, page, site, topic);
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml' } });
};
