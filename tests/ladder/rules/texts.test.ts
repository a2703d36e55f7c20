import { describe } from 'vitest';
import { at, expectProblems, item, senior } from '../../support/expect-problems.ts';

const html = (tag: string) => `HTML (${tag}) has no place here; remove it, or write "\\<" for "<"`;
const image =
  'images are shown in traits and guides, and there as ![what it shows](../images/lamp.png); remove this one';
const nowhere = (url: string) =>
  `the link "${url}" leads nowhere; links start with https:, http: or mailto:, or inside the handbook with item:, trait:, track:, level:, guide:, term:`;

describe('HTML and images are refused where they are', () => {
  expectProblems([
    ['a tag', item('text: Leads <b>reviews'), at('3:17', html('<b>'))],
    [
      'a script',
      item('text: Leads <script>alert(1)</script>'),
      [...at('3:17', html('<script>')), ...at('3:33', html('</script>'))],
    ],
    [
      'a script at the start',
      item('text: <script>alert(1)</script> leads'),
      [...at('3:11', html('<script>alert(1)</script> leads'))],
    ],
    ['a comment', item('text: Leads <!-- most --> reviews'), at('3:17', html('<!-- most -->'))],
    ['the second of two', item('text: Leads `<b>` and <b>'), at('3:27', html('<b>'))],
    [
      'in a detail, on its line',
      item('text: x', 'detail: |', '  One line.', '', '  - two', '  - a <br> three'),
      at('8:11', html('<br>')),
    ],
    [
      'in a folded detail',
      item('text: x', 'detail: >-', '  One line and', '  another <a', '  href="x"> one'),
      at('6:15', html('<a href="x">')),
    ],
    ['in quotes', item('text: "Leads \\"x\\" <i>"'), at('3:24', html('<i>'))],
    ['an image', item('text: Leads ![a](https://example.org/a.png)'), at('3:17', image)],
    [
      'an image by reference',
      item('text: x', 'detail: |', '  See ![a][b]', '', '  [b]: https://example.org/a.png'),
      at('5:11', image),
    ],
    ['in a summary', senior('summary: A <b>', 'title: x'), at('1:12', html('<b>'))],
    ['in a fact', senior('facts: [{ label: Reach, value: <b> }]'), at('1:32', html('<b>'))],
    [
      'in what to do instead',
      senior('anti-patterns:', '  - { id: never-asks, text: x, instead: Asks <b> }'),
      at('2:46', html('<b>')),
    ],
    [
      'in words on a section',
      senior('sections: [{ id: planning, summary: a <b> }]'),
      at('1:39', html('<b>')),
    ],
    [
      'in an insight',
      { 'insights.yaml': '- { id: one-thing, text: a <b>, traits: [calm] }\n' },
      [`content/insights.yaml:1:28 ${html('<b>')}`],
    ],
    [
      'in a meaning',
      { 'glossary.yaml': '- { id: slack, term: Slack, meaning: a <b> }\n' },
      [`content/glossary.yaml:1:40 ${html('<b>')}`],
    ],
    [
      'in a note',
      { 'sources.yaml': '- { id: the-book, title: x, note: a <b> }\n' },
      [`content/sources.yaml:1:37 ${html('<b>')}`],
    ],
    [
      'in a question',
      { 'traits/calm.mdx': '---\ntitle: x\nquestions:\n  - Why <b>\n---\n' },
      [`content/traits/calm.mdx:4:9 ${html('<b>')}`],
    ],
    [
      'in a pitfall',
      { 'traits/calm.mdx': '---\ntitle: x\npitfalls:\n  - ![a](b)\n---\n' },
      [`content/traits/calm.mdx:4:5 text that starts with "!" needs quotes around it`],
    ],
    [
      'in a title',
      senior('title: A <b>title</b>'),
      [
        ...at('1:10', 'HTML (<b>) has no place in plain words; remove it'),
        ...at('1:18', 'HTML (</b>) has no place in plain words; remove it'),
      ],
    ],
    [
      'in a tag',
      item('text: x', 'tags: ["a <b>"]'),
      at('4:15', 'HTML (<b>) has no place in plain words; remove it'),
    ],
    [
      'an image in a title',
      senior('title: A ![b](c)'),
      at('1:10', 'images have no place in plain words; remove this one'),
    ],
    [
      'a heading in a detail',
      item('text: x', 'detail: |', '  ## Why', '', '  Words'),
      at(
        '5:7',
        'this is a heading, and a detail has paragraphs and lists; write it as a paragraph',
      ),
    ],
    [
      'a line that makes the one above a heading',
      item('text: x', 'detail: |', '  Why', '  ---'),
      at(
        '5:7',
        'this is a heading, and a detail has paragraphs and lists; write it as a paragraph',
      ),
    ],
  ]);
});

describe('a link leads to the web, to mail or to a thing of the handbook', () => {
  expectProblems([
    [
      'a script',
      item('text: Leads [x](javascript:alert(1))'),
      at('3:17', nowhere('javascript:alert(1)')),
    ],
    [
      'a script in capitals',
      item('text: Leads [x](JavaScript:alert)'),
      at('3:17', nowhere('JavaScript:alert')),
    ],
    [
      'a script behind an entity',
      item('text: Leads [x](java&#115;cript:alert)'),
      at('3:17', nowhere('javascript:alert')),
    ],
    ['data', item('text: Leads [x](data:text/html,x)'), at('3:17', nowhere('data:text/html,x'))],
    [
      'a file',
      item('text: Leads [x](file:///etc/hosts)'),
      at('3:17', nowhere('file:///etc/hosts')),
    ],
    ['a path', item('text: Leads [x](../guides/no-but)'), at('3:17', nowhere('../guides/no-but'))],
    ['a fragment', item('text: Leads [x](#senior)'), at('3:17', nowhere('#senior'))],
    [
      'another host without scheme',
      item('text: Leads [x](//example.org)'),
      at('3:17', nowhere('//example.org')),
    ],
    ['no target', item('text: Leads [x]()'), at('3:17', nowhere(''))],
    ['a sort that is none', item('text: Leads [x](skill:calm)'), at('3:17', nowhere('skill:calm'))],
    ['no host', item('text: Leads [x](https://)'), at('3:17', nowhere('https://'))],
    [
      'in angle brackets',
      item('text: Leads <javascript:alert>'),
      at('3:17', nowhere('javascript:alert')),
    ],
    [
      'a definition',
      item('text: x', 'detail: |', '  See [a].', '', '  [a]: ftp://example.org'),
      [...at('7:7', nowhere('ftp://example.org'))],
    ],
    [
      'the second of two alike',
      item('text: Leads [x](a) or [x](a)'),
      [...at('3:17', nowhere('a')), ...at('3:27', nowhere('a'))],
    ],
    [
      'no words',
      item('text: Leads [](trait:calm)'),
      at('3:17', 'this link has no words; write some between its brackets'),
    ],
  ]);
});
