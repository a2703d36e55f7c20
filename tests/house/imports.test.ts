import { describe, expect, test } from 'vitest';
import { findWrongArrows, listImports } from './imports.ts';
import { readSource } from './source.ts';

const sources = readSource('src/**/*.{ts,mjs,astro}');

describe('the direction of imports', () => {
  test('runs from the ladder over search, scripts, components and layouts to the pages', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(findWrongArrows(sources)).toEqual([]);
  });

  test('is seen in code, in the front of a component and in its script', () => {
    const files = [
      { path: 'src/ladder/a.ts', text: "import { b } from '../search/b.ts';" },
      { path: 'src/search/b.ts', text: "export { c } from '../client/c.ts';" },
      { path: 'src/client/c.ts', text: "const d = await import('../components/d.ts');" },
      { path: 'src/components/e.astro', text: "---\nimport F from '../layouts/f.astro';\n---\n" },
      { path: 'src/layouts/f.astro', text: "<p />\n<script>\nimport '../pages/g.ts';\n</script>" },
      { path: 'src/pages/h.ts', text: "import type { I } from '../integrations/i.ts';" },
      { path: 'src/commands/j.ts', text: "import k from '../k.ts';" },
      { path: 'src/new/l.ts', text: "import '../ladder/a.ts';" },
      { path: 'src/pages/m.ts', text: "import '../styles/m.css?url';\nimport '../ladder/a.ts';" },
    ];
    expect(findWrongArrows(files)).toEqual([
      'src/ladder/a.ts imports src/search/b.ts',
      'src/search/b.ts imports src/client/c.ts',
      'src/client/c.ts imports src/components/d.ts',
      'src/components/e.astro imports src/layouts/f.astro',
      'src/layouts/f.astro imports src/pages/g.ts',
      'src/pages/h.ts imports src/integrations/i.ts',
      'src/commands/j.ts imports tests/k.ts',
      'src/new/l.ts imports src/ladder/a.ts',
    ]);
  });
});

test('the ladder knows Astro in one file only, and elsewhere by its types at most', () => {
  const knowing = readSource('src/ladder/**/*.ts')
    .map(({ path, text }) => ({ path, text: text.replace(/^import type .*$/gm, '') }))
    .filter((file) => listImports(file).some((name) => /^astro\b/.test(name)));
  expect(knowing.map(({ path }) => path)).toEqual(['src/ladder/load.ts']);
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
