import { base } from '../ladder/permalinks.ts';
import { PROMISED_FOLDERS } from '../ladder/promises.ts';

/** A link into the handbook, as it is written in a text. */
export interface FoundLink {
  /** As it is written. */
  written: string;
  /** The page's address with the base path and a slash at its end; it never leaves this site. */
  path: string;
  /** Without `#`; empty where there is none. */
  fragment: string;
  /** Where it starts, both from 1. */
  line: number;
  column: number;
}

/**
 * Finds the links into this handbook in plain text, Markdown or HTML.
 * @param text any text
 * @param origins where the handbook is published, such as `https://handbook.example.org`
 * @returns the links in the order of the text; one that a line repeats is given once. Each character
 *   is read once, so a text may be of any length, and the search may be left between two links
 */
export function* findLinks(text: string, origins: readonly string[]): Generator<FoundLink> {
  const starts = writeStarts(origins);
  let line = 0;
  for (const { 0: words } of text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)) {
    line += 1;
    const seen = new Set<string>();
    starts.lastIndex = 0;
    for (let match = starts.exec(words); match; match = starts.exec(words)) {
      const start = starts.lastIndex;
      const end = findEnd(words, start);
      starts.lastIndex = end;
      const target = readTarget(words.slice(start, end).replaceAll('\\', ''));
      const key = target && `${target.path}#${target.fragment}`;
      if (!key || seen.has(key)) continue;
      seen.add(key);
      const written = words.slice(match.index, end);
      yield { written, ...target, line, column: match.index + 1 };
    }
  }
}

/** What comes before the path of a link: an origin with or without its scheme, or nothing. */
function writeStarts(origins: readonly string[]): RegExp {
  const hosts = origins.map((origin) => escapePattern(origin.replace(/^\w+:\/\//, ''))).join('|');
  const root = escapePattern(base);
  const bare = String.raw`(?<![\w./:@%=~-])(?=${root}(?:${PROMISED_FOLDERS.join('|')})/)`;
  const whole = String.raw`(?:\bhttps?:)?//(?:${hosts})(?![\w-]|[.:]\w)`;
  const schemeless = String.raw`(?<![\w./:@-])(?:${hosts})(?=${root}\w)`;
  return new RegExp(hosts === '' ? bare : [whole, schemeless, bare].join('|'), 'gi');
}

/** What an address may hold as it is written in a text; letters of any script are for headings. */
const IN_ADDRESS = /[\w\-.~:/?#@!$&*+,;=%]/;
const IN_HEADING = /[\p{L}\p{N}\p{M}]/u;
/** What Markdown may have a backslash before, and what ends a sentence or emphasis, not an address. */
const ESCAPED = '-._~#';
const CLOSING = '.,;:!?*_~';

/** Finds where an address ends: its first sign that no address holds, or the signs that close a sentence. */
function findEnd(words: string, start: number): number {
  let end = start;
  let isHeading = false;
  for (let at = start, sign = ''; at < words.length; at += sign.length) {
    sign = String.fromCodePoint(words.codePointAt(at)!);
    if (sign === '#') isHeading = words.startsWith('text--', at + 1);
    if (sign === '\\') {
      if (!ESCAPED.includes(words[at + 1] || ' ')) break;
      continue;
    }
    // A quotation mark or bracket of HTML, written as a character reference, is no part of the address.
    if (sign === '&' && /^&(?!amp;)(?:\w{1,8}|#\w{1,7});/.test(words.slice(at, at + 10))) break;
    if (!IN_ADDRESS.test(sign) && !(isHeading && IN_HEADING.test(sign))) break;
    if (!CLOSING.includes(sign)) end = at + sign.length;
  }
  return end;
}

/** Reads what follows the origin; undefined where it does not lead below the base. */
function readTarget(rest: string): Pick<FoundLink, 'path' | 'fragment'> | undefined {
  const [before = '', fragment = ''] = rest.split('#', 2);
  const [page] = before.split('?', 1);
  const path = `${page!.replace(/index\.html$/, '')}/`.replace(/\/{2,}/g, '/');
  return path.startsWith(base) ? { path: decode(path), fragment: decode(fragment) } : undefined;
}

/**
 * Decodes percent signs where what they stand for is plain: two slashes, a backslash or a tab would
 * make a browser read the path as another site's name.
 */
function decode(part: string): string {
  try {
    const decoded = decodeURIComponent(part);
    return /^[\p{L}\p{N}\p{M}\-._~/]*$/u.test(decoded) && !decoded.includes('//') ? decoded : part;
  } catch {
    return part;
  }
}

function escapePattern(words: string): string {
  return words.replace(/[^\w\s]/g, '\\$&');
}
