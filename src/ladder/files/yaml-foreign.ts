import { isAlias, isCollection, isNode, isPair, isScalar, visit } from 'yaml';
import type { Document } from 'yaml';
import { findForbidden } from '../text/characters.ts';
import type { SyntaxFault } from './yaml-errors.ts';

/**
 * Finds what is valid YAML and has no use in a ladder: anchors, aliases, tags, keys of several
 * values, and characters that a quoted text spells as escapes and no text may hold.
 * @param document a document without errors
 * @returns a fault for each
 */
export function findForeign(document: Document): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  visit(document, (_, node) => {
    if (isPair(node) && isCollection(node.key))
      faults.push({
        offset: node.key.range?.[0] ?? 0,
        fault: 'a key is one word; write it without brackets',
      });
    if (!isNode(node)) return;
    const offset = node.range?.[0] ?? 0;
    if (isAlias(node))
      faults.push({
        offset,
        fault: `"*${node.source}" is a YAML alias; write the words out, and put text that starts with "*" in quotes`,
      });
    else if (node.anchor)
      faults.push({
        offset,
        fault: `"&${node.anchor}" is a YAML anchor; remove it, and put text that starts with "&" in quotes`,
      });
    else if (node.tag)
      faults.push({
        offset,
        fault: `a YAML tag such as "${node.tag}" has no place here; remove it, and put text that starts with "!" in quotes`,
      });
    else if (isScalar(node)) {
      const forbidden = typeof node.value === 'string' ? findForbidden(node.value) : undefined;
      if (forbidden) faults.push({ offset, fault: forbidden.fault });
    }
  });
  return faults;
}
