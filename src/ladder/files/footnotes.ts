import type { MdastNode } from 'satteri';
import { walk } from '../text/markdown.ts';

type Reader = (position: MdastNode['position'], fault: string) => void;

/** A footnote that is named in a text and was never written is a text to the parser. */
const UNWRITTEN = /\[\^([^\]\s]+)\]/;

/**
 * Finds what is wrong with the footnotes of a page.
 * @param tree the page
 * @param report receives each fault
 */
export function checkFootnotes(tree: MdastNode, report: Reader): void {
  const named = new Set<string>();
  const written = new Map<string, MdastNode['position']>();
  walk(tree, (node) => {
    if (node.type === 'footnoteReference') named.add(node.identifier);
    if (node.type === 'text') {
      const [mark] = UNWRITTEN.exec(node.value) ?? [];
      if (mark)
        report(
          node.position,
          `the footnote ${mark} is not written; add a line "${mark}: …", or put the mark in backticks if none is meant`,
        );
    }
    if (node.type !== 'footnoteDefinition') return;
    if (written.has(node.identifier))
      report(node.position, `the footnote [^${node.label}] is written twice; keep one`);
    else written.set(node.identifier, node.position);
  });
  for (const [name, position] of written)
    if (!named.has(name))
      report(
        position,
        `nothing refers to this footnote; write [^${name}] in the text where it belongs, or remove it`,
      );
}
