// Line feed, carriage return and tab are the only control characters that text needs. The
// bidirectional embeddings, overrides and isolates can make a line read other than it is, and half
// of a surrogate pair cannot be written as UTF-8.
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\p{Surrogate}]/u;

/**
 * Looks for a character that no text of a handbook may hold.
 * @param text any text
 * @returns the first such character's place in the text and a sentence on it, or undefined
 */
export function findForbidden(text: string): { index: number; fault: string } | undefined {
  const found = FORBIDDEN.exec(text);
  if (!found) return undefined;
  const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return { index: found.index, fault: `the invisible character U+${code} is here; delete it` };
}
