import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { EditionFile } from './edition.ts';

/**
 * Writes a value in one way only, whatever the order of its keys: JSON Canonicalization Scheme (RFC 8785).
 * @param value a value that JSON can hold; keys whose value is undefined are left out
 * @returns JSON without white space, its keys sorted
 */
export function canonicalJson(value: unknown): string {
  return canonicalize(value) ?? '';
}

/**
 * Computes the hash of an edition.
 * @param edition the edition, with its hash or without
 * @returns SHA-256, in hexadecimal, of its canonical JSON without the hash, so that line ends and
 *   indentation do not count
 */
export function hashEdition(edition: Omit<EditionFile, 'hash'>): string {
  return createHash('sha256')
    .update(canonicalJson({ ...edition, hash: undefined }))
    .digest('hex');
}
