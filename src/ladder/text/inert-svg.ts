// A picture is opened at an address of its own, where nothing keeps what is in it from running. So what
// an SVG may hold is listed, and a file that holds anything else is refused as a whole.
const ELEMENTS = [
  ...['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'title'],
  ...[
    'desc',
    'defs',
    'linearGradient',
    'radialGradient',
    'stop',
    'clipPath',
    'mask',
    'symbol',
    'use',
  ],
];

const ATTRIBUTE = /\s+([\w:-]+)\s*=\s*(?:"([^"<&]*)"|'([^'<&]*)')/y;
const TAG = /<(\/?)([A-Za-z]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"<&]*"|'[^'<&]*'))*)\s*\/?>/y;
const OTHER = /[^<&]+|<!--(?:(?!--)[^<>])*-->|<\?xml\s[^<>?]*\?>/y;

/**
 * Finds what a picture may not hold.
 * @param svg the file
 * @returns what it is and where, from the start; undefined for a picture that is only shapes
 */
export function findActive(svg: string): { offset: number; what: string } | undefined {
  for (let at = 0; at < svg.length;) {
    const tag = matchAt(TAG, svg, at);
    if (tag) {
      const what = findForeign(tag[2]!, tag[3]!);
      if (what !== undefined) return { offset: at, what };
    }
    const length = tag?.[0].length ?? matchAt(OTHER, svg, at)?.[0].length;
    if (length === undefined) return { offset: at, what: svg.slice(at, at + 20).split('\n')[0]! };
    at += length;
  }
  return undefined;
}

function findForeign(element: string, attributes: string): string | undefined {
  if (!ELEMENTS.includes(element)) return `<${element}>`;
  for (let at = 0; at < attributes.length;) {
    const [whole, name, double, single] = matchAt(ATTRIBUTE, attributes, at)!;
    const value = double ?? single ?? '';
    const isOutside = /(^|:)href$/i.test(name!) && !value.startsWith('#');
    // A namespace is a name and no address that is asked.
    const asks = /url\(\s*['"]?(?!#)|javascript:/i.test(value);
    if (/^on/i.test(name!) || isOutside || asks) return `${name!}="…"`;
    at += whole.length;
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
