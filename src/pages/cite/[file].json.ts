import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getHandbook } from '../../astro/handbook.ts';
import { writeRecordFiles } from '../../citing/record-files.ts';

export function getStaticPaths() {
  const { files } = writeRecordFiles(getHandbook());
  return [...files].map(([file, json]) => ({ params: { file }, props: { json } }));
}

/** What is known of pages, or of a part of the items, for those who check citations. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.json, { headers: { 'content-type': 'application/json' } });
