import { expect, test } from 'vitest';
import { parseServerOptions } from '../../src/commands/server-options.ts';

test.each([
  [[], { port: 4321, host: false, open: false }],
  [['--port', '8080'], { port: 8080, host: false, open: false }],
  [['--port=8080', '--host'], { port: 8080, host: true, open: false }],
  [['--host', '127.0.0.1', '--open'], { port: 4321, host: '127.0.0.1', open: true }],
])('%j is understood', (words, options) => {
  expect(parseServerOptions(words)).toEqual(options);
});

test.each([
  ['abc', ['--port', 'abc']],
  ['99999', ['--port', '99999']],
  ['0', ['--port=0']],
  ['', ['--port']],
  ['-1', ['--port=-1']],
])('the port "%s" is answered by the ports that there are', (port, words) => {
  expect(parseServerOptions(words)).toBe(
    `--port takes a number from 1 to 65535, as in --port 8080, and not "${port}".`,
  );
});

test('what means nothing is answered by what there is', () => {
  const usage = 'there are --port 8080, --host and --open.';
  expect(parseServerOptions(['--prot', '80'])).toBe(`There is no option --prot; ${usage}`);
  expect(parseServerOptions(['8080'])).toBe(`"8080" means nothing here; ${usage}`);
  expect(parseServerOptions(['--open', 'home'])).toBe(`"home" means nothing here; ${usage}`);
});
