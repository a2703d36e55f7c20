import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { commandEnvironment, copyProject } from '../support/build-site.ts';
import { startDevServer } from '../support/dev-server.ts';
import { makeFolder } from '../support/folders.ts';
import { findFreePort } from '../support/free-port.ts';

const lamp = resolve('tests/fixtures/smallest');
let tower: string;
let copy: string;

/** Each of these starts several commands, one after the other. */
const LONG = 240_000;

beforeAll(() => {
  tower = makeFolder('tower');
  cpSync(lamp, tower, { recursive: true });
  renameSync(join(tower, 'tracks/lamp'), join(tower, 'tracks/tower'));
  copy = makeFolder('together');
  copyProject(copy);
});

/** Runs an npm script to its end, or until it has said something. */
function run(content: string, script: string, ...words: string[]) {
  const child = spawn('npm', ['run', '--silent', script, '--', ...words], {
    cwd: copy,
    env: { ...commandEnvironment({ HANDBOOK_CONTENT: content }), VITEST: undefined },
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  });
  let output = '';
  const ended = once(child, 'exit').then(([status]) => ({ status: status as number, output }));
  const said = (words: RegExp) =>
    new Promise<void>((settle, fail) => {
      const read = (chunk: Buffer) => {
        output += chunk.toString();
        if (words.test(output)) settle();
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      void ended.then(() => fail(new Error(output)));
    });
  void said(/$^/).catch(() => {});
  const stop = async () => {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid!);
    await ended;
  };
  return { ended, said, stop };
}

const BUSY = (script: string, content: string) =>
  new RegExp(
    `^"npm (run )?${script}" \\(process \\d+, since \\d\\d:\\d\\d:\\d\\d UTC\\) is at work in this folder, on ${content}: .+\\n$`,
  );

test(
  'beside the development server its own ladder can be built, and nothing else is served or built',
  async () => {
    const server = await startDevServer({ HANDBOOK_CONTENT: lamp }, copy);
    try {
      const second = await run(lamp, 'dev').ended;
      expect(second.output).toMatch(BUSY('dev', lamp));
      expect(second.status).toBe(1);

      const other = await run(tower, 'build').ended;
      expect(other.output).toMatch(/is at work in this folder on another ladder, .*smallest/);
      expect(other.output).not.toMatch(/^\s+at /m);
      expect(other.status).toBe(1);

      const same = await run(lamp, 'build').ended;
      expect(same.status, same.output).toBe(0);
      expect(existsSync(join(copy, 'dist/tracks/lamp/index.html'))).toBe(true);
      expect((await fetch(`${server.origin}/i/lights-the-lamp/`)).status).toBe(200);
    } finally {
      await server.stop();
    }
  },
  LONG,
);

test(
  'of two builds that begin together, each that ends well has its own pages, and one says who is in its way',
  async () => {
    const folders = [join(copy, 'out-one'), join(copy, 'out-two')] as const;
    const [one, two] = await Promise.all([
      run(lamp, 'build', '--outDir', folders[0]).ended,
      run(tower, 'build', '--outDir', folders[1]).ended,
    ]);
    for (const { status, output } of [one, two])
      if (status !== 0) expect(output).toMatch(/is at work in this folder/);
    expect([one.status, two.status].filter((status) => status === 0).length).toBeLessThan(2);
    expect(existsSync(join(folders[0], 'tracks/lamp/index.html'))).toBe(one.status === 0);
    expect(existsSync(join(folders[1], 'tracks/tower/index.html'))).toBe(two.status === 0);
  },
  LONG,
);

test(
  'while one handbook is served, a second is not built in its place',
  async () => {
    const port = String(await findFreePort());
    const first = run(lamp, 'start', '--port', port);
    try {
      await first.said(new RegExp(`http://localhost:${port}/`));
      const second = await run(tower, 'start').ended;
      expect(second.output).toMatch(BUSY('start', lamp));
      expect(second.status).toBe(1);
      expect((await fetch(`http://localhost:${port}/tracks/lamp/`)).status).toBe(200);

      const again = await run(lamp, 'build').ended;
      expect(again.status, again.output).toBe(0);
    } finally {
      await first.stop();
    }
  },
  LONG,
);

// Windows does not tell when a parent has ended.
test.skipIf(process.platform === 'win32')(
  'a signal to npm alone ends the development server too, and its port and checkout are free',
  async () => {
    const server = await startDevServer({ HANDBOOK_CONTENT: lamp }, copy);
    server.endNpm();
    await expect
      .poll(() => fetch(server.origin).catch(() => 'gone'), { timeout: 20_000 })
      .toBe('gone');
    await expect
      .poll(() => existsSync(join(copy, '.astro/dev.lock')), { timeout: 20_000 })
      .toBe(false);
  },
  LONG,
);
