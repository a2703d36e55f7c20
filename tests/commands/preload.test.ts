import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Runs the preload under a Node that says it is of another version. */
function runUnder(version: string) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`;
  return spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(pretend)}`,
      '--import',
      './src/commands/preload.mjs',
      '--eval',
      'console.log("ran")',
    ],
    { encoding: 'utf8' },
  );
}

test.each(['18.20.8', '20.20.2', '22.17.1'])(
  'Node %s gets one sentence and status 1',
  (version) => {
    const { status, stdout, stderr } = runUnder(version);
    expect(stderr).toMatch(
      new RegExp(`^Handrail needs Node 22\\.18 or newer and this is Node ${version}: .*\n$`),
    );
    expect(stdout).toBe('');
    expect(status).toBe(1);
  },
);

test.each(['22.18.0', '24.0.0'])(
  'Node %s runs the command and says nothing of its own',
  (version) => {
    const { status, stdout, stderr } = runUnder(version);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'ran\n', stderr: '' });
  },
);

test('variables that Astro would take for its own do not reach it', () => {
  const environment = {
    ...process.env,
    BASE_URL: '/elsewhere/',
    DEV: '1',
    NODE_ENV: 'development',
  };
  const { stdout } = spawnSync(
    process.execPath,
    [
      '--import',
      './src/commands/preload.mjs',
      '--print',
      '[process.env.BASE_URL, process.env.DEV, process.env.NODE_ENV].join()',
    ],
    { encoding: 'utf8', env: environment },
  );
  expect(stdout).toBe(',,\n');
});
