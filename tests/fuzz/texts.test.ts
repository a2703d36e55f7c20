// Whatever a text, a page of prose, a file or an edition holds: it is refused, or it is only text.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { htmlToHast, mdxToJs } from 'satteri';
import type { HastNode } from 'satteri';
import { expect, test } from 'vitest';
import { allowedProse } from '../../src/ladder/files/prose-nodes.ts';
import { PROSE_FEATURES, readProse } from '../../src/ladder/files/prose.ts';
import { findDeepNesting } from '../../src/ladder/text/nesting.ts';
import {
  plainText,
  renderDetail,
  renderLinkText,
  renderText,
} from '../../src/ladder/text/markdown.ts';
import { RELEASABLE, releaseFolder } from '../support/editions.ts';
import { makeFolder, writeFiles } from '../support/folders.ts';
import { readProblems } from '../support/ladders.ts';
import { hostileBlocks, hostileLine } from './hostile.ts';
import { IS_LONG, SEED } from './seed.ts';

const runs = (count: number) => ({ numRuns: IS_LONG ? count * 40 : count, seed: SEED });

const INLINE = ['a', 'em', 'strong', 'code', 'br'];
const BLOCKS = [
  ...INLINE,
  'p',
  'ul',
  'ol',
  'li',
  'pre',
  'blockquote',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
];

/** Lists what of a piece of HTML is neither words nor one of these elements with its own attributes. */
function findForeign(html: string, elements: readonly string[]): string[] {
  const isOwn = (tag: string, name: string, value: unknown) => {
    if (tag === 'a' && name === 'href')
      return /^(https?:|mailto:|\/(i|traits|tracks|levels|guides)\/|\/glossary\/#)/i.test(
        String(value),
      );
    return (
      (tag === 'a' && name === 'title') ||
      (tag === 'ol' && name === 'start') ||
      (tag === 'code' && name === 'className')
    );
  };
  const list = (node: HastNode): string[] => [
    ...(node.type === 'comment' || node.type === 'raw' ? [node.type] : []),
    ...(node.type === 'element'
      ? [
          ...(elements.includes(node.tagName) ? [] : [node.tagName]),
          ...Object.entries(node.properties).flatMap(([name, value]) =>
            isOwn(node.tagName, name, value) ? [] : [`${node.tagName} ${name}=${String(value)}`],
          ),
        ]
      : []),
    ...('children' in node ? node.children.flatMap((child) => list(child as HastNode)) : []),
  ];
  return list(htmlToHast(html, { fragment: true }));
}

test('the search for what is foreign finds it', () => {
  expect(
    findForeign('<p>x <img src=x> <a href=javascript:x onclick=y>z</a><!-- c -->', BLOCKS),
  ).toEqual(['img', 'img src=x', 'a href=javascript:x', 'a onClick=y', 'comment']);
});

test('a text is rendered as words and the elements of Markdown, whether the rules take it or not', () => {
  fc.assert(
    fc.property(hostileLine, (text) => {
      expect(findForeign(renderText(text), INLINE)).toEqual([]);
      expect(findForeign(renderLinkText(text), ['em', 'strong', 'code', 'br'])).toEqual([]);
      expect(plainText(text)).toBeTypeOf('string');
    }),
    runs(1500),
  );
});

test('a detail is rendered as words and the elements of Markdown, whether the rules take it or not', () => {
  fc.assert(
    fc.property(hostileBlocks, (text) => {
      expect(findForeign(renderDetail(text), BLOCKS)).toEqual([]);
    }),
    runs(700),
  );
});

test('prose that is compiled holds no code, and prose that the rules take is compiled', () => {
  fc.assert(
    fc.property(hostileBlocks, (body) => {
      let faults = 0;
      readProse(body, { file: 'x', linesBefore: 0 }, () => faults++);
      let code: string;
      try {
        ({ code } = mdxToJs(body, { mdastPlugins: [allowedProse], features: PROSE_FEATURES }));
      } catch (error) {
        expect(faults, String(error)).toBeGreaterThan(0);
        return;
      }
      expect(code.replace(/"(?:\\.|[^"\\])*"/g, '""')).not.toMatch(/evil|import(?! \{)|eval/);
    }),
    runs(700),
  );
});

test('a file of YAML gives plain values or lines that say what is wrong, and never more', () => {
  const folder = makeFolder();
  writeFiles(folder, RELEASABLE);
  const line = fc
    .tuple(
      fc.constantFrom(
        'text: ',
        '"',
        '- ',
        '  - id: ',
        '? ',
        '&a ',
        '*a',
        '!!js/function ',
        '<<: ',
        '__proto__: ',
        '    text: >-\n      ',
        '',
      ),
      hostileLine,
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const text = `responsibilities:\n  - id: reviews-code\n    text: x\n${lines.map((one) => `    ${one}\n`).join('')}`;
      writeFileSync(join(folder, 'tracks/technical/mid.yaml'), text);
      const { result, problems } = readProblems(folder);
      for (const problem of problems) expect(problem).toMatch(/^content\/[\w./-]+:\d+:\d+ .+$/);
      for (const { data } of result.files.levelFiles)
        expect(JSON.parse(JSON.stringify(data))).toEqual(data);
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
    runs(150),
  );
});

test('an edition in which anything was changed is refused, and nothing is thrown', () => {
  const folder = makeFolder();
  writeFiles(folder, RELEASABLE);
  releaseFolder(folder, '2026-01-01');
  const file = join(folder, 'editions/2026-01-01.json');
  const whole = readFileSync(file, 'utf8');
  mkdirSync(join(folder, 'editions'), { recursive: true });
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(60), hostileLine, (at, length, text) => {
      const changed = whole.slice(0, at) + text + whole.slice(at + length);
      writeFileSync(file, changed);
      const { problems } = readProblems(folder);
      const isSame = () =>
        JSON.stringify(JSON.parse(changed)) === JSON.stringify(JSON.parse(whole));
      if (problems.length === 0) expect(isSame()).toBe(true);
      else expect(problems[0]).toContain('content/editions/2026-01-01.json:1:1 ');
    }),
    runs(100),
  );
});

test('the rules look at any text, however it is nested, in a moment', () => {
  fc.assert(
    fc.property(fc.constantFrom('> ', '- ', '[', '*a_', '<b ', '`', '![', '{', '&'), (sign) => {
      const body = sign.repeat(30_000);
      const faults: string[] = [];
      readProse(body, { file: 'x', linesBefore: 0 }, (_, fault) => faults.push(fault));
      expect(findDeepNesting(body) === undefined || faults.length > 0).toBe(true);
    }),
    runs(9),
  );
});
