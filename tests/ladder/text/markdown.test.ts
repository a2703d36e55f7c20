// Whatever a text says, what is rendered of it holds the elements of Markdown and addresses that the
// handbook knows, and the words of a link hold no link. The rules refuse most of these in content.
import { htmlToHast } from 'satteri';
import type { HastNode } from 'satteri';
import { expect, test } from 'vitest';
import { renderDetail, renderLinkText, renderText } from '../../../src/ladder/text/markdown.ts';

const TITLES = [
  '[x](https://a.example/ "><img src=x onerror=alert(1)>")',
  "[x](https://a.example/ '\"><img src=x onerror=alert(1)>')",
  '[x](https://a.example/ (><meta http-equiv=refresh content="0;url=//evil.example">))',
  '[x](https://a.example/ "</a><script>alert(1)</script>")',
  '[x](https://a.example/ "&quot; onmouseover=&quot;alert(1)")',
  '[x](item:calm "><img src=x onerror=alert(1)>") and *[y](https://a.example/ "<b>")*',
  '[`a>` **b**](https://a.example/ "a > b")',
];

test.each(TITLES)('the title of %j is nothing but its title', (text) => {
  const [link] = listElements(renderText(text));
  expect(link).toMatch(/^a href title$/);
  expect(listElements(renderText(text)).join(' ')).not.toMatch(/img|meta|script|onm|<b/);
});

test.each(TITLES)('the words of the link %j are left where it is part of a link', (text) => {
  const html = renderLinkText(text);
  expect(listElements(html).filter((element) => !/^(em|strong|code)$/.test(element))).toEqual([]);
  expect(html).not.toMatch(/example|title|script|alert/);
});

test.each([
  ['Leads <b onclick="alert(1)">reviews</b>', 'Leads <b onclick="alert(1)">reviews</b>'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['<!-- hidden --> shown', '<!-- hidden --> shown'],
  ['![a plan](https://a.example/plan.png)', 'a plan'],
  ['[x](javascript:alert(1))', 'x'],
  ['[x](&#106;avascript:alert(1)) [y](data:text/html,x) [z](//evil.example)', 'x y z'],
  ['<javascript:alert(1)>', 'javascript:alert(1)'],
])('%j is shown as words: %j', (text, words) => {
  for (const html of [renderText(text), renderLinkText(text)]) {
    expect(listElements(html)).toEqual([]);
    expect(readWords(html)).toBe(words);
  }
  expect(readWords(renderDetail(text)).trim()).toBe(words);
  expect(listElements(renderDetail(text))).toEqual(['p']);
});

test('a link by reference leads where it is defined to lead, inside the handbook too', () => {
  const detail = 'See [x][a], [y][b] and [z][c].\n\n[a]: item:calm "t"\n\n[b]: https://b.example';
  expect(renderDetail(`${detail}\n\n[c]: javascript:alert(1)`)).toBe(
    '<p>See <a href="/i/calm/" title="t">x</a>, <a href="https://b.example">y</a> and z.</p>',
  );
});

test.each([
  '# x',
  '> x',
  '> > x',
  '- x',
  '+ x',
  '1. x',
  '2) x',
  '---',
  '***',
  '```x',
  '[a]: b',
  'a\r---',
  'a\r\r- x',
  '    x',
  '-',
])('the text %j is one paragraph of words', (text) => {
  const html = renderText(text);
  expect(listElements(html)).toEqual([]);
  expect(readWords(html)).toBe(text.trim().replace(/[\r\n]+/g, ' '));
});

/** Lists the elements of a piece of HTML, as a browser reads it, each with its attributes' names. */
function listElements(html: string): string[] {
  const list = (node: HastNode): string[] => [
    ...(node.type === 'element' ? [[node.tagName, ...Object.keys(node.properties)].join(' ')] : []),
    ...(node.type === 'comment' ? ['comment'] : []),
    ...('children' in node ? node.children.flatMap((child) => list(child as HastNode)) : []),
  ];
  return list(htmlToHast(html, { fragment: true }));
}

function readWords(html: string): string {
  const read = (node: HastNode): string =>
    node.type === 'text'
      ? node.value
      : 'children' in node
        ? node.children.map((child) => read(child as HastNode)).join('')
        : '';
  return read(htmlToHast(html, { fragment: true }));
}
