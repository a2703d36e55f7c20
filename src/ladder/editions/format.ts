import { stringify } from 'yaml';
import type { EditionFile, EditionIndex } from '../schema/edition.ts';

/**
 * Writes an edition so that a difference between two of them can be read: items and tracks on a line
 * for each of their keys, what has nothing below it on a line of its own.
 * @param edition the edition
 * @returns JSON that ends in a line feed
 */
export function formatEdition(edition: EditionFile): string {
  // The longest list comes last, whatever the order of the keys.
  const { items, ...rest } = edition;
  return `${format({ ...rest, items }, '')}\n`;
}

function format(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (isDeep(value) && Array.isArray(value)) {
    const entries = value.map((entry) => `${inner}${format(entry, inner)}`);
    return `[\n${entries.join(',\n')}\n${indent}]`;
  }
  if (isDeep(value)) {
    const pairs = listPairs(value as object).map(
      ([key, entry]) => `${inner}${JSON.stringify(key)}: ${format(entry, inner)}`,
    );
    return `{\n${pairs.join(',\n')}\n${indent}}`;
  }
  return formatInline(value);
}

/** Whether a value needs several lines: a list of several entries with keys, or what holds a list of those. */
function isDeep(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value))
    return (
      value.some((entry) => isDeep(entry)) || (value.length > 1 && typeof value[0] === 'object')
    );
  return Object.values(value).some((entry) => Array.isArray(entry) && typeof entry[0] === 'object');
}

function formatInline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatInline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = listPairs(value).map(
    ([key, entry]) => `${JSON.stringify(key)}: ${formatInline(entry)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}

function listPairs(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, entry]) => entry !== undefined);
}

/**
 * Writes the list of editions.
 * @param index every edition, the oldest first
 * @returns YAML that ends in a line feed
 */
export function formatIndex(index: EditionIndex): string {
  return `# Written by "npm run release"; not edited by hand.\n${stringify(index, { lineWidth: 100 })}`;
}
