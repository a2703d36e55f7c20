import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandEnvironment, copyProject } from '../support/build-site.ts';
import { makeFolder } from '../support/folders.ts';

let copy: string;
let other: Server;

beforeAll(async () => {
  copy = makeFolder('start');
  copyProject(copy, 'tests/fixtures/smallest');
  other = createServer((_, response) => response.end('another program'));
  // Taken by this test or, if that fails, by a program that was there before.
  other.listen(4321, 'localhost').on('error', () => {});
});
afterAll(() => other.close());

function start(BASE: string) {
  const child = spawn(
    process.execPath,
    ['--import', './src/commands/preload.mjs', 'src/commands/start.ts'],
    { cwd: copy, env: commandEnvironment({ BASE }) },
  );
  let output = '';
  const address = new Promise<string>((settle, fail) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/localhost:\d+\S*\//.exec(output)?.[0];
      if (found) settle(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => fail(new Error(output)));
  });
  return { child, address, output: () => output };
}

test('start serves at the next port when 4321 is taken, says where, and ends when asked to', async () => {
  const { child, address } = start('/handbook/');
  const home = await address;
  expect(home).toMatch(/^http:\/\/localhost:(?!4321)\d+\/handbook\/$/);

  const page = await fetch(`${home}tracks/`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('href="/handbook/');
  expect((await fetch(`${home}tracks`)).status).toBe(200);
  expect((await fetch(`${home}no-such-page/`)).status).toBe(404);

  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('start shows a mistake in the content as one line, and leaves the last build as it was', async () => {
  const home = join(copy, 'dist/index.html');
  mkdirSync(join(copy, 'dist'), { recursive: true });
  writeFileSync(home, 'the last build');
  appendFileSync(join(copy, 'content/handbook.yaml'), '\ncolour: red\n');

  const { child, address, output } = start('/');
  address.catch(() => {});
  expect((await once(child, 'exit'))[0]).toBe(1);
  expect(output()).toMatch(/^content\/handbook\.yaml:\d+:1 .*colour/m);
  expect(output()).not.toMatch(/^\s+at /m);
  expect(readFileSync(home, 'utf8')).toBe('the last build');
});
