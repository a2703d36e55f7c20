import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { joinLadder } from '../../../src/ladder/model/join-ladder.ts';
import { plainText } from '../../../src/ladder/text/markdown.ts';
import { findProblems } from '../../../src/ladder/rules/find-problems.ts';
import { readContent } from '../../../src/ladder/files/read-content.ts';
import { item, senior, SENIOR } from '../../support/expect-problems.ts';
import { writeFolder } from '../../support/folders.ts';
import type { Files } from '../../support/folders.ts';
import { SOUND, readSound } from '../../support/ladders.ts';

function joinFiles(files: Files) {
  const { result, problems } = readSound(files);
  expect(problems).toEqual([]);
  return joinLadder(result.files);
}

/** The text of the item `leads-reviews`, as the handbook has it. */
const textOf = (files: Files) => joinFiles(files).itemById.get('leads-reviews')!.text;

describe('the words of a text arrive as they were written', () => {
  test.each([
    ['curly quotes', '“Leads” ‘reviews’ «here» „there“ and the team’s'],
    ['straight quotes', `Leads "reviews" and the team's`],
    ['emoji of several parts', 'Leads 👩🏽‍💻 reviews 🏳️‍🌈 1️⃣'],
    ['right-to-left text', 'يقود المراجعات مع الفريق'],
    ['both directions with marks', 'Leads \u200Fסקירות\u200E here'],
    ['letters with accents of their own', 'Café and cafe\u0301'],
    ['signs of HTML', 'Keeps R&D < 5 & > 3 in mind'],
    ['other scripts', '主导评审，并说明理由'],
    ['a bare address', 'Reads https://example.org/a_b_c?d=e now'],
    ['a leading number', '1. of May counts'],
    ['braces', 'Writes {path} and {{x}}'],
    ['1,200 characters beyond the basic plane', '😀'.repeat(1200)],
    ['1,200 letters', 'Leads '.repeat(200).trim().padEnd(1200, '.')],
  ])('%s', (_, text) => {
    expect(textOf(item(`text: '${text.replaceAll("'", "''")}'`))).toBe(text);
  });

  test.each([
    ['plain', ['text: Leads the "team\'s" reviews # not this']],
    ['in single quotes', [`text: 'Leads the "team''s" reviews'`]],
    ['in double quotes', ['text: "Leads the \\"team\'s\\" reviews"']],
    ['folded', ['text: >-', '  Leads the', '  "team\'s" reviews']],
    ['a literal block', ['text: |', '  Leads the "team\'s" reviews']],
    ['over two lines', ['text: Leads the', '  "team\'s" reviews']],
    ['with a tab after the colon', ['text:\tLeads the "team\'s" reviews']],
  ])('%s', (_, keys) => {
    expect(textOf(item(...keys))).toBe(`Leads the "team's" reviews`);
  });

  test('inline Markdown and its escapes stay for the page, and leave plain words', () => {
    const text =
      'Leads *all* `reviews` \\<b> and [more](item:reviews-code), see <https://example.org>';
    expect(textOf(item(`text: ${text}`))).toBe(text);
    expect(plainText(text)).toBe('Leads all reviews <b> and more, see https://example.org');
  });

  test.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['line ends of old', (text: string) => text.replaceAll('\n', '\r')],
    ['a line that starts the document', (text: string) => `---\n${text}`],
    ['no line end at the end', (text: string) => text.trimEnd()],
    [
      'both a byte order mark and line ends of Windows',
      (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    ],
  ])('%s changes no word of any file', (_, change) => {
    const files = { ...SOUND, ...item('text: Leads reviews', 'detail: |', '  One', '', '  Two') };
    const plain = joinFiles(files);
    const changed = joinFiles(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) =>
          // Front matter must start its file.
          [
            name,
            name.endsWith('.mdx') && change('a').startsWith('---')
              ? content
              : change(String(content)),
          ],
        ),
      ),
    );
    expect(changed.items.map(({ text, detail }) => [text, detail])).toEqual(
      plain.items.map(({ text, detail }) => [text, detail]),
    );
    expect(changed.traits.map(({ sections }) => sections)).toEqual(
      plain.traits.map(({ sections }) => sections),
    );
  });
});

describe('what is optional may be missing', () => {
  test.each<[string, Files]>([
    ['items without traits', item('text: Leads reviews')],
    [
      'a level file with one kind only',
      senior('anti-patterns:', '  - { id: never-asks, text: x }'),
    ],
    ['a level file without items', senior('title: Senior engineer')],
    ['no traits', { 'traits/calm.mdx': null }],
    ['no guides, terms and sources', { 'glossary.yaml': null, 'sources.yaml': null }],
    ['an empty list of terms', { 'glossary.yaml': '[]\n' }],
    ['no sections', { 'tracks/technical/track.yaml': 'title: Technical\n' }],
    ['empty lists in an item', item('text: x', 'traits: []', 'tags: []', 'builds-on: []')],
    ['a page without prose', { 'guides/no-but.mdx': '---\ntitle: No, but\n---' }],
    ['ids of 64 characters', senior('examples:', `  - { id: ${'ab-'.repeat(21)}a, text: x }`)],
    ['ids of two characters', senior('examples:', '  - { id: ab, text: x }')],
    [
      'an id that JavaScript has a use for',
      senior('examples:', '  - { id: constructor, text: x }'),
    ],
    ['an alias with capitals, dots and underlines', item('text: x', 'aliases: [ENG.12_b-3]')],
    [
      'an item that is called as a trait, a term or a source',
      {
        'traits/asks-first.mdx': '---\ntitle: x\n---\n',
        'sources.yaml': '- { id: asks-first, title: x }\n',
      },
    ],
    [
      'a section called as an item',
      { 'tracks/technical/track.yaml': 'title: x\nsections: [{ id: asks-first, title: y }]\n' },
    ],
    ['the other ending of YAML', { [SENIOR]: null, 'tracks/technical/senior.yml': 'title: x\n' }],
    [
      'retired items',
      {
        'retired.yaml':
          '- { id: OLD.1, date: 2026-01-01, why: Split in two, replaced-by: [asks-first] }\n',
      },
    ],
    [
      'every sort of link',
      item(
        'text: See [a](item:asks-first) [b](trait:calm) [c](track:technical) [d](level:mid) [e](term:slack) [f](https://example.org/?a=b#c) [g](http://example.org) [h](mailto:a@example.org)',
      ),
    ],
    [
      'comments and tables in prose',
      {
        'guides/no-but.mdx':
          '---\ntitle: x\n---\n{/* later */}\n\n## One\n\n| a | b |\n| - | - |\n| 1 | \\{ |\n\n<Item id="asks-first" />\n',
      },
    ],
    [
      '"builds-on" to an item that is lower by "same"',
      {
        'handbook.yaml': String(SOUND['handbook.yaml']).replace(
          '  - { id: senior',
          '  - { id: staff, title: Staff }\n  - { id: senior',
        ),
        'tracks/technical/staff.yaml':
          'examples:\n  - { id: asks-staff, text: x, builds-on: [asks-twice] }\n',
        [SENIOR]: 'examples:\n  - { id: asks-twice, text: x }\n',
        'tracks/other/track.yaml': 'title: Other\n',
        'tracks/other/mid.yaml': 'examples:\n  - same: asks-twice\n',
      },
    ],
  ])('%s', (_, files) => {
    expect(readSound(files).problems).toEqual([]);
  });

  test('a file reached through a symbolic link is read', () => {
    const folder = writeFolder({ ...SOUND, 'sources.yaml': { link: '../elsewhere.yaml' } });
    const elsewhere = writeFolder({ 'elsewhere.yaml': '- { id: the-book, title: The Book }\n' });
    const linked = writeFolder({
      ...SOUND,
      'sources.yaml': { link: join(elsewhere, 'elsewhere.yaml') },
    });
    expect(findProblems(readContent(linked))).toEqual([]);
    expect(findProblems(readContent(folder)).map(({ message }) => message)).toEqual([
      'this symbolic link points to nothing; remove it or fix its target',
    ]);
  });

  test('order is that of the file, not of the ids', () => {
    const ladder = joinFiles(
      senior('examples:', '  - { id: zz, text: x }', '  - { id: aa, text: y }'),
    );
    expect(ladder.items.map(({ id }) => id)).toEqual(['reviews-code', 'asks-first', 'zz', 'aa']);
  });
});

test.each(globSync('tests/fixtures/*'))('%s has no problem', (folder) => {
  expect(findProblems(readContent(folder))).toEqual([]);
});
