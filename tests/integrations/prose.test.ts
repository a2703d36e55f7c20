import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { headingFragments } from '../../src/integrations/prose.ts';
import { PROSE_FEATURES, readProse } from '../../src/ladder/files/prose.ts';

/** The fragments on the page, as Astro compiles it. */
function compile(body: string): string[] {
  const { code } = mdxToJs(body, { features: PROSE_FEATURES, hastPlugins: [headingFragments] });
  return [...code.matchAll(/\bid: "([^"]*)"/g)].map(([, id]) => id!);
}

test.each([
  ['## Über {/* x */} uns', ['text--über-uns']],
  ['## Not `null` but **bold *and* so**', ['text--not-null-but-bold-and-so']],
  ['## [A link](item:some-item) to read', ['text--a-link-to-read']],
  ['## Twice\n\n### Twice\n\n## Twice', ['text--twice', 'text--twice-1', 'text--twice-2']],
  ['## Tom &amp; Jerry\\{s\\}', ['text--tom--jerrys']],
])('search and the page have the same fragments for %j', (body, fragments) => {
  const prose = readProse(body, { file: 'guide.mdx', linesBefore: 0 }, (_, fault) => {
    throw new Error(fault);
  });
  expect(prose!.sections.map(({ fragment }) => fragment)).toEqual(fragments);
  expect(compile(body)).toEqual(fragments);
});
