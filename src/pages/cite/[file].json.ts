import type { APIRoute, GetStaticPaths } from 'astro';
import { listRecords } from '../../citing/list-records.ts';
import { findPart } from '../../citing/records.ts';
import type { ItemRecord } from '../../citing/records.ts';
import { getHandbook } from '../../astro/handbook.ts';

export const getStaticPaths = (async () => {
  const { handbook, items } = listRecords(getHandbook());
  const parts = Array.from({ length: handbook.parts }, (): Record<string, ItemRecord> => ({}));
  for (const [id, record] of items) parts[findPart(id, handbook.parts)]![id] = record;
  return [
    { params: { file: 'pages' }, props: { records: handbook } },
    ...parts.map((records, part) => ({ params: { file: `items-${part}` }, props: { records } })),
  ];
}) satisfies GetStaticPaths;

/** What is known of pages, or of a part of the items, for those who check citations. */
export const GET: APIRoute = ({ props }) => Response.json(props['records']);
