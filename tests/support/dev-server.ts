import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { commandEnvironment } from './build-site.ts';
import type { BuildVariables } from './build-site.ts';
import { findFreePort } from './free-port.ts';

/** A development server that runs in a process of its own. */
export interface DevServer {
  /** Without a slash at its end. */
  origin: string;
  /** What it has written to the terminal since it began, or since this was set. */
  terminal: string;
  /** Sends npm, and nothing that it started, the signal to end. */
  endNpm(): void;
  /** Ends it, with all that npm started. */
  stop(): Promise<void>;
}

/**
 * Starts `npm run dev`.
 * @param variables the command's own variables
 * @param cwd the project
 * @returns the server, once it answers
 * @throws Error with what it wrote where it ends before that
 */
export async function startDevServer(variables: BuildVariables, cwd = '.'): Promise<DevServer> {
  const port = await findFreePort();
  const words = ['run', 'dev', '--', '--host', '127.0.0.1', '--port', String(port)];
  const child = spawn('npm', words, {
    cwd,
    // Astro serves no pages to a test that runs it in its own process, which this is not.
    env: { ...commandEnvironment(variables), NODE_ENV: 'development', VITEST: undefined },
    // A group of its own, so that npm ends with all that it started.
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  });
  const ended = once(child, 'exit');
  const server: DevServer = {
    origin: `http://127.0.0.1:${port}`,
    terminal: '',
    endNpm: () => void child.kill('SIGTERM'),
    async stop() {
      if (process.platform === 'win32') child.kill();
      else process.kill(-child.pid!);
      await ended;
    },
  };
  await new Promise<void>((settle, fail) => {
    const read = (chunk: Buffer) => {
      server.terminal += chunk.toString();
      if (server.terminal.includes(`:${port}`)) settle();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => fail(new Error(server.terminal)));
  });
  return server;
}
