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

type Ask = ReturnType<typeof talk>;

/**
 * Prints pages in Firefox.
 * @param addresses the addresses of the pages
 * @returns a PDF of each, on A4
 */
export function printInFirefox(...addresses: string[]): Promise<Buffer[]> {
  return visitInFirefox(addresses, async (ask, context) => {
    const page = { width: 21, height: 29.7 };
    const printed = await ask('browsingContext.print', { context, page, shrinkToFit: false });
    return Buffer.from((printed as { data: string }).data, 'base64');
  });
}

/**
 * Reads something of pages in Firefox, on the screen of a phone.
 * @param expression what is read, as JavaScript that runs in each page
 * @param addresses the addresses of the pages
 * @returns what it gave on each
 */
export function readInFirefox<Value>(
  expression: string,
  addresses: readonly string[],
): Promise<Value[]> {
  return visitInFirefox(addresses, async (ask, context) => {
    const viewport = { width: 360, height: 780 };
    await ask('browsingContext.setViewport', { context, viewport });
    const { result } = (await ask('script.evaluate', {
      expression: `JSON.stringify(${expression})`,
      target: { context },
      awaitPromise: false,
    })) as { result: { value: string } };
    return JSON.parse(result.value) as Value;
  });
}

/** Opens pages in Firefox, which is driven over WebDriver BiDi. */
async function visitInFirefox<Value>(
  addresses: readonly string[],
  look: (ask: Ask, context: string) => Promise<Value>,
): Promise<Value[]> {
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
    const seen: Value[] = [];
    for (const url of addresses) {
      await ask('browsingContext.navigate', { context, url, wait: 'complete' });
      seen.push(await look(ask, context));
    }
    socket.close();
    return seen;
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
