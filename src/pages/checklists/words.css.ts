import { getHandbook } from '../../ladder/load.ts';

/**
 * The words that only styles can put in their places: on the writing lines of each item and in the
 * margins of each page. A file of its own, since they follow the ladder's language.
 */
export async function GET() {
  const { words } = await getHandbook();
  const { seen, page } = words.checklist;
  const lines = [
    `:root{--seen:${quote(seen)}}`,
    `@page{@bottom-right{content:${quote(page.before)}counter(page)${quote(page.between)}counter(pages)${quote(page.after)}}}`,
    // Only browsers that draw margins know this use of an attribute of the page as a whole.
    `@page{@bottom-left{content:attr(data-running)}}`,
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/css' } });
}

/** Writes words as a string of CSS. */
function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
