import { describe, expect, test } from 'vitest';
import { findCircles, findWrongArrows, listImports } from './imports.ts';
import { findLines, readSource } from './source.ts';

const sources = readSource('src/**/*.{ts,mjs,astro}');

describe('the direction of imports', () => {
  test('follows the order of the rooms', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(findWrongArrows(sources)).toEqual([]);
  });

  test('is seen in code, in the front matter of a component and in its script', () => {
    const files = [
      { path: 'src/ladder/a.ts', text: "import { b } from '../search/query/b.ts';" },
      { path: 'src/search/format/b.ts', text: "export { c } from '../../client/c.ts';" },
      { path: 'src/client/c.ts', text: "const d = await import('../components/d.ts');" },
      { path: 'src/components/e.astro', text: "---\nimport F from '../layouts/f.astro';\n---\n" },
      { path: 'src/layouts/f.astro', text: "<p />\n<script>\nimport '../pages/g.ts';\n</script>" },
      { path: 'src/pages/h.ts', text: "import type { I } from '../integrations/i.ts';" },
      { path: 'src/commands/j.ts', text: "import k from '../../tests/k.ts';" },
      { path: 'src/new/l.ts', text: "import '../ladder/a.ts';" },
      { path: 'src/pages/m.ts', text: "import '../styles/m.css?url';\nimport '../ladder/a.ts';" },
    ];
    expect(findWrongArrows(files)).toEqual([
      'src/ladder/a.ts imports src/search/query/b.ts',
      'src/search/format/b.ts imports src/client/c.ts',
      'src/client/c.ts imports src/components/d.ts',
      'src/components/e.astro imports src/layouts/f.astro',
      'src/layouts/f.astro imports src/pages/g.ts',
      'src/pages/h.ts imports src/integrations/i.ts',
      'src/commands/j.ts imports tests/k.ts',
      'src/new/l.ts imports src/ladder/a.ts',
    ]);
  });

  test('is seen between the inner rooms, for types too', () => {
    const files = [
      { path: 'src/ladder/text/a.ts', text: "import type { B } from '../schema/b.ts';" },
      { path: 'src/ladder/files/c.ts', text: "import { d } from '../editions/d.ts';" },
      { path: 'src/search/build/e.ts', text: "import { f } from '../query/f.ts';" },
      { path: 'src/ladder/kinds.ts', text: "import { g } from './text/g.ts';" },
      { path: 'src/search/query/nested/h.ts', text: "import '../../format/i.ts';" },
      { path: 'src/ladder/views/j.ts', text: "import '../model/k.ts';" },
    ];
    expect(findWrongArrows(files)).toEqual([
      'src/ladder/text/a.ts imports src/ladder/schema/b.ts',
      'src/ladder/files/c.ts imports src/ladder/editions/d.ts',
      'src/search/build/e.ts imports src/search/query/f.ts',
      'src/ladder/kinds.ts imports src/ladder/text/g.ts',
    ]);
  });
});

test('no files import each other, types included', () => {
  const files = [
    { path: 'src/ladder/a.ts', text: "import type { B } from './b.ts';" },
    { path: 'src/ladder/b.ts', text: "import { c } from './c.ts';" },
    { path: 'src/ladder/c.ts', text: "import { a } from './a.ts';" },
  ];
  expect(findCircles(files)).toEqual([
    'src/ladder/a.ts > src/ladder/b.ts > src/ladder/c.ts > src/ladder/a.ts',
  ]);
  expect(findCircles(sources)).toEqual([]);
});

test('Astro’s collections are known to one room and the file that declares them', () => {
  const knowing = sources.filter((file) => listImports(file).includes('astro:content'));
  expect(knowing.map(({ path }) => path)).toEqual([
    'src/astro/handbook.ts',
    'src/content.config.ts',
  ]);
});

test('the ladder knows Astro not even by its types', () => {
  const knowing = readSource('src/{ladder,messages,handbook,search,citing}/**/*.ts').filter(
    (file) => listImports(file).some((name) => /^astro\b/.test(name)),
  );
  expect(knowing.map(({ path }) => path)).toEqual([]);
});

test('every import of a file of the project names its ending', () => {
  const bare = sources.flatMap((file) =>
    listImports(file)
      .filter((name) => name.startsWith('.') && !/\.(ts|mjs|astro|css|json)(\?.*)?$/.test(name))
      .map((name) => `${file.path} imports ${name}`),
  );
  expect(bare).toEqual([]);
});

test('no file only passes on what others export, and none is a drawer for odds and ends', () => {
  const isBarrel = ({ text }: { text: string }) =>
    text
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .replace(/export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s+from\s+'[^']*';?/g, '')
      .trim() === '';
  expect(isBarrel({ text: "export * from './a.ts';\nexport { b } from './b.ts';\n" })).toBe(true);
  expect(sources.filter(isBarrel).map(({ path }) => path)).toEqual([]);
  const drawer = /(^|\/)(utils?|helpers?|common|misc|shared|lib)(\.|\/)/;
  expect('src/ladder/helpers.ts').toMatch(drawer);
  expect(sources.map(({ path }) => path).filter((path) => drawer.test(path))).toEqual([]);
});

test('no component fetches: pages and layouts give components what they show', () => {
  const fetching = readSource('src/components/**/*').filter(({ text }) =>
    /from '(\.\.\/astro|\.\.\/handbook\/(content-cache|load-content))/.test(text),
  );
  expect(fetching.map(({ path }) => path)).toEqual([]);
});

test('no page or component says what its props are: they are declared or inferred', () => {
  const cast = /Astro\.props(\.\w+)? as\b/;
  expect('const { item } = Astro.props as { item: Item };').toMatch(cast);
  expect(findLines(readSource('src/**/*.astro'), cast)).toEqual([]);
});
