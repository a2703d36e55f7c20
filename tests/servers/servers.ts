// The servers of docs/publish.md, each started with the configuration that is there.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findProgram } from '../support/browsers.mjs';
import { makeFolder } from '../support/folders.ts';
import { findFreePort } from '../support/free-port.ts';

/** A server that runs. */
export interface RunningServer {
  origin: string;
  stop(): Promise<void>;
}

/** How a server is started: its whole configuration around what the page says, and its command. */
interface ServerType {
  program: string;
  /** The languages of the block in docs/publish.md. */
  block: string;
  configure(block: string, place: Place): string;
  words(file: string, folder: string): string[];
}

interface Place {
  folder: string;
  root: string;
  port: number;
}

const asRoot = process.getuid?.() === 0;

export const SERVERS: Record<string, ServerType> = {
  nginx: {
    program: 'nginx',
    block: 'nginx',
    configure: (block, { folder, root, port }) => `
      include /etc/nginx/modules-enabled/*.conf;
      ${asRoot ? 'user root;' : ''}
      daemon off;
      pid ${folder}/pid;
      error_log ${folder}/log;
      events {}
      http {
        include /etc/nginx/mime.types;
        default_type application/octet-stream;
        access_log off;
        ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
          .map((name) => `${name}_temp_path ${folder}/${name};`)
          .join('\n')}
        ${block
          .replace('listen 80;', `listen 127.0.0.1:${port};`)
          .replaceAll('/srv/handbook', root)
          .replace('# brotli_static', 'brotli_static')}
      }`,
    words: (file) => ['-e', 'stderr', '-c', file],
  },
  Caddy: {
    program: 'caddy',
    block: 'caddy',
    configure: (block, { root, port }) =>
      `{\n\tadmin off\n\tauto_https off\n}\n${block
        .replace('ladder.example.org {', `http://127.0.0.1:${port} {`)
        .replaceAll('/srv/handbook', root)}`,
    words: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
  },
  Apache: {
    program: 'apache2',
    block: 'apache',
    configure: (block, { folder, root, port }) => `
      ${['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite']
        .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
        .join('\n')}
      ${asRoot ? 'User www-data\nGroup www-data' : ''}
      ServerName localhost
      Listen 127.0.0.1:${port}
      PidFile ${folder}/pid
      ErrorLog ${folder}/log
      TypesConfig /etc/mime.types
      ${block.replace('*:80', `127.0.0.1:${port}`).replaceAll('/srv/handbook', root)}`,
    words: (file) => ['-X', '-f', file],
  },
};

/** Whether the program of a server is here. */
export function isInstalled({ program }: ServerType): boolean {
  return findProgram(program) !== undefined;
}

/**
 * Starts a server with its configuration of docs/publish.md.
 * @param type the server
 * @param root what it serves
 * @param base the path below which the handbook is, with both slashes
 * @returns the server, once it answers
 * @throws Error with what it wrote where it ends before that
 */
export async function startServer(
  { program, block, configure, words }: ServerType,
  root: string,
  base: string,
): Promise<RunningServer> {
  const folder = makeFolder('server');
  const port = await findFreePort();
  const page = readFileSync('docs/publish.md', 'utf8');
  const written = new RegExp(`\`\`\`${block}\n([\\s\\S]*?)\`\`\``).exec(page)![1]!;
  const file = join(folder, 'config');
  const own = written.replaceAll(' /404.html', ` ${base}404.html`);
  writeFileSync(file, configure(own, { folder, root, port }));
  const child = spawn(findProgram(program)!, words(file, folder), {
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'exit');
  const origin = `http://127.0.0.1:${port}`;
  while (!(await fetch(origin).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error(output);
    await wait(50);
  }
  return {
    origin,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
