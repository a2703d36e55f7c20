import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { findFreePort } from '../support/free-port.ts';
import { commandEnvironment, copyProject } from '../support/build-site.ts';

test('the development server searches, and finds what was just written', async () => {
  const copy = mkdtempSync(join(inject('sites'), 'dev-search-'));
  copyProject(copy, 'content');
  const port = await findFreePort();
  const child = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', String(port)],
    {
      cwd: copy,
      // Astro serves no pages to a test that runs it in its own process, which this is not.
      env: { ...commandEnvironment({}), NODE_ENV: 'development', VITEST: undefined },
    },
  );
  try {
    const home = await new Promise<string>((settle, fail) => {
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
        if (found) settle(found);
      });
      child.once('exit', () => fail(new Error(output)));
    });
    const read = async (path: string) => (await fetch(home + path)).text();
    const readVersion = async () =>
      /pagefind-entry\.json\?ts=(\w+)/.exec(await read('/search/'))![1]!;
    const readMeta = async (version: string) =>
      (await fetch(`${home}/pagefind/pagefind.en_${version}.pf_meta`)).status;

    const first = await readVersion();
    expect(await readMeta(first)).toBe(200);
    expect(JSON.parse(await read('/search/metadata.json'))).toHaveProperty('facets');

    const file = join(copy, 'content/tracks/technical/senior.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace('Sets the technical standards', 'Sets the xylophonic standards'),
    );
    await expect.poll(readVersion, { timeout: 20_000 }).not.toBe(first);
    const second = await readVersion();
    expect(await readMeta(second)).toBe(200);
    expect(await readMeta(first)).toBe(404);
    const metadata = JSON.parse(await read('/search/metadata.json')) as {
      vocabularyStarts: string[];
    };
    const parts = metadata.vocabularyStarts.map((_, part) => read(`/search/words-${part}.json`));
    expect((await Promise.all(parts)).join()).toContain('xylophonic');
  } finally {
    child.kill('SIGINT');
    await once(child, 'exit');
  }
});
