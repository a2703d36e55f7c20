// Parsers call themselves for what is nested, and what is nested by the ten thousand ends the process
// without a word. So nesting is bounded before a text is parsed.

/** How many lists and quotations may be inside one another. */
const MOST_NESTED = 100;

/** How many signs that may open something a paragraph may have; the parser takes ten times as many. */
const MOST_SIGNS = 4000;

const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*[ \t]*/;

/**
 * Looks for a place at which a text is nested too deeply to be parsed.
 * @param source Markdown or MDX
 * @returns the number of the line, from 1, and a sentence that names the fix, or undefined
 */
export function findDeepNesting(source: string): { line: number; fault: string } | undefined {
  // Each container and each sign takes a character.
  if (source.length <= MOST_NESTED) return undefined;
  let line = 0;
  let signs = 0;
  let tags = 0;
  for (const text of source.split(/\r\n|\r|\n/)) {
    line++;
    const start = CONTAINERS.exec(text)![0];
    // An inner list is indented by two columns at least.
    const depth =
      start.replace(/[ \t]/g, '').length + (start.length - start.trimStart().length) / 2;
    if (depth > MOST_NESTED)
      return {
        line,
        fault: 'lists and quotations are nested too deeply here; write them side by side',
      };
    if (start.length === text.length) signs = 0;
    signs += countMatches(text, /[*_]+|\[/g);
    tags += countMatches(text, /</g);
    if (signs > MOST_SIGNS || tags > MOST_SIGNS)
      return {
        line,
        fault:
          'there are too many "*", "_", "[" or "<" here; write them as words, or divide the text',
      };
  }
  return undefined;
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
