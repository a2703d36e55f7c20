import { parseArgs } from 'node:util';

/** Where a server listens, as Astro takes it. */
export interface ServerOptions {
  /** From 1 to 65535. */
  port: number;
  /** Whether other machines reach it; a string is the one address at which they do. */
  host: boolean | string;
  /** Whether a browser is opened. */
  open: boolean;
}

/**
 * Reads the words after a command that serves the handbook. Ends the process with one sentence where
 * they mean nothing.
 * @returns the options, those left out as usual
 */
export function readServerOptions(): ServerOptions {
  const options = parseServerOptions(process.argv.slice(2));
  if (typeof options !== 'string') return options;
  console.error(options);
  process.exit(1);
}

/**
 * Understands the options of a command that serves the handbook.
 * @param words such as `--port 8080 --host`
 * @returns the options, or one sentence that says what is wrong with the words
 */
export function parseServerOptions(words: readonly string[]): ServerOptions | string {
  const given = pairOptions(words);
  if (typeof given === 'string') return given;
  const { port = '4321', host, open, ...unknown } = Object.fromEntries(given);
  const [name] = Object.keys(unknown);
  if (name !== undefined) return `There is no option --${name}; ${USAGE}`;
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    return `--port takes a number from 1 to 65535, as in --port 8080, and not "${port}".`;
  return {
    port: Number(port),
    host: host === undefined ? false : host || true,
    open: open !== undefined,
  };
}

const USAGE = 'there are --port 8080, --host and --open.';

/** Gives each option its value, which may be a word of its own; '' where it has none. */
function pairOptions(words: readonly string[]): Map<string, string> | string {
  const given = new Map<string, string>();
  let last: string | undefined;
  for (const token of parseArgs({ args: [...words], strict: false, tokens: true }).tokens) {
    if (token.kind === 'option') {
      given.set(token.name, token.value ?? '');
      last = token.value === undefined ? token.name : undefined;
    } else if (token.kind === 'positional') {
      if (last === undefined || last === 'open')
        return `"${token.value}" means nothing here; ${USAGE}`;
      given.set(last, token.value);
      last = undefined;
    }
  }
  return given;
}
