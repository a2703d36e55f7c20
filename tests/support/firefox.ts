import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFirefox } from './browsers.mjs';

/** Why tests in Firefox are skipped, where they are. */
export const NO_FIREFOX = findFirefox()
  ? ''
  : ' (skipped: this machine has no Firefox; install it, or name it in FIREFOX)';

/**
 * Prints pages in Firefox, which is driven over WebDriver BiDi.
 * @param addresses the addresses of the pages
 * @returns a PDF of each, on A4
 */
export async function printInFirefox(...addresses: string[]): Promise<Buffer[]> {
  const profile = mkdtempSync(join(tmpdir(), 'handrail-firefox-'));
  const words = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const browser = spawn(findFirefox()!, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const socket = new WebSocket(`${await readEndpoint(browser.stderr)}/session`);
    await once(socket, 'open');
    const ask = talk(socket);
    await ask('session.new', { capabilities: {} });
    const { contexts } = (await ask('browsingContext.getTree', {})) as {
      contexts: { context: string }[];
    };
    const { context } = contexts[0]!;
    const printed: Buffer[] = [];
    for (const url of addresses) {
      await ask('browsingContext.navigate', { context, url, wait: 'complete' });
      const { data } = (await ask('browsingContext.print', {
        context,
        page: { width: 21, height: 29.7 },
        shrinkToFit: false,
      })) as { data: string };
      printed.push(Buffer.from(data, 'base64'));
    }
    socket.close();
    return printed;
  } finally {
    browser.kill();
    await once(browser, 'exit');
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Waits until Firefox says where it listens. */
async function readEndpoint(stderr: NodeJS.ReadableStream): Promise<string> {
  let said = '';
  for await (const chunk of stderr) {
    said += String(chunk);
    const endpoint = /WebDriver BiDi listening on (\S+)/.exec(said)?.[1];
    if (endpoint) {
      stderr.resume();
      return endpoint;
    }
  }
  throw new Error(`Firefox ended before it listened:\n${said}`);
}

/** Gives a function that sends a command and waits for its answer. */
function talk(socket: WebSocket) {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as { id?: number; result?: unknown; message?: string };
    const asked = waiting.get(answer.id ?? -1);
    if (answer.result === undefined) asked?.reject(new Error(answer.message));
    else asked?.resolve(answer.result);
  });
  let id = 0;
  return (method: string, params: object): Promise<unknown> => {
    const answer = Promise.withResolvers<unknown>();
    waiting.set((id += 1), answer);
    socket.send(JSON.stringify({ id, method, params }));
    return answer.promise;
  };
}
