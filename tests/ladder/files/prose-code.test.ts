// Prose is MDX, which is a programming language. These are ways to get code into it: each is refused
// where content is checked, and refused again where Astro compiles it, whatever was checked.
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { PROSE_FEATURES } from '../../../src/ladder/files/prose.ts';
import { allowedProse } from '../../../src/ladder/files/prose-nodes.ts';
import { readSound } from '../../support/ladders.ts';

const CODE = [
  'import evil from "./evil.js"',
  'import "./evil.js"',
  'export const evil = globalThis.evil()',
  'export { evil } from "./evil.js"',
  'export default function () { return evil() }',
  '{evil()}',
  'Words {evil()} words',
  '{/* a */ evil() /* b */}',
  '{/* a */ evil()}',
  '{evil() /* b */}',
  '{/**/ evil() /**/}',
  '{/* a *//* b */}',
  '{/* a */, evil(), /* b */}',
  '{`${evil()}`}',
  '{`/*${`*/${evil()}/*`}*/`}',
  '{// a\nevil() /* b */}',
  '{"/* a */"}',
  '{/* a */\n/evil/ /* b */}',
  '{\\u0065vil()}',
  '{...evil()}',
  '{}',
  '<Item id={evil()} />',
  '<Item id="reviews-code" {...evil()} />',
  '<Item {...evil()} />',
  '<Item id="reviews-code" set:html={evil()} />',
  '<Item id="reviews-code" server:defer />',
  '<Item id=<b>evil</b> />',
  '<Item id="reviews-code">{evil()}</Item>',
  '<Item.constructor id="evil" />',
  '<Item:evil id="reviews-code" />',
  '<evil.constructor />',
  '<Fragment set:html="evil" />',
  '<Content />',
  '<>{evil()}</>',
  '<script>evil()</script>',
  '<style>@import "evil";</style>',
  '> {/* a\n> */ evil() /*\n> b */}',
  '- {/* a */ evil() /* b */}',
  '| {/* a */ evil() /* b */} |\n| --- |\n| Words |',
  '## Words {/* a */ evil() /* b */}',
  '**Words {/* a */ evil() /* b */}**',
  '[Words {/* a */ evil() /* b */}](https://example.org)',
  '![a](./evil.png)',
  '![a][b]\n\n[b]: ./evil.png',
  '![a](../images/../evil.png)',
  '![a](../images/%2e%2e/evil.png)',
  '![a](../images/evil.png?evil)',
  '![a](<../images/evil.png" onerror="evil()>)',
  '![a](//evil.example/images/evil.png)',
  'Words[^<b>]\n\n[^<b>]: {evil()}',
  'Words[^a]\n\n[^a]: {evil()}',
  'Words[^a"onclick="evil()]\n\n[^a"onclick="evil()]: Words',
  '> [!NOTE]\n> {evil()}',
  '> [!evil]\n> Words',
];

test.each(CODE)('%j is refused where content is checked', (body) => {
  const text = `---\ntitle: No, but\n---\n\n${body}\n`;
  const { problems } = readSound({ 'guides/no-but.mdx': text });
  expect(problems).not.toEqual([]);
  for (const problem of problems) expect(problem).toMatch(/^content\/guides\/no-but\.mdx:\d+:\d+ /);
});

test.each(CODE)('%j is refused where prose is compiled', (body) => {
  expect(() => compile(body)).toThrow();
});

test.each([
  '{/* evil() */}',
  'Words {/* evil() */}',
  '{/* {evil()} `${evil()}` // */}',
  '{/*/ evil() /*/}',
])('the comment %j is accepted, and nothing of it is compiled', (body) => {
  const text = `---\ntitle: No, but\n---\n\n${body}\n`;
  expect(readSound({ 'guides/no-but.mdx': text }).problems).toEqual([]);
  expect(compile(body).code).not.toMatch(/evil|\/\*/);
});

test('the layout that front matter names is not imported', () => {
  const data = { astro: { frontmatter: { layout: './evil.astro' } } };
  compile('Words', data);
  expect(data.astro.frontmatter).toEqual({});
});

function compile(body: string, data = {}) {
  return mdxToJs(body, { mdastPlugins: [allowedProse], features: PROSE_FEATURES, data });
}
