import type { MdastNode } from 'satteri';
import { findNearest } from '../text/edit-distance.ts';

/** The names of the components that prose may use. */
export const PROSE_COMPONENTS = ['Item'] as const;

const HOW_TO_WRITE = '<Item id="…" />, with the id in quotes';

/**
 * Reads an element of MDX.
 * @param node the element
 * @returns the id of the item that it shows, or what is wrong with it
 */
export function explainElement(
  node: Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
): { item: string } | { fault: string } {
  const name = node.name ?? '';
  if (!PROSE_COMPONENTS.some((known) => known === name)) return { fault: explainName(name) };
  const [attribute, ...others] = node.attributes;
  const isId = attribute?.type === 'mdxJsxAttribute' && attribute.name === 'id';
  if (!isId || others.length > 0 || node.children.length > 0 || typeof attribute.value !== 'string')
    return { fault: `<Item> is written as ${HOW_TO_WRITE}` };
  // It is shown as a block, which HTML allows in no paragraph and in no heading.
  if (node.type === 'mdxJsxTextElement')
    return {
      fault: `<Item> shows a whole item, so give it a line of its own; inside a text, link to it: [words](item:${attribute.value})`,
    };
  return { item: attribute.value };
}

/**
 * Says what is wrong with a text as MDX.
 * @param error what the parser threw
 * @param body the text
 * @returns where in the text, line and column from 1, and a sentence that names the fix
 */
export function explainMdxError(
  error: Error,
  body: string,
): { line: number; col: number; fault: string } {
  const [, line = '1', col = '1', message = error.message] =
    /^(\d+):(\d+): (.*)$/s.exec(error.message) ?? [];
  const rest = (body.split('\n')[Number(line) - 1] ?? '').slice(Number(col) - 1);
  return {
    line: Number(line),
    col: Number(col),
    fault:
      explainStart(rest) ?? `this is not valid MDX: ${message.replace(/ \([\w-]+:[\w-]+\)$/, '')}`,
  };
}

function explainStart(rest: string): string | undefined {
  if (/^[{}]/.test(rest)) return `braces hold code in MDX; write "\\${rest[0]}" for a brace`;
  if (rest.startsWith('<!--')) return 'comments are written as {/* … */} in MDX';
  if (/^<[a-z][a-z.+-]*:|^<[^\s<>]+@/i.test(rest))
    return 'links are written as [words](address) in MDX';
  if (/^<\/Item\b/.test(rest)) return `this closes nothing; an item is written as ${HOW_TO_WRITE}`;
  if (/^<Item\b/.test(rest)) return `<Item> is not closed; it is written as ${HOW_TO_WRITE}`;
  const [, name] = /^<\/?([a-z][\w.-]*)[\s/>]/i.exec(rest) ?? [];
  if (name !== undefined) return explainName(name);
  return rest.startsWith('<') ? '"<" starts a component in MDX; write "&lt;" for it' : undefined;
}

function explainName(name: string): string {
  if (/^(?!item$)[a-z]|^$/.test(name))
    return `HTML (<${name}>) has no place in prose; use Markdown, or write "&lt;" for "<"`;
  const nearest = findNearest(name, PROSE_COMPONENTS);
  return `unknown component <${name}>; ${nearest ? `did you mean <${nearest}>?` : `prose may use ${HOW_TO_WRITE}`}`;
}
