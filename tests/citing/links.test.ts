import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLinks } from '../../src/citing/links.ts';

const HERE = 'https://handbook.example.org';
const find = (text: string) =>
  [...findLinks(text, [HERE])].map(({ path, fragment }) => path + (fragment && `#${fragment}`));
const ITEM = '/i/reviews-code/#2026-06-01';

test.each([
  ['the whole address', `${HERE}${ITEM}`],
  ['the address over http', `http://handbook.example.org${ITEM}`],
  ['the address without its scheme', `handbook.example.org${ITEM}`],
  ['the bare path', ITEM],
  ['no slash at the end of the path', `${HERE}/i/reviews-code#2026-06-01`],
  ['the file of the page', `${HERE}/i/reviews-code/index.html#2026-06-01`],
  ['a query that a mail program added', `${HERE}/i/reviews-code/?utm_source=mail#2026-06-01`],
  ['a link in Markdown', `[Reviews code](${HERE}${ITEM}) and more`],
  ['a link in Markdown with a title', `[Reviews code](${HERE}${ITEM} "Reviews code")`],
  ['a link in angle brackets', `<${HERE}${ITEM}>`],
  ['a definition in Markdown', `[1]: ${HERE}${ITEM}`],
  ['a link in HTML', `<a href="${HERE}${ITEM}">Reviews code</a>`],
  ['the end of a sentence', `See ${HERE}${ITEM}.`],
  ['parentheses', `(see ${HERE}${ITEM})`],
  ['emphasis', `**${HERE}${ITEM}**`],
  ['a cell of a table', `| a |${HERE}${ITEM}| b |`],
  ['quotation marks', `„${HERE}${ITEM}“`],
  ['percent signs', `${HERE}/i/reviews%2Dcode/#2026-06-01`],
  ['front of an em dash', `${HERE}${ITEM}— and more`],
  ['front of an en dash', `${HERE}${ITEM}–so`],
  ['front of a zero-width space', `${HERE}${ITEM}\u200band more`],
  ['front of a soft hyphen', `${HERE}${ITEM}\u00adand more`],
  ['front of an emoji', `${HERE}${ITEM}🌊`],
  ['front of full-width punctuation', `（${HERE}${ITEM}）。${HERE}${ITEM}，`],
  ['front of letters of another script', `${HERE}${ITEM}を参照`],
  ['front of a quotation mark of HTML', `href=&quot;${HERE}${ITEM}&quot;`],
  ['front of a bracket of HTML', `&lt;${HERE}${ITEM}&gt;, &#60;${HERE}${ITEM}&#62;`],
  ['a query with an ampersand of HTML', `${HERE}/i/reviews-code/?a=b&amp;c=d#2026-06-01`],
  ['a line that says it twice', `[${HERE}${ITEM}](${HERE}${ITEM})`],
])('a link is found in %s', (_, text) => {
  expect(find(text)).toEqual([ITEM]);
});

test.each([
  ['another site', 'https://other.example.org/i/reviews-code/'],
  ['a site whose name begins alike', `${HERE}.evil.example/i/reviews-code/`],
  ['a site whose name ends alike', 'https://my-handbook.example.org/i/reviews-code/'],
  ['a path on another site', 'https://x.example.org/docs/i/reviews-code/'],
  ['a folder on a disk', 'C:/i/reviews-code/ and ./i/reviews-code/ and ~/i/reviews-code/'],
  ['the name of the site alone', 'handbook.example.org is our handbook'],
  ['an address of mail', 'ladder@handbook.example.org'],
])('%s is no link into the handbook', (_, text) => {
  expect(find(text)).toEqual([]);
});

test.each([
  [`${HERE}`, '/'],
  [`${HERE}.`, '/'],
  [`${HERE}/tracks/technical/#senior--planning`, '/tracks/technical/#senior--planning'],
  [`${HERE}/traits/calm/#reviews-code, and`, '/traits/calm/#reviews-code'],
  [`${HERE}/i/OLD\\_1.2/`, '/i/OLD_1.2/'],
  [`${HERE}/guides/reading/#text--über-uns–so`, '/guides/reading/#text--über-uns'],
  [`${HERE}/guides/reading/#text--%C3%BCber-uns`, '/guides/reading/#text--über-uns'],
])('%s leads to %s', (text, path) => {
  expect(find(text)).toEqual([path]);
});

describe('where a link is', () => {
  test('is said by line and column, whatever ends the lines', () => {
    const found = [
      ...findLinks(`# Packet\r\n\r\n- see ${HERE}${ITEM}, ${HERE}/levels/senior/`, [HERE]),
    ];
    expect(found).toMatchObject([
      { line: 3, column: 7, written: `${HERE}${ITEM}` },
      { line: 3, column: 7 + HERE.length + ITEM.length + 2, written: `${HERE}/levels/senior/` },
    ]);
  });

  test('without an origin bare paths are found alone', () => {
    expect([...findLinks(`${HERE}${ITEM} ${ITEM}`, [])]).toMatchObject([{ written: ITEM }]);
  });
});

// A search that reads signs again and again would take minutes for each of these.
test.each([
  ['dots', `/i/${'.'.repeat(1_000_000)}x`],
  ['slashes', `${HERE}${'/'.repeat(1_000_000)}x`],
  ['hashes', `/i/x${'#'.repeat(1_000_000)}.`],
  ['ampersands', `/i/x/?${'&'.repeat(1_000_000)}.`],
  ['starts of links', '/i/'.repeat(300_000)],
])('a million %s end', (_, text) => {
  expect([...findLinks(text, [HERE])]).toHaveLength(1);
});

test('no link leads to another site, however it is written', () => {
  const PIECES = [
    '/',
    '%2f',
    '%2F',
    '%5c',
    '\\',
    '%09',
    '%0a',
    '..',
    '%2e',
    ':',
    '@',
    '?',
    'x',
    'i',
  ];
  const pieces = fc.array(fc.constantFrom(...PIECES, '/evil.example/', '#'), { maxLength: 8 });
  fc.assert(
    fc.property(pieces, (parts) => {
      for (const { path, fragment } of findLinks(`${HERE}/${parts.join('')}`, [HERE]))
        expect(new URL(path + (fragment && `#${fragment}`), HERE).origin).toBe(HERE);
    }),
    { numRuns: 5000 },
  );
  expect(find(`${HERE}/%2f%2fevil.example/`)).toEqual(['/%2f%2fevil.example/']);
});
