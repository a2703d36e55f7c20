import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { lookup } from 'mrmime';
import { getHandbook } from '../../astro/handbook.ts';
import { contentFolder } from '../../ladder/files/read-content.ts';

export function getStaticPaths() {
  const { logo, favicon } = getHandbook().ladder.handbook;
  const files = [...new Set([logo, favicon])].filter((file) => file !== undefined);
  return files.map((file) => ({ params: { file } }));
}

/** A picture of the ladder's owner, as it is in the content. */
export const GET: APIRoute = ({ params }) => {
  const file = String(params['file']);
  const headers = { 'content-type': lookup(file)! };
  return new Response(new Uint8Array(readFileSync(join(contentFolder(), file))), { headers });
};
