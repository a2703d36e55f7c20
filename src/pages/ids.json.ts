import type { APIRoute } from 'astro';
import { getHandbook } from '../astro/handbook.ts';

/** Every item's id, for the page of unknown addresses. */
export const GET: APIRoute = async () => {
  const { ladder } = getHandbook();
  return Response.json(ladder.items.map(({ id }) => id));
};
