import { describe } from 'vitest';
import { expectProblems } from '../../support/expect-problems.ts';
import type { Case } from '../../support/expect-problems.ts';

const howTo = '<Item id="…" />, with the id in quotes';
const html = (name: string) =>
  `HTML (<${name}>) has no place in prose; use Markdown, or write "&lt;" for "<"`;

/** A guide whose body starts in line 5. */
const slip = (title: string, body: string, ...lines: string[]): Case => [
  title,
  { 'guides/no-but.mdx': `---\ntitle: No, but\n---\n\n${body}\n` },
  lines.map((line) => `content/guides/no-but.mdx:${line}`),
];

describe('prose is Markdown and items of the ladder', () => {
  expectProblems([
    slip(
      'an unknown component',
      'Words\n\n<Itme id="reviews-code" />',
      '7:1 unknown component <Itme>; did you mean <Item>?',
    ),
    slip(
      'a component of elsewhere',
      '<Callout>Words</Callout>',
      `5:1 unknown component <Callout>; prose may use ${howTo}`,
    ),
    slip(
      'a member of a component',
      '<Item.Text id="reviews-code" />',
      `5:1 unknown component <Item.Text>; prose may use ${howTo}`,
    ),
    slip(
      'an item in small letters',
      '<item id="reviews-code" />',
      '5:1 unknown component <item>; did you mean <Item>?',
    ),
    slip(
      'a list to tick',
      '- [ ] Done',
      '5:1 a list to tick has no place in prose; leave out the "[ ]"',
    ),
    slip('an item without id', '<Item />', `5:1 <Item> is written as ${howTo}`),
    slip('an item by code', '<Item id={"reviews-code"} />', `5:1 <Item> is written as ${howTo}`),
    slip(
      'an item with more',
      '<Item id="reviews-code" open />',
      `5:1 <Item> is written as ${howTo}`,
    ),
    slip(
      'an item around words',
      'See <Item id="reviews-code">this</Item>',
      `5:5 <Item> is written as ${howTo}`,
    ),
    ...(
      [
        ['a sentence', 'See <Item id="reviews-code" /> first', '5:5'],
        ['a heading', '## See <Item id="reviews-code" />', '5:8'],
        ['strong words', '**<Item id="reviews-code" />**', '5:3'],
        ['a cell', '| a |\n| - |\n| <Item id="reviews-code" /> |', '7:3'],
      ] as const
    ).map(([where, body, place]) =>
      slip(
        `an item inside ${where}`,
        body,
        `${place} <Item> shows a whole item, so give it a line of its own; inside a text, link to it: [words](item:reviews-code)`,
      ),
    ),
    slip(
      'an item that is not closed',
      '<Item id="reviews-code">',
      `5:1 <Item> is not closed; it is written as ${howTo}`,
    ),
    slip(
      'an item that breaks off',
      'See <Item id="reviews-code"',
      `5:5 <Item> is not closed; it is written as ${howTo}`,
    ),
    slip('an element of HTML', 'Words <b>here</b>', `5:7 ${html('b')}`),
    slip('a script', '<script>alert(1)</script>', `5:1 ${html('script')}`),
    slip('an element that is not closed', 'Words<br> here', `5:6 ${html('br')}`),
    slip(
      'a comment of HTML',
      'Words <!-- not yet -->',
      '5:7 comments are written as {/* … */} in MDX',
    ),
    ...[
      'https://example.org/a.png',
      '//example.org/a.png',
      'images/a.png',
      '/images/a.png',
      '../images/../../a.png',
      '../images/a.gif',
      'data:image/png,a',
    ].map((address) =>
      slip(
        `an image at ${address}`,
        `See ![a](${address})`,
        '5:5 an image is a file in the folder "images" of the content, and is written as ![what it shows](../images/lamp.png)',
      ),
    ),
    slip(
      'an image by reference',
      'See ![a][b]\n\n[b]: https://example.org/a.png',
      '5:5 images are shown in traits and guides, and there as ![what it shows](../images/lamp.png); remove this one',
    ),
    slip(
      'an image without words',
      '![ ](../images/lamp.png)',
      '5:1 say what this image shows, for readers who cannot see it: ![…](../images/lamp.png)',
    ),
    slip(
      'an image in a heading',
      '## The ![lamp](../images/lamp.svg)',
      '5:1 a heading is words alone; put footnotes and images below it',
      '5:8 unknown image "lamp.svg"; put the file into the folder "images" of the content',
    ),
    slip(
      'a footnote that is not written',
      'Words[^one] and[^two]\n\n[^two]: Two',
      '5:1 the footnote [^one] is not written; add a line "[^one]: …", or put the mark in backticks if none is meant',
    ),
    slip(
      'a footnote that nothing refers to',
      'Words\n\n[^one]: One',
      '7:1 nothing refers to this footnote; write [^one] in the text where it belongs, or remove it',
    ),
    slip(
      'a footnote that is written twice',
      'Words[^one]\n\n[^one]: One\n\n[^one]: Two',
      '9:1 the footnote [^one] is written twice; keep one',
    ),
    slip(
      'a footnote in a heading',
      '## Words[^one]\n\n[^one]: One',
      '5:1 a heading is words alone; put footnotes and images below it',
    ),
    slip(
      'a heading in a footnote',
      'Words[^one]\n\n[^one]:\n    ## One',
      '7:1 a footnote has no headings; write paragraphs',
    ),
    slip(
      'a footnote with signs in its name',
      'Words[^o"ne]\n\n[^o"ne]: One',
      '7:1 the name of a footnote is letters from a to z, digits and hyphens',
    ),
    slip(
      'a note of an unknown kind',
      '> [!NOTICE]\n> Words',
      '5:1 unknown kind of note [!NOTICE]; did you mean [!NOTE]?',
    ),
    slip(
      'a note of a kind of elsewhere',
      '> [!abstract]\n> Words',
      '5:1 unknown kind of note [!abstract]; the kinds are NOTE, TIP, IMPORTANT, WARNING, CAUTION',
    ),
    ...['> [!NOTE] Words', '> [!NOTE]*words*'].map((body) =>
      slip(
        `a note in one line, ${body}`,
        body,
        '5:1 a note is written as "> [!NOTE]" on a line of its own, with the words in the lines below',
      ),
    ),
    ...['[!NOTE]\nWords', '> Words\n>\n> [!tip]\n> Words'].map((body) =>
      slip(
        `a mark that starts no note, ${body}`,
        body,
        `${body.startsWith('>') ? '7:3' : '5:1'} this mark starts no note; a note is written as "> [!NOTE]" on a line of its own, with the words in the lines below`,
      ),
    ),
    slip(
      'a note without words',
      '> [!NOTE]',
      '5:1 this note has no words; write some in the lines below, or remove it',
    ),
    slip('an expression', 'It is {1 + 1}.', '5:7 braces hold code in MDX; write "\\{" for a brace'),
    slip('an open brace', 'It is {so', '5:7 braces hold code in MDX; write "\\{" for a brace'),
    slip(
      'a less-than sign',
      'At most <5 people',
      '5:9 "<" starts a component in MDX; write "&lt;" for it',
    ),
    slip(
      'an address in angle brackets',
      'See <https://example.org>',
      '5:5 links are written as [words](address) in MDX',
    ),
    slip(
      'an import',
      'import x from "y"',
      '5:1 a line that starts with "import" or "export" is code in MDX; remove it or word it otherwise',
    ),
    slip(
      'a link to nowhere',
      'See [this](/guides/no-but/)',
      '5:5 the link "/guides/no-but/" leads nowhere; links start with https:, http: or mailto:, or inside the handbook with item:, trait:, track:, level:, guide:, term:',
    ),
    slip(
      'a title of its own',
      '# No, but',
      '5:1 headings in prose start with "##"; the page has its title from the front matter',
    ),
    slip(
      'a heading too deep',
      '## One\n\n#### Two',
      '7:1 this heading leaves out a level; start it with "###"',
    ),
    slip(
      'a heading without words',
      '## \n\nWords',
      '5:1 this heading has no words; write some, or remove it',
    ),
  ]);
});
