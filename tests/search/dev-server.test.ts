import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyProject } from '../support/build-site.ts';
import { startDevServer } from '../support/dev-server.ts';
import { makeFolder } from '../support/folders.ts';

test('the development server searches, and finds what was just written', async () => {
  const copy = makeFolder('dev-search');
  copyProject(copy, 'tests/fixtures/lighthouse');
  const server = await startDevServer({}, copy);
  try {
    const read = async (path: string) => (await fetch(server.origin + path)).text();
    const readVersion = async () =>
      /pagefind-entry\.json\?ts=(\w+)/.exec(await read('/search/'))?.[1];
    const readMeta = async (version: string) =>
      (await fetch(`${server.origin}/pagefind/pagefind.en_${version}.pf_meta`)).status;

    const first = (await readVersion())!;
    expect(await readMeta(first)).toBe(200);
    expect(JSON.parse(await read('/search/metadata.json'))).toHaveProperty('facets');

    const file = join(copy, 'content/tracks/lights/keeper.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('Keeps the main light', 'Keeps the xylophonic light'));
    await expect.poll(readVersion, { timeout: 120_000 }).not.toBe(first);
    const second = (await readVersion())!;
    expect(await readMeta(second)).toBe(200);
    expect(await readMeta(first)).toBe(404);
    const metadata = JSON.parse(await read('/search/metadata.json')) as {
      vocabularyStarts: string[];
    };
    const parts = metadata.vocabularyStarts.map((_, part) => read(`/search/words-${part}.json`));
    expect((await Promise.all(parts)).join()).toContain('xylophonic');
  } finally {
    await server.stop();
  }
});
