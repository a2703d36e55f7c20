import stringifyJson from 'json-stringify-pretty-compact';
import { stringify } from 'yaml';
import type { EditionFile, EditionIndex } from '../schema/edition.ts';

/**
 * Writes an edition so that a difference between two of them can be read: what fits on a line is on
 * one, everything else on a line for each key.
 * @param edition the edition
 * @returns JSON that ends in a line feed
 */
export function formatEdition(edition: EditionFile): string {
  // The longest list comes last, whatever the order of the keys.
  const { items, ...rest } = edition;
  return `${stringifyJson({ ...rest, items }, { maxLength: 100 })}\n`;
}

/**
 * Takes of editions what the list of them has.
 * @param editions every edition, the oldest first
 */
export function listForIndex(editions: readonly EditionFile[]): EditionIndex {
  return editions.map(({ edition, hash, note }) => ({
    edition,
    hash,
    ...(note !== undefined && { note }),
  }));
}

/**
 * Writes the list of editions.
 * @param index every edition, the oldest first
 * @returns YAML that ends in a line feed
 */
export function formatIndex(index: EditionIndex): string {
  return `# Written by "npm run release"; not edited by hand.\n${stringify(index, { lineWidth: 100 })}`;
}
