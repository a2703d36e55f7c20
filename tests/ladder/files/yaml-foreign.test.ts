import { describe } from 'vitest';
import { at, expectProblems, item, senior } from '../../support/expect-problems.ts';

describe('YAML that a ladder has no use for is refused', () => {
  const alias = (name: string) =>
    `"*${name}" is a YAML alias; write the words out, and put text that starts with "*" in quotes`;
  const anchor = (name: string) =>
    `"&${name}" is a YAML anchor; remove it, and put text that starts with "&" in quotes`;
  const tag = (name: string) =>
    `a YAML tag such as "${name}" has no place here; remove it, and put text that starts with "!" in quotes`;
  const second =
    'a second document starts here; a file holds one, without a line "---" or "..." inside';
  expectProblems([
    ['a second document', senior('title: x', '---', 'title: y'), at('2:1', second)],
    ['a second document after dots', senior('title: x', '...', 'title: y'), at('3:1', second)],
    [
      'an anchor and its alias',
      item('text: &words Leads reviews', 'instead: *words'),
      [...at('3:18', anchor('words')), ...at('4:14', alias('words'))],
    ],
    ['an alias of nothing', item('text: *Leads*'), at('3:11', alias('Leads*'))],
    [
      'an anchor on an entry',
      senior('facts:', '  - &one { label: Reach, value: wide }'),
      at('2:10', anchor('one')),
    ],
    [
      'a merge',
      senior('facts:', '  - { label: Reach, value: wide }', '  - { <<: *one }'),
      at('3:11', alias('one')),
    ],
    ['a tag', item('text: !important Leads'), at('3:22', tag('!important'))],
    ['a tag of YAML', item('text: !!binary aGk='), at('3:20', tag('tag:yaml.org,2002:binary'))],
    [
      'a key of several words in brackets',
      senior('? [a, b]', ': x'),
      at('1:3', 'a key is one word; write it without brackets'),
    ],
  ]);
});

describe('the front matter of a page is YAML at its place in the file', () => {
  const page = (...lines: string[]) => ({ 'guides/no-but.mdx': `${lines.join('\n')}\n` });
  const start = 'start the file with a line "---", a line "title: …" and a line "---"';
  const file = 'content/guides/no-but.mdx';
  expectProblems([
    ['none', page('# No, but'), [`${file}:1:1 the front matter is missing; ${start}`]],
    [
      'an empty one',
      page('---', '---', 'Words'),
      [`${file}:1:1 the front matter is empty; ${start}`],
    ],
    [
      'one that is not closed',
      page('---', 'title: x', '', 'Words'),
      [`${file}:1:1 the front matter is not closed; end it with a line "---"`],
    ],
    [
      'a colon in the title',
      page('---', 'title: No: but', '---'),
      [`${file}:2:8 text that holds ": " needs quotes around it`],
    ],
    [
      'an unknown key',
      page('---', 'title: x', 'sumary: y', '---'),
      [`${file}:3:1 unknown key "sumary"; did you mean "summary"?`],
    ],
  ]);
});
