import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../support/browsers.mjs';
import { commandEnvironment } from '../support/build-site.ts';
import { startDevServer } from '../support/dev-server.ts';
import { makeFolder, writeFiles } from '../support/folders.ts';
import { findFreePort } from '../support/free-port.ts';

const run = (cwd: string, command: string, ...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd,
    env: commandEnvironment({}),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { status, output: `${stdout}${stderr}` };
};

/** Packs Handrail and installs it as npm does, but with links to the packages that are here. */
function installPackage(folder: string): void {
  const packed = run('.', 'npm', 'pack', '--silent', '--pack-destination', folder);
  expect(packed.status, packed.output).toBe(0);
  const modules = join(folder, 'node_modules');
  const own = join(modules, 'handrail');
  mkdirSync(own, { recursive: true });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  const unpacked = run(folder, 'tar', '-xzf', tarball, '-C', own, '--strip-components=1');
  expect(unpacked.status, unpacked.output).toBe(0);
  for (const name of readdirSync('node_modules'))
    if (!name.startsWith('.') && name !== 'handrail')
      symlinkSync(resolve('node_modules', name), join(modules, name), 'junction');
  // As npm notes where a package came from.
  const from = { 'node_modules/handrail': { resolved: `file:${tarball}` } };
  writeFiles(modules, { '.package-lock.json': JSON.stringify({ packages: from }) });
  mkdirSync(join(modules, '.bin'));
  symlinkSync('../handrail/src/commands/handrail.mjs', join(modules, '.bin', 'handrail'));
}

/** The time at which each file of a folder was last written. */
const readTimes = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => [
      name,
      statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs,
    ]),
  );

describe.skipIf(process.platform === 'win32')(
  'a ladder whose repository has Handrail as a package',
  () => {
    let ladder: string;
    let times: object;
    const installed = () => ({
      names: readdirSync(join(ladder, 'node_modules')),
      own: readTimes(join(ladder, 'node_modules/handrail')),
    });
    beforeAll(() => {
      const folder = makeFolder('package');
      installPackage(folder);
      ladder = join(folder, 'Our ladder');
      const made = run(folder, 'node_modules/.bin/handrail', 'new', 'Our ladder');
      expect(made.output).toContain('npm install');
      expect(made.status).toBe(0);
      renameSync(join(folder, 'node_modules'), join(ladder, 'node_modules'));
      times = installed();
    });

    test('holds the ladder, and Handrail as one file that installs anywhere', () => {
      expect(
        readdirSync(ladder)
          .filter((name) => name !== 'node_modules')
          .sort(),
      ).toEqual([
        '.github',
        '.gitignore',
        '.gitlab-ci.yml',
        '.npmrc',
        'README.md',
        'content',
        expect.stringMatching(/^handrail-[\d.]+\.tgz$/),
        'package.json',
      ]);
      const { name, scripts, dependencies } = JSON.parse(
        readFileSync(join(ladder, 'package.json'), 'utf8'),
      ) as Record<string, Record<string, string>>;
      expect(name).toBe('our-ladder');
      expect(dependencies).toEqual({
        handrail: expect.stringMatching(/^file:handrail-[\d.]+\.tgz$/) as string,
      });
      const own = ['start', 'dev', 'build', 'check', 'release', 'cite', 'pdf'];
      expect(Object.keys(scripts!)).toEqual(own);
    });

    test('is checked: what a new ladder holds gives no problem and no warning', () => {
      const { status, output } = run(ladder, 'npm', 'run', '--silent', 'check');
      expect(output).toMatch(/^The content has no problems and no warnings/m);
      expect(status).toBe(0);
    });

    test('is released, and knows what was cited', () => {
      const words = ['run', '--silent', 'release', '--', '--note', 'The first'];
      expect(run(ladder, 'npm', ...words)).toMatchObject({ status: 0 });
      expect(existsSync(join(ladder, 'content/editions/index.yaml'))).toBe(true);
      expect(
        spawnSync('npm', ['run', '--silent', 'cite', '--', '-'], {
          cwd: ladder,
          input: 'see /i/reviews-code/',
          encoding: 'utf8',
        }).stdout,
      ).toMatch(/current/);
    });

    test('is built, printed and served by npm start', async () => {
      const port = String(await findFreePort());
      const child = spawn('npm', ['start', '--', '--port', port, '--host', '127.0.0.1'], {
        cwd: ladder,
        env: {
          ...commandEnvironment({}),
          HANDBOOK_PDF: 'yes',
          CHROMIUM: (await findChromium())!,
        },
        detached: true,
      });
      const origin = await new Promise<string>((settle, fail) => {
        let output = '';
        const read = (chunk: Buffer) => {
          output += chunk.toString();
          const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
          if (found) settle(found);
        };
        child.stdout.on('data', read);
        child.stderr.on('data', read);
        child.once('exit', () => fail(new Error(output)));
      });
      const page = await fetch(`${origin}/i/reviews-code/`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('within a day');
      const entry = await fetch(`${origin}/pagefind/pagefind-entry.json`);
      expect(entry.status).toBe(200);
      process.kill(-child.pid!);
      await once(child, 'exit');

      const dist = join(ladder, 'dist');
      expect(readFileSync(join(dist, 'handbook.pdf'), 'latin1')).toMatch(/^%PDF-/);
      // The thesaurus and the lists of words are in the package.
      const meanings = readdirSync(join(dist, 'search')).filter((name) => /meaning/.test(name));
      expect(meanings.length).toBeGreaterThan(5);
    });

    test('is shown while it is written, with scripts that the browser can run', async () => {
      const server = await startDevServer({}, ladder);
      const get = async (path: string) => {
        const response = await fetch(new URL(path, server.origin), {
          headers: { accept: 'text/html' },
        });
        return { status: response.status, text: await response.text() };
      };
      const { status, text } = await get('/search/');
      expect(status).toBe(200);
      const scripts = [...text.matchAll(/<script type="module" src="([^"]*lang\.ts)"/g)];
      expect(scripts.length).toBeGreaterThan(0);
      for (const [, src] of scripts) {
        const response = await fetch(new URL(src!.replaceAll('&amp;', '&'), server.origin));
        expect(await response.text()).toMatch(/^import "/);
      }
      await server.stop();
    });

    test('leaves node_modules as npm made it', () => {
      expect(installed()).toEqual(times);
      expect(readdirSync(ladder)).toContain('.astro');
    });
  },
);
