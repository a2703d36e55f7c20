import type { APIRoute } from 'astro';
import { getHandbook } from '../astro/handbook.ts';

/**
 * The words that `styles/page-numbers.css` and `styles/sheet.css` draw. They are a file, since Firefox
 * and Safari cannot draw an attribute of another element, and as attributes of the entries themselves
 * they would be written thousands of times.
 */
export const GET: APIRoute = () => {
  const { seen, page } = getHandbook().messages.checklist;
  const words = { seen, page: page.before, of: page.between };
  const lines = Object.entries(words).map(([name, text]) => `--${name}:${JSON.stringify(text)};`);
  return new Response(`:root{${lines.join('')}}\n`, { headers: { 'content-type': 'text/css' } });
};
