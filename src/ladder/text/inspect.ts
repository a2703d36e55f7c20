import type { MdastNode } from 'satteri';
import { findForbidden } from './characters.ts';
import { findDeepNesting } from './nesting.ts';
import { parseMarkdown, walk } from './markdown.ts';
import { HANDBOOK_LINK_TYPES, readLink } from '../link-targets.ts';
import type { LinkTarget } from '../link-targets.ts';

/** What a text may hold: words alone, a paragraph of inline Markdown, or Markdown of several. */
export type TextShape = 'plain' | 'text' | 'detail';

/** A link, or a fault in a sentence that names the fix. */
export type Finding = { link: LinkTarget; url: string } | { fault: string };

/** Where something is in a text: its words as written, and how often they occur before it. */
export interface Occurrence {
  words: string;
  nth: number;
}

/**
 * Finds what the rules on writers' texts are about.
 * @param source a text of a YAML file
 * @param shape what it may hold
 * @returns every link, and a sentence for each piece of HTML, image and other fault
 */
export function inspectMarkdown(source: string, shape: TextShape): (Finding & Occurrence)[] {
  const nesting = findDeepNesting(source);
  if (nesting) return [{ fault: nesting.fault, words: '', nth: 0 }];
  // Most texts hold no markup, and parsing costs more than looking.
  const signs = shape === 'detail' ? /[[<!&#]|^ *[=-]+ *$/m : /[[<!&]/;
  if (!signs.test(source)) return [];
  const findings: (Finding & Occurrence)[] = [];
  const parsed = parseMarkdown(source, shape === 'detail' ? 'detail' : 'text');
  walk(parsed.tree, (node) => {
    const finding = shape === 'plain' ? inspectPlainNode(node) : inspectNode(node);
    const found =
      node.type === 'heading'
        ? {
            fault:
              'this is a heading, and a detail has paragraphs and lists; write it as a paragraph',
          }
        : finding;
    if (found) findings.push({ ...found, ...findOccurrence(parsed.source, node) });
  });
  return findings;
}

/**
 * Looks at one node of a parsed text, of YAML or of MDX.
 * @param node a node of its syntax tree
 * @returns the link or the fault that it is, if it is one
 */
export function inspectNode(node: MdastNode): Finding | undefined {
  switch (node.type) {
    case 'html':
      return {
        fault: `HTML (${shorten(node.value)}) has no place here; remove it, or write "\\<" for "<"`,
      };
    case 'image':
    case 'imageReference':
      return {
        fault:
          'images are shown in traits and guides, and there as ![what it shows](../images/lamp.png); remove this one',
      };
    case 'link':
      if (node.children.length === 0)
        return { fault: 'this link has no words; write some between its brackets' };
      return { link: readLink(node.url), url: node.url };
    case 'definition':
      return { link: readLink(node.url), url: node.url };
    case 'text':
    case 'inlineCode': {
      const forbidden = findForbidden(node.value);
      return forbidden && { fault: forbidden.fault };
    }
    default:
      return undefined;
  }
}

/** Titles and other plain words are shown as they are written, so only what looks like markup by mistake matters. */
function inspectPlainNode(node: MdastNode): Finding | undefined {
  switch (node.type) {
    case 'html':
      return { fault: `HTML (${shorten(node.value)}) has no place in plain words; remove it` };
    case 'image':
    case 'imageReference':
      return { fault: 'images have no place in plain words; remove this one' };
    default:
      return undefined;
  }
}

/**
 * Says what is wrong with a link that leads nowhere.
 * @param url the link's target as written
 * @returns a sentence with the targets that a link may have
 */
export function explainLink(url: string): string {
  const inside = HANDBOOK_LINK_TYPES.map((type) => `${type}:`).join(', ');
  return `the link "${shorten(url)}" leads nowhere; links start with https:, http: or mailto:, or inside the handbook with ${inside}`;
}

function findOccurrence(source: string, node: MdastNode): Occurrence {
  const start = node.position?.start.offset ?? 0;
  const words = source.slice(start, node.position?.end.offset ?? start);
  return { words, nth: words === '' ? 0 : source.slice(0, start).split(words).length - 1 };
}

function shorten(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
