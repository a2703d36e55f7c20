import { base } from '../ladder/permalinks.ts';

/** A link into the handbook, as it stands in a text. */
export interface FoundLink {
  /** As it is written. */
  written: string;
  /** The page's address with the base path and a slash at its end. */
  path: string;
  /** Without `#`; empty where there is none. */
  fragment: string;
  /** Where it starts, both from 1. */
  line: number;
  column: number;
}

/** What may stand in an address; Markdown may put a backslash before signs of punctuation. */
const REST = String.raw`(?:[^\s<>()[\]{}"'“”„‘’«»|\\^` + String.raw`\x60]|\\[-._~#])*`;

/** The folders that start an address which is written without its origin. */
const FOLDERS = 'i|tracks|levels|traits|guides|glossary|sources|editions';

/**
 * Finds the links into this handbook in plain text, Markdown or HTML.
 * @param text any text
 * @param origins where the handbook is published, such as `https://handbook.example.org`
 * @returns the links in the order of the text; one that a line repeats stands once
 */
export function findLinks(text: string, origins: readonly string[]): FoundLink[] {
  const hosts = origins.map((origin) => escapePattern(origin.replace(/^\w+:\/\//, '')));
  const under = escapePattern(base);
  const bare = String.raw`(?<![\w./:@%=~-])(?=${under}(?:${FOLDERS})/)(${REST})`;
  const patterns =
    hosts.length === 0
      ? [bare]
      : [
          String.raw`(?:\bhttps?:)?//(?:${hosts.join('|')})(?![\w-]|[.:]\w)(${REST})`,
          String.raw`(?<![\w./:@-])(?:${hosts.join('|')})(?=${under}\w)(${REST})`,
          bare,
        ];
  const pattern = new RegExp(patterns.join('|'), 'gi');
  const links: FoundLink[] = [];
  text.split(/\r\n?|\n/).forEach((words, index) => {
    const seen = new Set<string>();
    for (const match of words.matchAll(pattern)) {
      const rest = match.slice(1).find((part) => part !== undefined)!;
      const cut = rest.replace(/[.,;:!?*_~…]+$/, '');
      const place = readPlace(cut.replaceAll('\\', ''));
      if (!place || seen.has(`${place.path}#${place.fragment}`)) continue;
      seen.add(`${place.path}#${place.fragment}`);
      const written = match[0].slice(0, match[0].length - (rest.length - cut.length));
      links.push({ written, ...place, line: index + 1, column: match.index + 1 });
    }
  });
  return links;
}

/** Reads what follows the origin; undefined where it does not lead below the base. */
function readPlace(rest: string): Pick<FoundLink, 'path' | 'fragment'> | undefined {
  const [before = '', fragment = ''] = rest.split('#', 2) as [string, string?];
  const path = `${before.replace(/\?.*/, '').replace(/index\.html$/, '')}/`.replace(/\/{2,}/g, '/');
  return path.startsWith(base) ? { path: decode(path), fragment: decode(fragment) } : undefined;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function escapePattern(words: string): string {
  return words.replace(/[^\w\s]/g, '\\$&');
}
